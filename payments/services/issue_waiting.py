"""Invoices that could not be written at the payment: written once they can be, or told of."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef

from orders.models import SellerOrder
from orders.models.order import SellerOrderQuerySet
from orders.states import OrderChannel, SellerOrderState
from payments.explanations.alerts import INVOICE_MISSING
from payments.models import Invoice, Payment
from payments.services.alerts import raise_alert, resolve_missing
from payments.services.issue_invoices import issue_credit_notes, issue_invoices, papers_of
from payments.services.transitions import locked_payment
from payments.states import InvoiceKind, PaymentState, RefundState

AT_ONCE: Final = 200


def issue_waiting() -> int:
    """Write what can be written now, at most `AT_ONCE` payments; answers how many invoices. Of each
    shop that sold and lacks its papers staff are told once, until it has them."""
    waiting = _waiting().values_list("shop_id", "shop__name")
    shops = dict(waiting.order_by("shop_id").distinct())
    ready = papers_of(list(shops))
    issued = sum(_issue(payment) for payment in _payments(list(ready)))
    lacking = {pk: name for pk, name in shops.items() if pk not in ready}
    for pk, name in lacking.items():
        raise_alert(INVOICE_MISSING, f"shop {pk}", details={"shop": name}, is_red=False)
    resolve_missing(INVOICE_MISSING, [f"shop {pk}" for pk in lacking])
    return issued


def _waiting() -> SellerOrderQuerySet:
    billed = Invoice.objects.filter(seller_order=OuterRef("pk"), kind=InvoiceKind.INVOICE)
    sold = SellerOrder.objects.filter(
        order__channel=OrderChannel.WEB, order__paid_at__isnull=False
    ).exclude(state=SellerOrderState.CANCELLED)
    return sold.filter(~Exists(billed))


def _payments(shops: list[int]) -> list[int]:
    orders = _waiting().filter(shop__in=shops).values("order")
    paid = Payment.objects.filter(order__in=orders, state=PaymentState.PAID)
    return list(paid.order_by("paid_at", "pk").values_list("pk", flat=True)[:AT_ONCE])


@transaction.atomic
def _issue(payment_id: int) -> int:
    """Its invoices, and the credit notes of what went back meanwhile."""
    payment = locked_payment(pk=payment_id)
    invoices = issue_invoices(payment)
    for refund in payment.refunds.filter(state=RefundState.SUCCEEDED).order_by("created_at"):
        issue_credit_notes(refund)
    return len(invoices)
