"""A shop's colour stays readable."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from shops.accents import PAPER, contrast, demand_accent


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_the_one_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("colour", "kept"), [("#8A2F4B", "#8a2f4b"), (" #1b2a4a ", "#1b2a4a"), ("", "")]
)
def test_a_readable_colour_is_kept(colour, kept):
    assert demand_accent(colour) == kept


@pytest.mark.parametrize(
    "colour", ["#ffe4e9", "#777777", PAPER, "8a2f4b", "#8a2f4", "#8a2f4b00", "red", "url(x)"]
)
def test_another_colour_is_refused(colour):
    with pytest.raises(RuleBroken) as caught:
        demand_accent(colour)

    assert (caught.value.code, caught.value.field) == ("ACCENT", "accent")
