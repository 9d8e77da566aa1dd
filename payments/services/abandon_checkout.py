"""The customer came back without paying."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Order
from payments import gateway
from payments.models import Payment
from payments.services.close_checkout import close_checkout


def close_or_say(payment: Payment, *, reason: str) -> Payment:
    """Close the checkout while a person waits.

    Raises RuleBroken STRIPE_UNREACHABLE when Stripe does not answer: then the pieces stay held,
    and the sweeper closes it later.
    """
    try:
        return close_checkout(payment.pk, reason=reason)
    except gateway.GatewayUnsure as unsure:
        raise RuleBroken(
            "STRIPE_UNREACHABLE",
            _("The payment service does not answer at the moment. Try again in a minute."),
        ) from unsure


def abandon_checkout(order: Order) -> None:
    """Close the payment page and free the pieces, unless it was paid after all; the basket keeps
    its lines. Call it outside transactions."""
    payment = Payment.objects.filter(order=order).first()
    if payment is not None:
        close_or_say(payment, reason="given up")
