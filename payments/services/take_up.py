"""Something at Stripe that the books do not know: an event was lost. It is handled as if the event
came now."""

from __future__ import annotations

import logging
from typing import Any, Final

from django.db import transaction

from payments import gateway
from payments.models import StripeBooking, StripeEvent
from payments.services.events import ASK
from payments.services.events.hints import NotKnownYetError

log = logging.getLogger(__name__)

AT_ONCE: Final = 200  # bookings per run
#: The event that tells of a booking, by Stripe's type of balance transaction.
TOLD_BY: Final = {
    "charge": "charge.updated",
    "payment": "charge.updated",
    "refund": "refund.updated",
    "payment_refund": "refund.updated",
    "refund_failure": "refund.failed",
    "payment_failure_refund": "refund.failed",
    "transfer": "transfer.created",
    "transfer_refund": "transfer.reversed",
    "adjustment": "charge.dispute.updated",
}


def take_up_lost() -> int:
    """Handle what the newest bookings without an entry are about; how many were tried.

    Call it outside transactions. Raises GatewayUnsure.
    """
    lost = StripeBooking.objects.filter(matched_at=None, kind__in=TOLD_BY).exclude(source="")
    bookings = list(lost.order_by("-booked_at")[:AT_ONCE])
    for booking in bookings:
        _take_up(booking)
    return len(bookings)


def _take_up(booking: StripeBooking) -> None:
    try:
        event = _as_event(booking)
        act = ASK[event.kind](event)
    except (NotKnownYetError, gateway.GatewayRefused) as problem:
        log.warning("Booking %s stays open: %r", booking.stripe_id, problem)
        return
    with transaction.atomic():
        act()


def _as_event(booking: StripeBooking) -> StripeEvent:
    """The event we have not got, never saved."""
    kind, about = TOLD_BY[booking.kind], booking.source
    metadata: dict[str, Any] = {}
    if kind == "charge.updated":
        metadata["order"] = gateway.charge_now(about).order_id
    elif kind == "transfer.reversed":
        about = gateway.transfer_of_reversal(booking.stripe_id)
    payload = {
        "id": booking.stripe_id,
        "type": kind,
        "data": {"object": {"id": about, "metadata": metadata}},
    }
    return StripeEvent(
        stripe_id=booking.stripe_id,
        kind=kind,
        endpoint="platform",
        object_id=about,
        payload=payload,
    )
