"""Slugs of shops and pieces."""

from __future__ import annotations

import pytest

from shops.addresses import address_of, free_address


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Khadi & Co.", "khadi-co"),
        ("Été à la plage", "ete-a-la-plage"),
        ("1.61", "161"),
        ("___", "piece-bda251550b"),
        ("فستان", "piece-dd97acebe2"),
    ],
)
def test_a_name_gives_the_same_address_each_time(name, slug):
    assert address_of(name, fallback="piece") == slug


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        (set(), "robe"),
        ({"robe"}, "robe-2"),
        ({"robe", "robe-2", "robe-4"}, "robe-3"),
    ],
)
def test_an_address_that_is_taken_gets_a_number(taken, free):
    assert free_address("robe", taken) == free


def test_a_numbered_address_keeps_within_its_length():
    assert free_address("x" * 10, {"x" * 10}, length=10) == "x" * 8 + "-2"
