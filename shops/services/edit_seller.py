"""A designer says who she is in law."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import SellerIdentity, Shop
from shops.permissions import demand_owner
from shops.siren import DIGITS, demand_siret
from shops.titles import one_line

#: FR, two letters or digits, the SIREN (CGI art. 286 ter).
VAT_NUMBER: Final = re.compile(r"FR[0-9A-Z]{2}[0-9]{9}")
#: E.g. FR234567_01ABCD, as the register of the ADEME gives it (C. env. R541-173).
IDU: Final = re.compile(r"FR[0-9]{6}_[0-9]{2}[A-Z]{4}")


@dataclass(frozen=True, slots=True)
class SellerInput:
    """What she typed. `siret` alone: the SIREN is its beginning."""

    legal_name: str
    legal_form: str
    siret: str
    street: str
    postcode: str
    city: str
    phone: str
    email: str
    mediator_name: str
    mediator_address: str
    mediator_site: str
    country: str = "FR"
    registration: str = ""
    vat_number: str = ""
    idu: str = ""


@transaction.atomic
def edit_seller(shop: Shop, typed: SellerInput, *, actor: Any) -> SellerIdentity:
    """The identity of the seller behind `shop`, all of it at once.

    Raises RuleBroken NOT_ALLOWED, MISSING, TOO_LONG, SIRET, VAT_NUMBER, IDU, EMAIL, SITE, COUNTRY.
    """
    demand_owner(actor, shop)
    siret = demand_siret(typed.siret)
    values = {
        **{name: one_line(text) for name, text in asdict(typed).items()},
        **_demanded(typed),
        "siret": siret,
        "siren": siret[:DIGITS],
        "country": _country(typed.country),
        "vat_number": _matching(typed.vat_number, VAT_NUMBER, "VAT_NUMBER", "vatNumber"),
        "idu": _matching(typed.idu, IDU, "IDU", "idu"),
        "email": _email(typed.email),
        "mediator_site": _site(typed.mediator_site),
        "updated_at": clock.now(),
    }
    seller, _new = SellerIdentity.objects.update_or_create(shop=shop, defaults=values)
    return seller


_NEEDED: Final = {
    "legal_name": ("legalName", 160),
    "legal_form": ("legalForm", 80),
    "street": ("street", 255),
    "postcode": ("postcode", 20),
    "city": ("city", 120),
    "phone": ("phone", 40),
    "mediator_name": ("mediatorName", 160),
    "mediator_address": ("mediatorAddress", 255),
}


def _demanded(typed: SellerInput) -> dict[str, str]:
    return {
        name: _filled(getattr(typed, name), longest, field)
        for name, (field, longest) in _NEEDED.items()
    } | {"registration": one_line(typed.registration)[:120]}


def _filled(text: str, longest: int, field: str) -> str:
    line = one_line(text)
    if not line:
        raise RuleBroken("MISSING", _("This is missing: the law asks for it. Fill it in."), field)
    if len(line) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return line


def _country(text: str) -> str:
    """A seller outside the EU would make the platform owe her VAT (INV-4): France for now."""
    if text.strip().upper() != "FR":
        raise RuleBroken(
            "COUNTRY", _("Only businesses that are established in France can sell here."), "country"
        )
    return "FR"


def _matching(text: str, pattern: re.Pattern[str], code: str, field: str) -> str:
    tidied = "".join(text.split()).upper()
    if tidied and not pattern.fullmatch(tidied):
        raise RuleBroken(
            code, _("This number is not written right. Copy it from your certificate."), field
        )
    return tidied


def _email(text: str) -> str:
    try:
        EmailValidator()(text.strip())
    except ValidationError:
        message = _("This is no e-mail address. Write it like name@example.org.")
        raise RuleBroken("EMAIL", message, "email") from None
    return text.strip()


def _site(text: str) -> str:
    try:
        URLValidator(schemes=["https", "http"])(text.strip())
    except ValidationError:
        message = _("This is no address of a site. Write it like https://example.org.")
        raise RuleBroken("SITE", message, "mediatorSite") from None
    return text.strip()
