"""A till's drawer in the books: minus what lies in it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Sum

from markets.models import Shift, Till
from matricia.kit.money import EUR, Money
from payments.services.post_entry import Move, post_entry

CASH_BOX: Final = "house:cash-box"
DIFFERENCES: Final = "house:cash-differences"


def book_cash(reference: str, till: Till, other: str, amount: int) -> None:
    """`amount` cents came into the drawer (below zero: left it); `other` is the other side."""
    source, destination = (till.drawer, other) if amount >= 0 else (other, till.drawer)
    post_entry(reference, [Move(source, destination, Money(abs(amount), EUR))])


def left_in_drawer(till: Till, before: datetime) -> int:
    """Cents that the last shift before a moment left there: what was counted at its end, and what
    was put in or taken out since (a designer paid in the evening)."""
    last = (
        Shift.objects.filter(till=till, closed_at__lte=before).order_by("-closed_at", "-pk").first()
    )
    if last is None or last.counted is None:
        return 0
    moves = last.moves.filter(at__gt=last.closed_at, at__lte=before)
    return last.counted + int(moves.aggregate(sum=Sum("amount", default=0))["sum"])
