"""What the confirmation of an order has to say on a durable medium (C. conso. L221-13, L221-5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matricia.kit import clock
from matricia.kit.addresses import page_address
from orders.models import Order, SellerOrder
from shops.legal_texts import GUARANTEES, WITHDRAWAL, WITHDRAWAL_FORM, legal_text
from shops.models import SellerIdentity
from shops.siren import spaced_siren


def contract_information(order: Order) -> dict[str, Any]:
    """What holds for all parts, in the buyer's language: guarantees, withdrawal, terms."""
    today = clock.today()
    return {
        "guarantees": legal_text(GUARANTEES, order.language, today).text,
        "withdrawal": legal_text(WITHDRAWAL, order.language, today).text,
        "terms_version": order.terms_version,
        "terms_link": page_address(f"/legal/terms?version={order.terms_version}", order.language),
    }


def seller_information(order: Order, parts: Sequence[SellerOrder]) -> dict[int, dict[str, str]]:
    """By the shop's id: who sells, how she is reached, her mediator, and the model form that is
    sent to her. A shop that gave no identity is missing. Parts bring `shop.seller` with them."""
    known = [(part, getattr(part.shop, "seller", None)) for part in parts]
    return {part.shop_id: _seller(seller, order, part) for part, seller in known if seller}


def _seller(seller: SellerIdentity, order: Order, part: SellerOrder) -> dict[str, str]:
    address = f"{seller.street}, {seller.postcode} {seller.city}, {seller.country}"
    form = legal_text(
        WITHDRAWAL_FORM,
        order.language,
        clock.today(),
        seller=seller.legal_name,
        address=address,
        email=seller.email,
        order=part.number,
    )
    return {
        "name": f"{seller.legal_name}, {seller.legal_form}",
        "siren": spaced_siren(seller.siren),
        "registration": seller.registration,
        "vat_number": seller.vat_number,
        "address": address,
        "email": seller.email,
        "phone": seller.phone,
        "mediator": f"{seller.mediator_name}, {seller.mediator_address}",
        "mediator_site": seller.mediator_site,
        "form": form.text,
    }
