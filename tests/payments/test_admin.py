"""What programme staff may do with money by hand."""

from __future__ import annotations

import pytest
from django.urls import reverse

from payments.models import Invoice, InvoiceContest, Refund, Share
from payments.services.ship_seller_order import ship_seller_order
from payments.states import RefundState, ShareState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.sellers import billable
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    user = StaffFactory(is_superuser=True)
    client.force_login(user)
    return user


def act(client, model: str, action: str, pk: int) -> int:
    answer = client.post(
        reverse(f"admin:payments_{model}_changelist"),
        {"action": action, "_selected_action": [pk]},
    )
    status: int = answer.status_code
    return status


def test_staff_refund_what_is_left_of_a_payment(client, staff):
    payment = paid(basket_of(variant_in_stock()))

    assert act(client, "payment", "refund_what_is_left", payment.pk) == 302
    assert act(client, "payment", "refund_what_is_left", payment.pk) == 302

    refund = Refund.objects.get()
    assert (refund.amount, refund.state) == (5490, RefundState.REQUESTED)
    assert Share.objects.get().state == ShareState.CANCELLED


def test_staff_try_a_refused_transfer_again(client, staff):
    part = paid(basket_of(variant_in_stock())).order.seller_orders.get()
    payout_account(part.shop)
    ship_seller_order(part, actor=None, carrier="La Poste", tracking_number="6A1")
    Share.objects.update(state=ShareState.BLOCKED, blocked_because="stripe:unknown")

    act(client, "share", "transfer_again", Share.objects.get().pk)

    assert Share.objects.get().state == ShareState.RELEASABLE


@pytest.mark.parametrize(
    "model",
    ["payment", "share", "refund", "entry", "stripeevent", "commissionrule", "releasepolicy"],
)
def test_rows_of_money_are_shown_and_not_edited(client, staff, model):
    paid(basket_of(variant_in_stock()))

    assert client.get(reverse(f"admin:payments_{model}_changelist")).status_code == 200
    added = client.get(reverse(f"admin:payments_{model}_add")).status_code
    assert added == (200 if model in ("commissionrule", "releasepolicy") else 403)


def test_others_have_no_business_there(client):
    client.force_login(UserFactory())

    assert client.get(reverse("admin:payments_payment_changelist")).status_code == 302


def test_staff_read_invoices_and_what_sellers_say_of_them_and_change_neither(client, staff):
    paid(basket_of(variant_in_stock(product__shop=billable(ShopFactory()))))
    invoice = Invoice.objects.get()
    InvoiceContest.objects.create(invoice=invoice, reason="My address is wrong")

    listed = client.get(reverse("admin:payments_invoicecontest_changelist"))
    shown = client.get(reverse("admin:payments_invoice_change", args=[invoice.pk]))
    changed = client.post(reverse("admin:payments_invoice_change", args=[invoice.pk]), {"total": 1})

    assert "My address is wrong" in listed.content.decode()
    assert (shown.status_code, changed.status_code) == (200, 403)
