"""The stock is the sum of its movements, and nothing is held for what is decided."""

from __future__ import annotations

from django.db.models import F, Q, Sum
from django.db.models.functions import Coalesce

from orders.models import Order
from orders.states import OrderState
from payments.verification.report import Report
from shops.models import Reservation, StockLevel
from shops.states import ReservationState


def check_stock(report: Report) -> None:
    """Level by level; and hold by hold."""
    levels = StockLevel.objects.annotate(moved=Coalesce(Sum("movements__delta"), 0))
    for pk, on_hand, moved in levels.exclude(on_hand=F("moved")).values_list(
        "pk", "on_hand", "moved"
    ):
        report.found(f"stock level {pk}: {on_hand} on hand, but its movements say {moved}")
    still = Q(reservations__state=ReservationState.HELD)
    holds = StockLevel.objects.annotate(
        reserved=Coalesce(Sum("reservations__quantity", filter=still), 0)
    )
    for pk, held, reserved in holds.exclude(held=F("reserved")).values_list(
        "pk", "held", "reserved"
    ):
        report.found(f"stock level {pk}: {held} held, but its reservations say {reserved}")
    _check_holds(report)


def _check_holds(report: Report) -> None:
    held = Reservation.objects.filter(
        state=ReservationState.HELD, reference__startswith="order:"
    ).values_list("reference", flat=True)
    keys = {reference.partition(":")[2] for reference in held}
    decided = Order.objects.filter(pk__in=keys).exclude(state=OrderState.AWAITING_PAYMENT)
    for number, state in decided.values_list("number", "state"):
        report.found(f"order {number} is {state}, but pieces are still held for it")
