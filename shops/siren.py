"""SIREN and SIRET: by which a French business and its establishments are known."""

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
    return _has_check_digit(text)


def spaced_siren(siren: str) -> str:
    """As people read it: 732 829 320."""
    return " ".join(siren[start : start + 3] for start in range(0, len(siren), 3))


def demand_siret(text: str) -> str:
    """The fourteen digits of an establishment, without spaces. Raises RuleBroken SIRET."""
    siret = "".join(text.split())
    if not is_siret(siret):
        raise RuleBroken(
            "SIRET",
            _("A SIRET has fourteen digits, and these are not one. Copy it from INSEE."),
            "siret",
        )
    return siret


def is_siret(text: str) -> bool:
    """A SIREN and five digits of the establishment, with a right check digit (Luhn)."""
    if not (text.isascii() and text.isdigit() and len(text) == DIGITS + 5):
        return False
    return is_siren(text[:DIGITS]) and _has_check_digit(text)


def _has_check_digit(digits: str) -> bool:
    """Luhn: every second digit from the right is doubled, and the sum ends in 0."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0
