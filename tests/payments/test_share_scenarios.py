"""Shares, transfers, refunds and reversals against the loopback Stripe."""

from __future__ import annotations

import pytest
from django.core import mail

from matricia.kit.errors import RuleBroken
from orders.states import OrderState, SellerOrderState
from payments.models import Debt, PayoutAccount, Refund, Share
from payments.services.cancel_seller_order import cancel_seller_order
from payments.services.refund_order import refund_amount
from payments.states import CapabilityState, RefundState, ShareState
from shops.models import Variant
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, cents_on, checked_out
from tests.factories.shops import level_of, variant_in_stock
from tests.payments.deals import WITHOUT_WAITING, asked, bought, drifts, ship


@pytest.mark.scenario("M3")
def test_cancelled_before_shipping_only_her_share_shrinks(town):
    [first, second] = bought(town, 3000, 5000)

    cancel_seller_order(first.seller_order, actor=None, reason="The fabric had a fault")
    town.settle()

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.claim) == (ShareState.CANCELLED, 0)
    assert (second.state, second.claim) == (ShareState.HELD, 4890)
    refund = Refund.objects.get()
    assert (refund.state, refund.amount) == (RefundState.SUCCEEDED, 3490)
    assert town.stripe.objects("transfer_reversal") == []
    first.seller_order.refresh_from_db()
    assert first.seller_order.state == SellerOrderState.CANCELLED
    assert first.seller_order.order.state == OrderState.PAID
    variant = Variant.objects.get(product__shop=first.shop)
    assert level_of(variant).on_hand == 5
    assert cents_on(f"shop:{first.shop_id}:payable") == 0
    [message] = [m for m in mail.outbox if "paying back" in m.subject]
    assert "The fabric had a fault" in message.body
    assert drifts() == []


@pytest.mark.scenario("M3")
def test_refunded_after_the_transfer_it_is_reversed_first(town):
    [share] = bought(town, 5000)
    ship(share)
    town.settle()

    refund_amount(share.payment, 5490, actor=StaffFactory(), reason="Came damaged")
    town.settle()

    share.refresh_from_db()
    assert (share.state, share.claim, share.transferred) == (ShareState.REVERSED, 0, 4890)
    [reversal] = town.stripe.objects("transfer_reversal")
    [refund] = town.stripe.objects("refund")
    assert (reversal["amount"], refund["amount"]) == (4890, 5490)
    paths = [request["path"] for request in asked(town, "/v1/")]
    assert paths[-2:] == [
        f"/v1/transfers/{share.transfers.get().stripe_id}/reversals",
        "/v1/refunds",
    ]
    assert cents_on(f"shop:{share.shop_id}:payable") == 0
    assert cents_on("house:commission") == 0
    assert drifts() == []


def test_when_her_balance_is_empty_the_customer_is_refunded_and_she_owes_it(town):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    ship(share)
    town.settle()
    account = PayoutAccount.objects.get(shop=share.shop_id)
    town.stripe.payout(str(account.stripe_id))
    town.stripe.topup(10_000)

    refund_amount(share.payment, 5490, actor=StaffFactory(), reason="Came damaged")
    town.settle()

    assert Refund.objects.get().state == RefundState.SUCCEEDED
    assert town.stripe.objects("transfer_reversal") == []
    assert cents_on(f"shop:{share.shop_id}:debt") == -4890
    assert cents_on(f"shop:{share.shop_id}:payable") == 0
    assert drifts() == []


def test_a_right_that_our_key_lacks_makes_no_designer_a_debtor(town):
    [share] = bought(town, 5000)
    ship(share)
    town.settle()
    town.stripe.fault("forbidden_403", method="POST", path="/v1/transfers/*", times=100)

    refund_amount(share.payment, 5490, actor=StaffFactory(), reason="Came damaged")
    town.until(lambda: bool(asked(town, "/reversals")), "the refused reversal")
    assert (Debt.objects.count(), Refund.objects.get().state) == (0, RefundState.REQUESTED)

    town.stripe.clear_faults()
    town.until(lambda: Refund.objects.get().state == RefundState.SUCCEEDED, "the refund")
    town.settle()
    share.refresh_from_db()
    assert (share.state, share.taken_back, share.indebted) == (ShareState.REVERSED, 4890, 0)
    assert drifts() == []


@pytest.mark.scenario("M4")
def test_what_she_owes_is_kept_from_her_next_sale_and_the_rest_is_transferred(town):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    ship(share)
    town.settle()
    town.stripe.drain(str(PayoutAccount.objects.get(shop=share.shop_id).stripe_id))
    town.stripe.topup(10_000)
    refund_amount(share.payment, 1000, actor=StaffFactory(), reason="A button was missing")
    town.settle()
    [debt] = Debt.objects.all()
    assert (debt.shop, debt.share, debt.left) == (share.shop, share, 891)

    payment = checked_out(basket_of(variant_in_stock(price=3000, product__shop=share.shop)))
    town.pay(payment)
    town.settle()
    after = Share.objects.get(payment=payment)
    ship(after)
    town.settle()

    debt.refresh_from_db()
    after.refresh_from_db()
    assert (debt.left, after.netted, after.transferred) == (0, 891, 3130 - 891)
    assert [row["amount"] for row in town.stripe.objects("transfer")] == [4890, 2239]
    assert cents_on(f"shop:{share.shop_id}:debt") == 0
    assert drifts() == []


def test_a_refund_waits_for_the_transfer_that_is_under_way(town):
    [share] = bought(town, 5000)
    town.stripe.fault("connection_reset_after_work", method="POST", path="/v1/transfers", times=3)
    ship(share)

    refund_amount(share.payment, 5490, actor=StaffFactory(), reason="Came damaged")
    done = RefundState.SUCCEEDED
    town.until(lambda: Refund.objects.get().state == done, "the refund")
    town.settle()

    share.refresh_from_db()
    assert (share.state, share.transferred) == (ShareState.REVERSED, 4890)
    assert [r["amount"] for r in town.stripe.objects("transfer_reversal")] == [4890]
    assert drifts() == []


def test_partial_refunds_never_exceed_what_was_paid(town):
    shares = bought(town, 3000, 5000)
    payment, staff = shares[0].payment, StaffFactory()

    refund_amount(payment, 1000, actor=staff, reason="A button was missing")
    refund_amount(payment, payment.amount - 1000, actor=staff, reason="All of it")
    with pytest.raises(RuleBroken) as broken:
        refund_amount(payment, 1, actor=staff, reason="And more")
    town.settle()

    assert broken.value.code == "REFUND_TOO_LARGE"
    assert {share.state for share in Share.objects.all()} == {ShareState.CANCELLED}
    assert sum(refund["amount"] for refund in town.stripe.objects("refund")) == payment.amount
    assert drifts() == []


def test_only_staff_may_refund_by_amount(town):
    [share] = bought(town, 5000)

    with pytest.raises(RuleBroken) as broken:
        refund_amount(share.payment, 100, actor=UserFactory(), reason="Please")

    assert broken.value.code == "NOT_ALLOWED"
    assert Refund.objects.count() == 0


def test_a_refund_made_in_the_dashboard_is_adopted(town):
    [share] = bought(town, 5000)
    intent = share.payment.payment_intent_id
    town.stripe.client().v1.refunds.create({"payment_intent": intent, "amount": 1000})
    town.settle()

    refund = Refund.objects.get()
    assert (refund.state, refund.amount) == (RefundState.SUCCEEDED, 1000)
    share.refresh_from_db()
    assert (share.refunded_gross, share.refunded_amount) == (1000, 891)
    assert len(town.stripe.objects("refund")) == 1
    assert drifts() == []


def test_a_refund_that_fails_at_the_bank_is_still_the_customers_money(town):
    [share] = bought(town, 5000, card="4000000000005126")
    cancel_seller_order(share.seller_order, actor=None, reason="Cannot make it")
    town.settle()
    assert Refund.objects.get().state in (RefundState.PENDING, RefundState.SUCCEEDED)

    town.stripe.advance(60)
    town.settle()

    assert Refund.objects.get().state == RefundState.FAILED
    assert cents_on("house:unallocated") == 5490
    assert drifts() == []


@pytest.mark.scenario("M5")
@pytest.mark.parametrize("fault", ["connection_reset_after_work", "error_500"])
def test_a_transfer_without_an_answer_is_asked_again_with_the_same_key(town, fault):
    [share] = bought(town, 5000)
    town.stripe.fault(fault, method="POST", path="/v1/transfers", times=4)

    ship(share)
    town.until(lambda: Share.objects.get().state == ShareState.TRANSFERRED, "the transfer")
    town.settle()

    assert len(town.stripe.objects("transfer")) == 1
    keys = {request["idempotency_key"] for request in asked(town, "/v1/transfers")}
    assert keys == {f"transfer:{share.transfers.get().pk}"}
    assert drifts() == []


@pytest.mark.scenario("M5")
def test_a_refund_without_an_answer_is_asked_again_with_the_same_key(town):
    [share] = bought(town, 5000)
    town.stripe.fault("connection_reset_after_work", method="POST", path="/v1/refunds", times=4)

    cancel_seller_order(share.seller_order, actor=None, reason="Cannot make it")
    done = RefundState.SUCCEEDED
    town.until(lambda: Refund.objects.get().state == done, "the refund")
    town.settle()

    assert len(town.stripe.objects("refund")) == 1
    keys = {request["idempotency_key"] for request in asked(town, "/v1/refunds")}
    assert keys == {f"refund:{Refund.objects.get().pk}:1"}
    assert drifts() == []


@pytest.mark.scenario("M8")
def test_a_restricted_account_blocks_the_share_until_it_is_active_again(town):
    [share] = bought(town, 5000)
    account = PayoutAccount.objects.get()
    town.stripe.set_capability(str(account.stripe_id), "restricted")
    town.settle()

    ship(share)
    town.settle()

    share.refresh_from_db()
    assert (share.state, share.blocked_because) == (ShareState.BLOCKED, "account:restricted")
    assert share.seller_order.__class__.objects.get().state == SellerOrderState.SHIPPED
    assert town.stripe.objects("transfer") == []

    town.stripe.set_capability(str(account.stripe_id), "active")
    town.settle()

    share.refresh_from_db()
    assert (share.state, share.transferred) == (ShareState.TRANSFERRED, 4890)
    assert len(town.stripe.objects("transfer")) == 1


@pytest.mark.scenario("M8")
def test_a_restriction_we_have_not_heard_of_blocks_the_share_too(town):
    [share] = bought(town, 5000)
    account = PayoutAccount.objects.get()
    town.stripe.deliveries(drop=1_000_000)
    town.stripe.set_capability(str(account.stripe_id), "restricted")

    ship(share)
    town.until(lambda: Share.objects.get().state == ShareState.BLOCKED, "the refusal")
    town.settle()

    account.refresh_from_db()
    assert account.transfers == CapabilityState.RESTRICTED
    town.stripe.set_capability(str(account.stripe_id), "active")
    town.sweep()
    share.refresh_from_db()
    assert share.state == ShareState.TRANSFERRED
    assert [row.state for row in share.transfers.order_by("created_at")] == ["refused", "made"]
    assert drifts() == []
