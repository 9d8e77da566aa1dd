"""A seller says that an invoice written in her name is wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.explanations.alerts import INVOICE_CONTESTED
from payments.models import Invoice, InvoiceContest
from payments.permissions import can_contest_invoices
from payments.services.alerts import raise_alert

#: As the billing mandate says.
WINDOW: Final = timedelta(days=30)
LONGEST_REASON: Final = 500


@transaction.atomic
def contest_invoice(invoice: Invoice, *, reason: str, actor: User) -> Invoice:
    """Her reason, kept with the invoice; staff hear of it. Again: the first reason stays.

    Raises RuleBroken NOT_ALLOWED, TOO_LATE, INVALID_REASON.
    """
    if not can_contest_invoices(actor, invoice.shop):
        raise RuleBroken("NOT_ALLOWED", _("Only the seller can contest her invoice."))
    if not can_be_contested(invoice):
        raise RuleBroken(
            "TOO_LATE", _("An invoice can be contested for thirty days. Write to us instead.")
        )
    reason = " ".join(reason.split())
    if not reason or len(reason) > LONGEST_REASON:
        message = _("Say what is wrong in at most 500 characters.")
        raise RuleBroken("INVALID_REASON", message, "reason")
    InvoiceContest.objects.get_or_create(invoice=invoice, defaults={"reason": reason})
    details = {"shop": invoice.shop.name, "number": invoice.number}
    raise_alert(INVOICE_CONTESTED, invoice.number, details=details, is_red=False)
    return invoice


def can_be_contested(invoice: Invoice) -> bool:
    """Within thirty days."""
    return clock.now() <= invoice.issued_at + WINDOW
