"""Drawers, counted again from everything that went in and out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet, Sum

from markets.models import CashMove, Shift, Tender, Till
from markets.services.bookings.openings import brought_for
from markets.services.bookings.shift_check import difference_of
from markets.states import CashMoveKind, TenderKind
from markets.verification.fault import Fault
from payments.balances import balances_of
from payments.models import Refund
from payments.states import RefundState


def shift_faults() -> Iterator[Fault]:
    """Shifts that ended with other cash than their tickets and moves make."""
    closed = Shift.objects.filter(closed_at__isnull=False).select_related("till")
    for shift in closed.order_by("closed_at"):
        if difference := difference_of(shift):
            yield Fault(f"shift {shift.pk}", f"its till expected {difference} cents more")


def drawer_faults() -> Iterator[Fault]:
    """Tills whose drawer has another balance in the books."""
    tills = list(Till.objects.order_by("pk"))
    balances = balances_of([till.drawer for till in tills])
    for till in tills:
        booked, counted = -balances[till.drawer].amount, _counted(till)
        if booked != counted:
            problem = f"the books have {booked} cents in its drawer, its shifts {counted}"
            yield Fault(f"till {till.pk}", problem)


def _counted(till: Till) -> int:
    shifts = Shift.objects.filter(till=till)
    brought = sum(brought_for(shift) for shift in shifts.filter(opened_at__isnull=False))
    tenders = Tender.objects.filter(sale__till=till, kind=TenderKind.CASH)
    # A web order's refund is in the books before the till hands its event in.
    moves = CashMove.objects.filter(shift__till=till).exclude(kind=CashMoveKind.WEB_REFUND)
    refunds = Refund.objects.filter(paid_from=till.drawer, state=RefundState.SUCCEEDED)
    return brought + _sum(tenders) + _sum(moves) - _sum(refunds) + _sum(shifts, "variance")


def _sum(rows: QuerySet[Any], column: str = "amount") -> int:
    return int(rows.aggregate(sum=Sum(column, default=0))["sum"])
