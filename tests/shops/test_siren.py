"""markets/siren.py"""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from shops.siren import demand_siren, is_siren, spaced_siren


@pytest.mark.parametrize("text", ["732829320", "356000000", "000015008"])
def test_nine_digits_with_their_check_digit_are_one(text):
    assert is_siren(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "732829321",
        "73282932",
        "7328293200",
        "73282932O",
        "٧٣٢٨٢٩٣٢٠",
        "000000000",
        "732 829 320",
    ],
)
def test_anything_else_is_none(text):
    assert not is_siren(text)


def test_people_may_write_it_with_spaces():
    assert demand_siren(" 732 829 320 ") == "732829320"


def test_a_wrong_one_is_refused_with_its_field():
    with pytest.raises(RuleBroken) as refused:
        demand_siren("732829321")

    assert (refused.value.code, refused.value.field) == ("SIREN", "siren")


def test_it_is_read_in_groups_of_three():
    assert spaced_siren("732829320") == "732 829 320"
