"""Orders as programme staff look for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet, Value

from orders.models import Order
from orders.models.order import letter_triples
from orders.services.freeze_order import NUMBER_START
from payments.models import Payment

LONGEST_QUERY: Final = 255
#: What is found is counted until there are more than so many.
COUNTED: Final = 1000
NEWEST: Final = ("-placed_at", "-id")
BY_NUMBER: Final = ("number",)
#: An index knows names by three letters in a row.
_LEAST_LETTERS: Final = 3
_NUMBER: Final = re.compile(rf"{NUMBER_START}[A-Z0-9]*")
_PART_NUMBER: Final = re.compile(rf"{NUMBER_START}[A-Z0-9]+-[0-9]+")


@dataclass(frozen=True, slots=True)
class Found:
    """`rows`, to be shown in this `order`; `total` of them, or COUNTED + 1 if there are more."""

    rows: QuerySet[Order]
    order: tuple[str, ...]
    total: int


def find_orders(query: str) -> Found:
    """By the beginning of the number, by e-mail address, by a part of the name (three letters or
    more), or by an id of Stripe's (pi_, ch_, cs_, tr_, trr_, re_, du_ …); all orders for an empty
    query. Takes as long among a million orders as among a thousand."""
    asked = query.strip()[:LONGEST_QUERY]
    orders, number = Order.objects.all(), asked.upper()
    by_stripe_id = _BY_PREFIX.get(asked.partition("_")[0]) if "_" in asked else None
    if not asked:
        return _found(orders)
    if by_stripe_id is not None:
        payments = Payment.objects.filter(by_stripe_id(asked))
        return _found(orders.filter(pk__in=payments.values("order")))
    if "@" in asked:
        return _found(orders.filter(email__iexact=asked))
    if _PART_NUMBER.fullmatch(number):
        return _found(orders.filter(seller_orders__number=number))
    if _NUMBER.fullmatch(number):
        return _found(orders.filter(number__startswith=number), BY_NUMBER)
    return _named(orders, asked)


def _named(orders: QuerySet[Order], asked: str) -> Found:
    """Or of a number that was told without its beginning, which is the same for all."""
    of_number = Q(number__startswith=NUMBER_START + asked.upper())
    if len(asked) < _LEAST_LETTERS:
        return _found(orders.filter(of_number))
    triples = orders.alias(triples=letter_triples("name"))
    part = Q(triples__contains=letter_triples(Value(asked)), name__icontains=asked)
    found = _found(triples.filter(of_number | part))
    if found.total <= COUNTED:
        return found
    # Among so many the newest are found sooner by going back from today than by sorting.
    often = orders.filter(of_number | Q(name__icontains=asked))
    return Found(often, found.order, found.total)


def _found(rows: QuerySet[Order], order: tuple[str, ...] = NEWEST) -> Found:
    return Found(rows, order, rows.order_by()[: COUNTED + 1].count())


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
