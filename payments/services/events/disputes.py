"""Events about payments that banks or Stripe's own checks doubt."""

from __future__ import annotations

from functools import partial

from payments import gateway
from payments.models import StripeEvent
from payments.services.events.hints import Act, nothing, paid_order, snapshot
from payments.services.hold_for_warning import APPROVED, hold_for_warning, lift_warning
from payments.services.record_dispute import record_dispute


def dispute(event: StripeEvent) -> Act:
    """A dispute or an inquiry, whatever happened to it."""
    facts = gateway.dispute_now(event.object_id)
    payment = paid_order(facts.order_id)
    if payment is None:
        return nothing(event)
    return partial(record_dispute, payment.pk, facts)


def warning(event: StripeEvent) -> Act:
    """The card's issuer warns of fraud, or Stripe wants a human to look at the payment."""
    payment = paid_order(_order_of_charge(event))
    if payment is None:
        return nothing(event)
    return partial(hold_for_warning, payment.pk, reference=event.object_id)


def review_closed(event: StripeEvent) -> Act:
    """A human has looked: an approved payment is let go, anything else waits for staff."""
    payment = paid_order(_order_of_charge(event))
    if payment is None or snapshot(event).get("closed_reason") != APPROVED:
        return nothing(event)
    return partial(lift_warning, payment.pk, reference=event.object_id)


def _order_of_charge(event: StripeEvent) -> str:
    """A warning or a review names its charge, and never changes it."""
    charge = snapshot(event).get("charge")
    return gateway.charge_now(charge).order_id if isinstance(charge, str) and charge else ""
