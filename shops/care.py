"""How a piece is washed, bleached, dried, ironed and cleaned: what ISO 3758's symbols say."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

#: Code → what it is about. In the order in which symbols stand on a label; at most one of a group,
#: the frontend draws each and puts it into words.
GROUPS = {
    "wash_30": "wash",
    "wash_30_gentle": "wash",
    "wash_40": "wash",
    "wash_60": "wash",
    "wash_hand": "wash",
    "wash_not": "wash",
    "bleach": "bleach",
    "bleach_oxygen": "bleach",
    "bleach_not": "bleach",
    "tumble_low": "tumble",
    "tumble_normal": "tumble",
    "tumble_not": "tumble",
    "dry_line": "dry",
    "dry_flat": "dry",
    "dry_shade": "dry",
    "iron_low": "iron",
    "iron_medium": "iron",
    "iron_high": "iron",
    "iron_not": "iron",
    "clean_dry": "clean",
    "clean_wet": "clean",
    "clean_not": "clean",
}
_ORDER = {code: place for place, code in enumerate(GROUPS)}


def demand_care(codes: Sequence[str]) -> list[str]:
    """`codes` in the order of a label. Raises RuleBroken CARE."""
    if unknown := [code for code in codes if code not in GROUPS]:
        message = _("There is no care symbol “%(code)s”. Choose one of the list.")
        raise RuleBroken("CARE", message % {"code": unknown[0][:50]}, "care")
    groups = [GROUPS[code] for code in codes]
    if len(set(groups)) < len(groups):
        raise RuleBroken(
            "CARE", _("Choose at most one symbol each for washing, drying, ironing …"), "care"
        )
    return sorted(codes, key=_ORDER.__getitem__)
