"""Orders as programme staff look for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.db.models import Q, QuerySet

from orders.models import Order
from payments.models import Payment

LONGEST_QUERY: Final = 255


def find_orders(query: str) -> QuerySet[Order]:
    """By a part of the number, by e-mail address, by name, or by an id of Stripe's (pi_, ch_, cs_,
    tr_, trr_, re_, du_ …); all orders for an empty query."""
    asked = query.strip()[:LONGEST_QUERY]
    if not asked:
        return Order.objects.all()
    by_stripe_id = _BY_PREFIX.get(asked.partition("_")[0]) if "_" in asked else None
    if by_stripe_id is not None:
        payments = Payment.objects.filter(by_stripe_id(asked))
        return Order.objects.filter(pk__in=payments.values("order"))
    if "@" in asked:
        return Order.objects.filter(email__iexact=asked)
    return Order.objects.filter(
        Q(number__icontains=asked)
        | Q(name__icontains=asked)
        | Q(seller_orders__number__iexact=asked)
    ).distinct()


#: What a payment, transfer, reversal, refund or dispute with this id is found by.
_BY_PREFIX: Final[dict[str, Callable[[str], Q]]] = {
    "pi": lambda asked: Q(payment_intent_id=asked),
    "ch": lambda asked: Q(charge_id=asked),
    "cs": lambda asked: Q(session_id=asked),
    "tr": lambda asked: Q(shares__transfers__stripe_id=asked),
    "trr": lambda asked: Q(shares__transfers__reversals__stripe_id=asked),
    "re": lambda asked: Q(refunds__stripe_id=asked),
    "pyr": lambda asked: Q(refunds__stripe_id=asked),
    "du": lambda asked: Q(disputes__stripe_id=asked),
    "dp": lambda asked: Q(disputes__stripe_id=asked),
}
