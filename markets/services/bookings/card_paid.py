"""What cards and phones paid of a sale, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markets.card_parts import Parts, parts_of
from markets.services.bookings.surroundings import order_parts
from markets.states import TenderKind
from orders.models import Order

BY_CARD = (TenderKind.CARD, TenderKind.QR)


@dataclass(frozen=True, slots=True)
class CardPaid:
    """A tender by card or phone: `payment` is its request (or its kind, if it names none)."""

    payment: str
    kind: str
    amount: int
    parts: Parts
    is_known: bool


def card_paid(data: Mapping[str, Any], orders: Mapping[str, Order]) -> list[CardPaid]:
    """Of the data of a sale; `orders` are by the id of their request. What was asked of a card says
    how much of which line it is for; where that is not known, it is by what is left of the lines.
    """
    totals = [line["total"] for line in data["lines"]]
    paid: list[CardPaid] = []
    for tender in data["tenders"]:
        kind, amount, payment = tender["kind"], tender["amount"], tender["payment"]
        if kind not in BY_CARD or not amount:
            continue
        order = orders.get(payment)
        asked = order_parts(order, data["lines"]) if order else None
        is_known = asked is not None and sum(asked) == amount
        parts = asked if asked is not None and is_known else None
        if parts is None:
            parts = parts_of(amount, totals, [one.parts for one in paid])
        paid.append(CardPaid(payment or kind, kind, amount, parts, is_known))
    return paid
