"""The mail that tells a customer her money is coming back, and why."""

from __future__ import annotations

from typing import Final

from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import gettext as _

from matricia.kit.mailing import send_once
from matricia.kit.money import Money
from orders.money_text import money_text
from orders.states import OrderChannel
from payments.models import Refund
from payments.states import RefundState

UNDER_WAY: Final = (RefundState.PENDING, RefundState.SUCCEEDED)


def tell_refund(refund_id: str) -> None:
    """Write once; at a till the customer was told."""
    from_web = Refund.objects.filter(payment__order__channel=OrderChannel.WEB)
    rows = from_web.filter(state__in=UNDER_WAY).select_related("payment__order")
    send_once(refund_id, rows, "told_at", lambda: [_mail(rows.get(pk=refund_id))])


def _mail(refund: Refund) -> EmailMessage:
    order = refund.payment.order
    with translation.override(order.language):
        words = {
            "name": order.name,
            "number": order.number,
            "amount": money_text(Money(refund.amount, refund.currency)),
            "reason": _reason(refund),
        }
        subject = _("We are paying back %(amount)s for order %(number)s") % words
        body = _(
            "Hello %(name)s,\n\n%(reason)s\n\nWe are paying %(amount)s back to the card you paid "
            "with. Banks take up to ten days to show it; you need not do anything.\n\nMATRICIA"
        )
        return EmailMessage(subject, body % words, to=[order.email])


def _reason(refund: Refund) -> str:
    """In the customer's words; a designer's own reason is passed on as she wrote it."""
    match refund.reason:
        case "SOLD_OUT" | "HOLD_EXPIRED":
            return _(
                "Your payment reached us after the time for it was over, and meanwhile a piece of "
                "your order was sold. So there is no order, and you get everything back."
            )
        case "ORDER_STATE" | "AMOUNT_DIFFERS":
            return _(
                "Your payment reached us, but the order could not be made. So you get everything "
                "back."
            )
    return _("A part of your order was cancelled: %(reason)s") % {"reason": refund.reason}
