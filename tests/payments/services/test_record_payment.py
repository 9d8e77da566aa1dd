"""News of a payment, in any order, lead to one place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orders.states import OrderState
from payments.facts import CheckoutFacts
from payments.models import Alert, Commission, Refund, Share
from payments.selectors import balance_of
from payments.services.record_payment import record_payment
from payments.states import PaymentState
from tests.factories.payments import basket_of, checked_out
from tests.factories.shops import level_of, variant_in_stock

pytestmark = pytest.mark.django_db

OPEN = CheckoutFacts(
    session_id="cs_1",
    url="https://stripe.example",
    status="open",
    is_paid=False,
    amount=5490,
    currency="EUR",
    order_id="",
)
DECLINED = replace(OPEN, decline="insufficient_funds")
PROCESSING = replace(OPEN, status="complete")
FAILED = replace(PROCESSING, has_failed=True, decline="generic_decline")
EXPIRED = replace(OPEN, status="expired")
PAID = replace(OPEN, status="complete", is_paid=True, intent_id="pi_1", charge_id="ch_1", fee=107)


@pytest.fixture
def payment():
    payment = checked_out(basket_of(variant_in_stock(5)))
    payment.state = PaymentState.OPEN
    payment.save()
    return payment


@pytest.mark.parametrize(
    ("news", "state", "order_state"),
    [
        ([OPEN], PaymentState.OPEN, OrderState.AWAITING_PAYMENT),
        ([DECLINED], PaymentState.OPEN, OrderState.AWAITING_PAYMENT),
        ([PROCESSING, OPEN], PaymentState.PROCESSING, OrderState.AWAITING_PAYMENT),
        ([PROCESSING, FAILED], PaymentState.FAILED, OrderState.EXPIRED),
        ([EXPIRED, OPEN], PaymentState.EXPIRED, OrderState.EXPIRED),
        ([PAID, PAID, OPEN, EXPIRED, FAILED, DECLINED], PaymentState.PAID, OrderState.PAID),
        ([EXPIRED, PAID], PaymentState.PAID, OrderState.PAID),
        ([FAILED, PAID, PROCESSING], PaymentState.PAID, OrderState.PAID),
    ],
)
def test_news_lead_to_one_place(payment, news, state, order_state):
    for facts in news:
        record_payment(payment.pk, facts)

    payment.refresh_from_db()
    assert (payment.state, payment.order.state) == (state, order_state)
    assert Share.objects.count() == (1 if PAID in news else 0)
    held = 1 if order_state == OrderState.AWAITING_PAYMENT else 0
    variant = payment.order.seller_orders.get().lines.get().variant
    assert level_of(variant).held == held


def test_the_fee_may_come_later(payment):
    record_payment(payment.pk, replace(PAID, fee=None))
    assert balance_of("house:fees").amount == 0

    record_payment(payment.pk, PAID)
    record_payment(payment.pk, PAID)

    assert balance_of("house:fees").amount == -107
    assert balance_of("stripe:clearing").amount == -(5490 - 107)


def test_another_amount_than_asked_goes_back(payment):
    record_payment(payment.pk, replace(PAID, amount=5489))

    payment.order.refresh_from_db()
    assert payment.order.state == OrderState.EXPIRED
    refund = Refund.objects.get()
    assert (refund.amount, refund.reason) == (5489, "AMOUNT_DIFFERS")
    assert balance_of("house:unallocated").amount == 5489


def test_a_second_charge_is_not_booked_over_the_first(payment, caplog):
    record_payment(payment.pk, PAID)

    record_payment(payment.pk, replace(PAID, charge_id="ch_2", intent_id="pi_2"))

    payment.refresh_from_db()
    assert payment.charge_id == "ch_1"
    assert "charged twice" in caplog.text
    assert Share.objects.count() == 1


@pytest.mark.scenario("M9")
def test_a_dearer_card_than_expected_is_told_to_staff_and_rewrites_nothing(payment):
    record_payment(payment.pk, replace(PAID, fee=None))
    frozen = Commission.objects.values().get()

    record_payment(payment.pk, replace(PAID, fee=574))

    alert = Alert.objects.get()
    assert (alert.code, alert.subject, alert.is_red, alert.details["cents"]) == (
        "COMMISSION_BELOW_FEE",
        payment.order.number,
        False,
        1,
    )
    assert Commission.objects.values().get() == frozen


def test_a_fee_that_the_commission_covers_worries_nobody(payment):
    record_payment(payment.pk, replace(PAID, fee=573))

    assert not Alert.objects.exists()
