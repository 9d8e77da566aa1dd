"""What the papers of a return say, in the customer's language."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext as _

from matricia.kit import clock
from orders.models import Withdrawal
from orders.withdrawal_period import REFUND_AFTER
from orders.withdrawal_words import label_of, moment_text
from payments.returns.address import return_address


def receipt_sheet(withdrawal: Withdrawal) -> dict[str, Any]:
    """The acknowledgement of receipt: what was declared, and the date and time we had it
    (C. conso. L221-21, D221-5)."""
    with override(withdrawal.language):
        moment = moment_text(withdrawal.announced_at)
        return {
            **_frame(withdrawal, _("Receipt of your withdrawal")),
            "subtitle": _("Received on %(moment)s") % {"moment": moment},
            "declared_title": _("What you declared"),
            "declared": withdrawal.content.split("\n"),
            "next_title": _("What happens now"),
            "next": next_steps(withdrawal),
            "next_is_address": False,
            "address_title": "",
            "address": [],
        }


def slip_sheet(withdrawal: Withdrawal) -> dict[str, Any]:
    """The slip that goes into the parcel, with the address to send it to."""
    with override(withdrawal.language):
        order = withdrawal.seller_order.order
        rows = [f"{row.quantity} × {label_of(row.line)}" for row in withdrawal.lines.all()]
        sender = [withdrawal.name, order.street, f"{order.postcode} {order.city}", order.country]
        return {
            **_frame(withdrawal, _("Return slip")),
            "subtitle": _("Put this sheet into the parcel and stick the address on it."),
            "declared_title": _("In this parcel"),
            "declared": rows,
            "next_title": _("Sent by"),
            "next": sender,
            "next_is_address": True,
            "address_title": _("Send to"),
            "address": [*return_address(withdrawal.seller_order.shop), withdrawal.number],
        }


def next_steps(withdrawal: Withdrawal) -> list[str]:
    """Sentences, in the language that is set."""
    if not withdrawal.was_sent:
        return [_("These pieces had not left yet: you have nothing to send. We pay you back now.")]
    by = date_format(withdrawal.announced_at.astimezone(clock.PARIS) + REFUND_AFTER, "j F Y")
    words = {"shop": withdrawal.seller_order.shop.name, "day": by}
    return [
        _("Send the pieces back to %(shop)s by %(day)s. You pay for this parcel.") % words,
        _("You are paid back, to the card you paid with, as soon as they have arrived.") % words,
        _(
            "Once you have sent them, write the tracking number on your order's page: then you are "
            "paid back by %(day)s at the latest."
        )
        % words,
    ]


def _frame(withdrawal: Withdrawal, title: str) -> dict[str, Any]:
    return {
        "language": withdrawal.language,
        "direction": "rtl" if get_language_bidi() else "ltr",
        "title": title,
        "number": withdrawal.number,
    }
