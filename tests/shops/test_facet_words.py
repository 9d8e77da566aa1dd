"""Sizes, colours and materials under one name."""

from __future__ import annotations

import pytest
from django.utils import translation

from shops import facet_words


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("X-Small", "xs"),
        ("X Large", "xl"),
        ("XXLarge", "xxl"),
        ("Medium", "m"),
        ("M", "m"),
        ("38", "38"),
        ("O/S", "one-size"),
        ("Taille unique", "one-size"),
        ("Italian 48", "italian-48"),
        ("41 1/2", "41-1/2"),
        ("", ""),
    ],
)
def test_a_size_has_one_name(written: str, size: str) -> None:
    assert facet_words.size_of(written) == size


@pytest.mark.parametrize(
    ("written", "families"),
    [
        ("Bleu nuit", ["navy"]),
        ("Nuit", ["navy"]),
        ("Black/White", ["black", "white"]),
        ("Off White", ["beige"]),
        ("Blue Floral", ["blue", "several"]),
        ("Garance", ["red"]),
        ("Écru", ["beige"]),
        ("Mohne", []),
    ],
)
def test_a_colour_belongs_to_families(written: str, families: list[str]) -> None:
    assert facet_words.colors_of(written) == families


def test_every_colour_of_the_table_is_found_by_its_own_words() -> None:
    for family in ("black", "navy", "turquoise", "several"):
        with translation.override("fr"):
            label = facet_words.color_label(family)
        assert facet_words.colors_of(label)[0] == family


def test_materials_are_codes_of_fibres_and_of_our_own_list() -> None:
    assert facet_words.materials_of(["Wool, Linen, Cotton"]) == ["wool", "linen", "cotton"]
    assert facet_words.materials_of(["80 % alpaga, 20 % laine"]) == ["alpaca", "wool"]
    assert facet_words.materials_of(["Cuir tanné végétal"]) == ["leather"]


def test_words_that_mean_something_else_in_a_title_are_left_out() -> None:
    assert facet_words.colors_in_title("Pull marine ou rose, or et argent") == []
    assert facet_words.colors_in_title("Robe bleue") == ["blue"]


def test_sizes_go_from_small_to_large_then_by_figure() -> None:
    sizes = ["italian-48", "40", "xl", "38", "xs", "m", "35.5"]

    assert sorted(sizes, key=facet_words.size_order) == [
        *("xs", "m", "xl", "35.5", "38", "40", "italian-48")
    ]


def test_a_size_is_written_as_on_a_button() -> None:
    with translation.override("en"):
        labels = [facet_words.size_label(size) for size in ("xs", "italian-48", "s/m", "one-size")]

    assert labels == ["XS", "Italian 48", "S/M", "One size"]
