"""A cashier's session on a till: its float, who stands there, and what was counted at the end."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Final

from markets.models import Cashier, Shift, Till
from markets.services.bookings.drawer import DIFFERENCES, book_cash
from markets.services.bookings.facts import Fact
from markets.services.bookings.lost_shifts import close_lost_shifts, forget_recount
from markets.services.bookings.openings import book_next_opening, book_opening
from markets.services.bookings.shift_check import check_shift

_NO_SHIFT: Final = uuid.UUID("6d617472-6963-4961-8000-000000000000")


def open_shifts(facts: Sequence[Fact]) -> None:
    """The drawer holds the float now. What lay there before and what differs from it came from the
    cash box, or went there."""
    for fact in facts:
        data = fact.data
        Shift.objects.filter(pk=shift_of(fact).pk).update(
            cashier=_cashier(fact.till, fact.event.cashier["id"]),
            cashier_name=fact.event.cashier["name"],
            opened_at=fact.at,
            opening_float=data["float"],
        )
        shift = shift_of(fact)
        close_lost_shifts(shift)
        book_opening(shift)
        check_shift(shift)


def hand_over_shifts(facts: Sequence[Fact]) -> None:
    """Somebody else stands at the till now."""
    for fact in facts:
        to = fact.data["to"]
        Shift.objects.filter(pk=shift_of(fact).pk).update(
            cashier=_cashier(fact.till, to["id"]), cashier_name=to["name"]
        )


def close_shifts(facts: Sequence[Fact]) -> None:
    """The drawer was counted. The variance is what the till said: it knew all of its tickets, even
    those that have not come to us yet."""
    for fact in facts:
        data = fact.data
        shift = shift_of(fact)
        forget_recount(shift)
        Shift.objects.filter(pk=shift.pk).update(
            closed_at=fact.at,
            counted=data["counted"],
            counts=data["counts"],
            variance=data["variance"],
            variance_reason=data["reason"],
        )
        book_cash(f"shift-close:{shift.pk}", fact.till, DIFFERENCES, data["variance"])
        shift = shift_of(fact)
        book_next_opening(shift)
        check_shift(shift)


def shift_of(fact: Fact) -> Shift:
    """The shift an event is of; one whose opening is to come is made without it."""
    device = fact.device
    pk = uuid.UUID(fact.event.shift) if fact.event.shift else uuid.uuid5(_NO_SHIFT, str(device.pk))
    shift, _is_new = Shift.objects.get_or_create(
        pk=pk,
        defaults={
            "device": device,
            "till": fact.till,
            "cashier_name": fact.event.cashier["name"],
        },
    )
    return shift


def _cashier(till: Till, pk: str) -> Cashier | None:
    if not pk:
        return None
    return Cashier.objects.filter(pk=int(pk), market=till.market_id).first()
