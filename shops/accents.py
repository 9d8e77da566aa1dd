"""A shop's accent colour must stay readable on the paper that it is used on."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

#: The storefront's paper in the light theme, and WCAG's AA for text of ordinary size.
PAPER = "#f1f4f7"
LEAST_CONTRAST = 4.5
_HEX = re.compile(r"#[0-9a-f]{6}")


def demand_accent(colour: str) -> str:
    """`colour` in small letters, or empty for the house's. Raises RuleBroken ACCENT."""
    wanted = colour.strip().lower()
    if not wanted:
        return ""
    if not _HEX.fullmatch(wanted):
        raise RuleBroken(
            "ACCENT", _("Give the colour as # and six digits, for example #8a2f4b."), "accent"
        )
    if contrast(wanted, PAPER) < LEAST_CONTRAST:
        raise RuleBroken(
            "ACCENT",
            _("This colour is too light to be read on our paper. Choose a darker one."),
            "accent",
        )
    return wanted


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two "#rrggbb" colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
