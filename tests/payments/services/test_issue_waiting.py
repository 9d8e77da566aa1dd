"""Invoices that had to wait for a seller's papers."""

from __future__ import annotations

import pytest

from payments.models import Alert, Invoice
from payments.services.issue_waiting import issue_waiting
from payments.services.record_refund import book_refund
from payments.services.refund_order import refund_amount
from payments.services.transitions import move_refund
from payments.states import InvoiceKind, RefundState
from tests.factories.payments import basket_of, paid
from tests.factories.sellers import billable
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db


def test_staff_hear_of_a_seller_without_papers_until_she_has_them():
    shop = ShopFactory(name="Tamgout")
    for _ in range(2):
        paid(basket_of(variant_in_stock(product__shop=shop)))

    assert issue_waiting() == 0
    alert = Alert.objects.get(code="INVOICE_MISSING")
    assert (alert.details, alert.is_red) == ({"shop": "Tamgout"}, False)

    billable(shop)
    assert issue_waiting() == 2
    assert list(Invoice.objects.values_list("sequence", flat=True)) == [1, 2]
    alert.refresh_from_db()
    assert alert.resolved_at is not None
    assert issue_waiting() == 0


def test_what_went_back_meanwhile_gets_its_credit_note():
    shop = ShopFactory()
    payment = paid(basket_of(variant_in_stock(product__shop=shop)))
    refund = refund_amount(payment, 1000, actor=None, reason="A flaw")
    book_refund(refund)
    move_refund(refund, RefundState.SUCCEEDED)
    billable(shop)

    issue_waiting()

    assert list(Invoice.objects.values_list("kind", "total")) == [
        (InvoiceKind.INVOICE, 5490),
        (InvoiceKind.CREDIT, 1000),
    ]
