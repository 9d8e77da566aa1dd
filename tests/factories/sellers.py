"""Who sells in law."""

from __future__ import annotations

from datetime import date
from typing import Any

from shops.models import BillingMandate, SellerIdentity, Shop, VatStatus
from shops.states import VatRegime

#: Valid by its check digits, and of nobody.
SIRET = "73282932000074"
MEDIATOR = {
    "mediator_name": "Médiateur de la mode",
    "mediator_address": "12 square Desnouettes, 75015 Paris",
    "mediator_site": "https://mediateur.example",
}


def seller_of(shop: Shop, **fields: Any) -> SellerIdentity:
    """The identity of a sole trader with a mediator."""
    values: dict[str, Any] = {
        "legal_name": "Nadia Benali",
        "legal_form": "Entrepreneur individuel",
        "siret": SIRET,
        "siren": SIRET[:9],
        "street": "3 rue des Lilas",
        "postcode": "93100",
        "city": "Montreuil",
        "phone": "+33 1 02 03 04 05",
        "email": "nadia@example.test",
        **MEDIATOR,
    }
    return SellerIdentity.objects.create(shop=shop, **{**values, **fields})


def in_franchise(shop: Shop, since: date = date(2026, 1, 1)) -> VatStatus:
    """She asks no VAT from that day on."""
    return VatStatus.objects.create(shop=shop, regime=VatRegime.FRANCHISE, since=since)


def with_vat(shop: Shop, since: date = date(2026, 1, 1), rate: int = 2000) -> VatStatus:
    """Her prices contain VAT from that day on."""
    return VatStatus.objects.create(shop=shop, regime=VatRegime.VAT, rate=rate, since=since)


def mandated(shop: Shop, **fields: Any) -> BillingMandate:
    """She has signed that we write her invoices."""
    values = {
        "text_version": "2026-11",
        "text": "Mandat",
        "digest": "0" * 64,
        "language": "fr",
        "signed_name": "Nadia Benali",
    }
    return BillingMandate.objects.create(shop=shop, **{**values, **fields})


def billable(shop: Shop) -> Shop:
    """`shop` with all its papers, in franchise."""
    seller_of(shop)
    in_franchise(shop)
    mandated(shop)
    return shop
