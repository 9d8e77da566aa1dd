"""Checkouts that race, come late, are abandoned or declined: one truth about pieces and money."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import transaction

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order, Voucher
from orders.services.expire_order import expire_order
from orders.states import OrderState
from payments import gateway
from payments.models import Payment, Refund, Share
from payments.services.abandon_checkout import abandon_checkout
from payments.states import PaymentState, RefundState
from payments.verification import verify_books
from shops.models import StockMovement, Variant
from tests.factories.payments import basket_of, cents_on, checked_out
from tests.factories.shops import level_of, variant_in_stock
from tests.payments.at_once import at_once

TWENTY = 20


def sales_of(variant: Variant) -> list[int]:
    rows = StockMovement.objects.filter(level__variant=variant, reason="sale")
    return list(rows.values_list("delta", flat=True))


def no_drift() -> bool:
    return [finding.cause for finding in verify_books().findings] == []


@pytest.mark.scenario("S1")
def test_of_twenty_checkouts_of_the_last_piece_one_gets_it(town):
    variant = variant_in_stock(1)
    carts = [basket_of(variant) for _ in range(TWENTY)]

    def try_it(cart: Any) -> str:
        try:
            return str(checked_out(cart).state)
        except RuleBroken as broken:
            return broken.code

    outcomes = at_once(try_it, *carts)

    assert sorted(outcomes) == sorted(["SOLD_OUT"] * (TWENTY - 1) + ["draft"])
    payment = Payment.objects.get()
    town.pay(payment)
    town.settle()
    assert Order.objects.filter(state=OrderState.PAID).count() == 1
    assert sales_of(variant) == [-1]
    assert len(town.stripe.objects("charge")) == 1
    assert no_drift()


@pytest.mark.scenario("S1")
def test_of_twenty_late_payments_for_the_last_piece_one_is_kept(town):
    variant = variant_in_stock(TWENTY)
    payments = [checked_out(basket_of(variant)) for _ in range(TWENTY)]
    town.until(lambda: Payment.objects.exclude(session_id=None).count() == TWENTY, "the pages")
    for order in Order.objects.all():
        expire_order(order, reason="the hold is over")
    level = level_of(variant)
    StockMovement.objects.create(level=level, delta=1 - TWENTY, reason="correction")
    level.on_hand = 1
    level.save()

    at_once(town.pay, *payments)
    town.settle()

    assert Order.objects.filter(state=OrderState.PAID).count() == 1
    assert sales_of(variant) == [-1]
    assert Refund.objects.filter(state=RefundState.SUCCEEDED).count() == TWENTY - 1
    kept = [c for c in town.stripe.objects("charge") if c["amount_refunded"] != c["amount"]]
    assert len(kept) == 1
    assert cents_on("house:unallocated") == 0
    assert no_drift()


@pytest.mark.scenario("S2")
def test_a_late_payment_for_a_piece_that_is_gone_goes_back_in_full(town):
    variant = variant_in_stock(1)
    late = checked_out(basket_of(variant))
    town.until(lambda: bool(town.again(late).session_id), "the page")
    expire_order(late.order, reason="the hold is over")
    town.pay(checked_out(basket_of(variant)))
    town.settle()

    town.pay(late)
    town.settle()

    payment = town.again(late)
    assert (payment.state, payment.order.state) == (PaymentState.PAID, OrderState.EXPIRED)
    refund = payment.refunds.get()
    assert (refund.state, refund.amount) == (RefundState.SUCCEEDED, payment.amount)
    assert Share.objects.filter(payment=payment).count() == 0
    [message] = [m for m in mail.outbox if late.order.number in m.subject]
    assert message.to == ["ann@example.test"]
    assert "you get everything back" in message.body
    assert level_of(variant).on_hand == 0
    assert no_drift()


@pytest.mark.scenario("S2")
def test_a_late_payment_for_a_piece_that_is_still_there_makes_the_order(town):
    variant = variant_in_stock(1)
    late = checked_out(basket_of(variant))
    town.until(lambda: bool(town.again(late).session_id), "the page")
    expire_order(late.order, reason="the hold is over")

    town.pay(late)
    town.settle()

    assert town.again(late).order.state == OrderState.PAID
    assert sales_of(variant) == [-1]
    assert no_drift()


@pytest.mark.scenario("S6")
def test_a_voucher_and_three_deliveries_add_up_to_the_charge(town):
    variants = [variant_in_stock(price=price) for price in (5000, 3000, 2000)]
    voucher = Voucher.objects.create(code="TEN", amount=1000)
    payment = checked_out(basket_of(*variants, voucher=voucher))

    town.pay(payment)
    town.settle()

    [charge] = town.stripe.objects("charge")
    assert charge["amount"] == payment.amount == 10000 - 1000 + 3 * 490
    shares = Share.objects.order_by("pk").values_list("gross", "commission", "amount")
    assert list(shares) == [(4990, 540, 4450), (3190, 324, 2866), (2290, 216, 2074)]
    voucher.refresh_from_db()
    assert voucher.uses == 1
    assert no_drift()


@pytest.mark.scenario("S7")
def test_after_3d_secure_it_is_paid(town):
    payment = checked_out(basket_of(variant_in_stock()))

    assert town.pay(payment, "4000002760003184")["state"] == "complete"
    town.settle()

    assert town.again(payment).state == PaymentState.PAID


@pytest.mark.scenario("S7")
def test_left_at_3d_secure_the_page_expires_and_the_piece_is_free(town):
    variant = variant_in_stock(1)
    payment = checked_out(basket_of(variant))
    assert town.pay(payment, "4000002760003184", authenticate=None)["state"] == "requires_action"

    with clock.frozen(payment.order.hold_until + timedelta(seconds=1)):
        town.sweep()

    payment = town.again(payment)
    assert (payment.state, payment.order.state) == (PaymentState.EXPIRED, OrderState.EXPIRED)
    assert (level_of(variant).on_hand, level_of(variant).held) == (1, 0)
    assert town.stripe.objects("charge") == []
    assert [s["status"] for s in town.stripe.objects("checkout.session")] == ["expired"]


@pytest.mark.scenario("S7")
def test_a_decline_says_why_and_the_second_try_pays_once(town, client, ask):
    payment = checked_out(basket_of(variant_in_stock()))
    assert town.pay(payment, "4000000000009995")["state"] == "declined"
    town.settle()
    question = "query ($o: ID!, $t: String) { payment(order: $o, token: $t) { state url problem } }"
    order = payment.order
    told = ask(client, question, o=str(order.pk), t=order.access_token)["payment"]
    assert told["state"] == "OPEN"
    assert told["url"] == town.again(payment).session_url
    assert "carte" in told["problem"] or "card" in told["problem"]

    assert town.pay(payment)["state"] == "complete"
    town.settle()

    told = ask(client, question, o=str(order.pk), t=order.access_token)["payment"]
    assert told == {"state": "PAID", "url": None, "problem": None}
    assert [c["paid"] for c in town.stripe.objects("charge")] == [False, True]
    assert no_drift()


def test_a_new_checkout_of_the_basket_closes_the_earlier_page_first(town):
    variant = variant_in_stock(1)
    cart = basket_of(variant)
    first = checked_out(cart)
    town.until(lambda: bool(town.again(first).session_id), "the page")

    second = checked_out(cart)

    assert town.again(first).state == PaymentState.EXPIRED
    assert town.stripe.pay(str(town.again(first).session_id))["state"] == "expired"
    town.pay(second)
    town.settle()
    assert town.again(second).order.state == OrderState.PAID


def test_a_checkout_that_was_paid_meanwhile_is_taken_as_paid(town):
    cart = basket_of(variant_in_stock(2))
    first = checked_out(cart)
    town.stripe.deliveries(paused=True)
    town.pay(first)

    with pytest.raises(RuleBroken) as broken:
        checked_out(cart)

    assert broken.value.code == "ALREADY_PAID"
    assert town.again(first).order.state == OrderState.PAID
    town.stripe.deliveries()


def test_abandoned_before_its_page_was_open_nothing_stays_behind(town):
    variant = variant_in_stock(1)
    town.stripe.fault("slow", path="/v1/checkout/sessions", seconds=1)
    payment = checked_out(basket_of(variant))

    abandon_checkout(payment.order)
    town.settle()

    assert town.again(payment).state == PaymentState.EXPIRED
    assert level_of(variant).held == 0
    assert {s["status"] for s in town.stripe.objects("checkout.session")} <= {"expired"}


def test_an_order_that_costs_nothing_is_paid_without_stripe(town):
    voucher = Voucher.objects.create(code="GIFT", rate=10_000)
    payment = checked_out(basket_of(variant_in_stock(), delivery=0, voucher=voucher))

    assert (payment.amount, town.again(payment).state) == (0, PaymentState.PAID)
    assert town.again(payment).order.state == OrderState.PAID
    assert town.stripe.requests() == []


def test_what_no_card_can_pay_is_refused_before_payment(town):
    with pytest.raises(RuleBroken) as broken:
        checked_out(basket_of(variant_in_stock(price=49), delivery=0))

    assert broken.value.code == "TOTAL_TOO_SMALL"
    assert Order.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_stripe_is_never_asked_inside_a_transaction(stripe):
    with transaction.atomic(), pytest.raises(gateway.StripeInsideTransactionError):
        gateway.balance("EUR")

    assert stripe.requests() == []
