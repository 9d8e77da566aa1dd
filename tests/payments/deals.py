"""What tests of money do again and again, for real: buy, ship, look at what was asked of Stripe."""

from __future__ import annotations

from typing import Any

from orders.models import Voucher
from payments.models import Share
from payments.services.ship_seller_order import ship_seller_order
from payments.verification import verify_books
from tests.factories.payments import basket_of, checked_out, onboarded
from tests.factories.shops import variant_in_stock

WITHOUT_WAITING = "4000000000000077"


def bought(
    town, *prices: int, card: str = "4242424242424242", voucher: Voucher | None = None
) -> list[Share]:
    """Shares of a paid order of one piece per price, each of a shop that Stripe pays."""
    variants = [variant_in_stock(price=price) for price in prices]
    for variant in variants:
        onboarded(variant.product.shop, town.stripe)
    payment = checked_out(basket_of(*variants, voucher=voucher))
    town.pay(payment, card)
    town.settle()
    return list(Share.objects.filter(payment=payment).order_by("gross"))


def ship(share: Share) -> None:
    number = f"6A{share.pk:06d}"
    ship_seller_order(share.seller_order, actor=None, carrier="La Poste", tracking_number=number)


def asked(town, path: str) -> list[dict[str, Any]]:
    """POST requests to a path of the API, oldest first."""
    return [r for r in town.stripe.requests() if r["method"] == "POST" and path in r["path"]]


def drifts() -> list[str]:
    return [finding.cause for finding in verify_books().findings]
