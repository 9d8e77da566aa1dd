"""Who buys and where it goes, as she typed it, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken, RulesBroken
from orders.delivered_to import DELIVERED_TO
from orders.models import Order

_FIVE_DIGITS: Final = re.compile(r"\d{5}")
_FOUR_DIGITS: Final = re.compile(r"\d{4}")
_POSTCODES: Final = {
    **dict.fromkeys(("FR", "MC", "DE", "ES", "IT"), _FIVE_DIGITS),
    **dict.fromkeys(("AT", "BE", "LU"), _FOUR_DIGITS),
}
_ANY_POSTCODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{1,10}")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True)
class Contact:
    """The buyer's address. `country` is ISO 3166-1 alpha-2."""

    email: str
    name: str
    street: str
    postcode: str
    city: str
    country: str = "FR"
    phone: str = ""


def checked(contact: Contact) -> Contact:
    """`contact` without stray spaces. Raises RulesBroken naming each field that is wrong, with the
    first thing that is wrong with it."""
    clean = _trimmed(contact)
    wrong: dict[str | None, RuleBroken] = {}
    for problem in (*_email(clean), *_empty(clean), *_long(clean), *_place(clean)):
        wrong.setdefault(problem.field, problem)
    if wrong:
        raise RulesBroken(list(wrong.values()))
    return clean


def _trimmed(contact: Contact) -> Contact:
    """Without control characters: a name goes into mail headers and onto labels."""
    values = {
        field.name: _CONTROL.sub(" ", getattr(contact, field.name) or "").strip()
        for field in fields(contact)
    }
    return Contact(**{**values, "country": values["country"].upper()})


def _email(contact: Contact) -> Iterator[RuleBroken]:
    try:
        validate_email(contact.email)
    except ValidationError:
        yield _wrong("email", _("Check this e-mail address: the order's news go there."))


def _empty(contact: Contact) -> Iterator[RuleBroken]:
    for field in ("name", "street", "postcode", "city", "country"):
        if not getattr(contact, field):
            yield _wrong(field, _("Please fill this in: the parcel needs it."))


def _long(contact: Contact) -> Iterator[RuleBroken]:
    for field in fields(contact):
        longest = getattr(Order._meta.get_field(field.name), "max_length", None)
        if longest and len(getattr(contact, field.name)) > longest:
            yield _wrong(
                field.name, _("At most %(count)d characters. Shorten it.") % {"count": longest}
            )


def _place(contact: Contact) -> Iterator[RuleBroken]:
    if contact.country not in DELIVERED_TO:
        yield _wrong("country", _("We do not deliver to this country yet. Choose another address."))
    pattern = _POSTCODES.get(contact.country, _ANY_POSTCODE)
    if not pattern.fullmatch(contact.postcode):
        yield _wrong("postcode", _("Check the postcode: it does not fit the country."))


def _wrong(field: str, message: str) -> RuleBroken:
    return RuleBroken("INVALID_CONTACT", message, field=field)
