"""Cash in and out of a drawer without a ticket."""

from __future__ import annotations

from collections.abc import Sequence

from markets.models import CashMove
from markets.services.bookings.drawer import CASH_BOX, book_cash
from markets.services.bookings.facts import Fact
from markets.services.bookings.shift_check import check_shift
from markets.services.bookings.shifts import shift_of
from markets.states import CashMoveKind


def put_in(facts: Sequence[Fact]) -> None:
    """From the cash box."""
    for fact in facts:
        _note(fact, CashMoveKind.IN, fact.data["amount"], fact.data["reason"])
        book_cash(f"cash-move:{fact.event.id}", fact.till, CASH_BOX, fact.data["amount"])


def take_out(facts: Sequence[Fact]) -> None:
    """Back into the cash box."""
    for fact in facts:
        _note(fact, CashMoveKind.OUT, -fact.data["amount"], fact.data["reason"])
        book_cash(f"cash-move:{fact.event.id}", fact.till, CASH_BOX, -fact.data["amount"])


def give_back_for_web(facts: Sequence[Fact]) -> None:
    """A web order was given back in cash: its refund has its own entry in the books already."""
    for fact in facts:
        _note(fact, CashMoveKind.WEB_REFUND, -fact.data["amount"], fact.data["order"])


def _note(fact: Fact, kind: CashMoveKind, amount: int, reason: str) -> None:
    shift = shift_of(fact)
    CashMove.objects.get_or_create(
        pk=fact.event.id,
        defaults={
            "shift": shift,
            "kind": kind,
            "amount": amount,
            "reason": reason,
            "at": fact.at,
        },
    )
    check_shift(shift)
