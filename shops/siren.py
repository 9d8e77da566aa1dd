"""SIREN: the nine digits by which a French business is known."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

DIGITS: Final = 9


def demand_siren(text: str) -> str:
    """The nine digits, without the spaces people write. Raises RuleBroken SIREN."""
    siren = "".join(text.split())
    if not is_siren(siren):
        raise RuleBroken(
            "SIREN",
            _("A SIREN has nine digits, and these are not one. Copy it from your Kbis or INSEE."),
            "siren",
        )
    return siren


def is_siren(text: str) -> bool:
    """Nine digits with a right check digit (Luhn, as INSEE gives them)."""
    if not (text.isascii() and text.isdigit() and len(text) == DIGITS) or text == "0" * DIGITS:
        return False
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(text))
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def spaced_siren(siren: str) -> str:
    """As people read it: 732 829 320."""
    return " ".join(siren[start : start + 3] for start in range(0, len(siren), 3))
