"""What people do in Stripe's dashboard, behind our back, and what never reached us."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from matricia.kit import clock
from payments import gateway
from payments.facts import EventFacts
from payments.models import Alert, Payout, PayoutAccount, Refund, Reversal, Share, StripeEvent
from payments.services.events import ASK
from payments.services.holds import lift_hold
from payments.services.keep_event import keep_event
from payments.states import RefundKind, RefundState, ShareState
from tests.factories.accounts import StaffFactory
from tests.factories.payments import cents_on
from tests.payments.deals import WITHOUT_WAITING, bought, drifts, ship

FOR_GOOD = 1_000_000
#: What stripe.md says we act on; terminal.* comes with the till.
TABLE = (
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
    "payment_intent.succeeded",
    "payment_intent.payment_failed",
    "payment_intent.requires_action",
    "payment_intent.processing",
    "payment_intent.canceled",
    "charge.updated",
    "refund.created",
    "refund.updated",
    "refund.failed",
    "charge.refunded",
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.funds_reinstated",
    "charge.dispute.closed",
    "radar.early_fraud_warning.created",
    "review.opened",
    "review.closed",
    "transfer.created",
    "transfer.updated",
    "transfer.reversed",
    "balance.available",
    "topup.succeeded",
    "topup.failed",
    "payout.created",
    "payout.updated",
    "payout.paid",
    "payout.failed",
    "payout.canceled",
    "account.external_account.created",
    "account.external_account.updated",
    "account.external_account.deleted",
    "account.application.deauthorized",
    "v2.core.account[requirements].updated",
    "v2.core.account.closed",
    "v2.core.account_link.returned",
    "v2.core.account[configuration.recipient].capability_status_updated",
)


def in_her_balance(town, *prices: int) -> list[Share]:
    shares = bought(town, *prices, card=WITHOUT_WAITING)
    for share in shares:
        ship(share)
    town.settle()
    return shares


def sdk(town) -> Any:
    """The dashboard, as far as money is concerned."""
    return town.stripe.client().v1


def test_every_event_of_the_table_has_somebody_who_acts_on_it():
    assert [kind for kind in TABLE if kind not in ASK] == []


def test_a_reversal_made_in_the_dashboard_is_booked_and_held_until_staff_decide(town):
    [share] = in_her_balance(town, 5000)
    [transfer] = town.stripe.objects("transfer")

    sdk(town).transfers.reversals.create(transfer["id"], {"amount": 1000})
    town.settle()
    town.sweep()

    share.refresh_from_db()
    assert (share.state, share.taken_back, share.outstanding) == (ShareState.BLOCKED, 1000, 1000)
    reversal = Reversal.objects.get()
    assert (reversal.amount, reversal.refund_part, reversal.dispute_part) == (1000, None, None)
    assert Alert.objects.get().code == "REVERSED_ELSEWHERE"
    assert cents_on(f"shop:{share.shop_id}:payable") == 1000
    assert len(town.stripe.objects("transfer")) == 1
    assert drifts() == []


def test_our_own_reversals_are_not_taken_for_foreign_ones(town):
    [share] = in_her_balance(town, 5000)

    town.stripe.open_dispute(str(share.payment.charge_id))
    town.settle()

    assert [row.dispute_part is None for row in Reversal.objects.all()] == [False]
    assert not Alert.objects.filter(code="REVERSED_ELSEWHERE").exists()


@pytest.mark.parametrize(
    "lost", [(), ("refund.created", "refund.updated")], ids=["all news", "only the charge's"]
)
def test_a_refund_made_in_the_dashboard_is_adopted_once(town, lost):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    if lost:
        town.stripe.deliveries(drop=FOR_GOOD, types=lost)

    sdk(town).refunds.create({"charge": share.payment.charge_id, "amount": 1000})
    town.settle()

    refund = Refund.objects.get()
    assert (refund.amount, refund.kind) == (1000, RefundKind.DASHBOARD)
    assert refund.state == RefundState.SUCCEEDED
    share.refresh_from_db()
    assert share.refunded_gross == 1000
    assert drifts() == []


def test_events_of_accounts_that_never_came_are_fetched(town):
    [share] = in_her_balance(town, 5000)
    account = PayoutAccount.objects.get(shop=share.shop_id)
    town.stripe.deliveries(drop=FOR_GOOD)
    town.stripe.payout(str(account.stripe_id))
    town.stripe.set_capability(str(account.stripe_id), "restricted")
    town.stripe.wait_delivered()
    assert Payout.objects.count() == 0

    town.catch_up()

    assert Payout.objects.get().amount == 4890
    account.refresh_from_db()
    assert not account.is_active
    kept = StripeEvent.objects.filter(kind="payout.created").get()
    assert (kept.endpoint, kept.account) == ("connect", account.stripe_id)


def test_thin_events_are_listed_since_a_moment(town):
    [share] = bought(town, 5000)
    account = str(PayoutAccount.objects.get(shop=share.shop_id).stripe_id)

    found = list(gateway.thin_events_since(clock.now() - timedelta(hours=1)))
    none = list(gateway.thin_events_since(clock.now() + timedelta(hours=1)))

    assert {facts.object_id for facts in found} == {account}
    assert none == []


def test_news_of_payouts_of_an_account_we_do_not_know_are_none_of_ours(town):
    foreign = {
        "id": "evt_foreign",
        "type": "payout.paid",
        "account": "acct_foreign",
        "data": {"object": {"id": "po_1"}},
    }

    event = keep_event(EventFacts.of(foreign), endpoint="connect")
    town.settle()

    event.refresh_from_db()
    assert event.handled_at is not None
    assert Payout.objects.count() == 0


def test_a_refund_in_a_designers_own_account_is_none_of_ours(town):
    [share] = bought(town, 5000)
    account = PayoutAccount.objects.get(shop=share.shop_id).stripe_id
    foreign = {
        "id": "evt_hers",
        "type": "refund.created",
        "account": account,
        "data": {"object": {"id": "pyr_1"}},
    }

    event = keep_event(EventFacts.of(foreign), endpoint="connect")
    town.settle()

    event.refresh_from_db()
    assert (event.handled_at is not None, event.attempts) == (True, 0)
    assert Refund.objects.count() == 0


def test_a_dispute_of_a_charge_that_is_none_of_ours_is_left_alone(town):
    [made] = town.stripe.bulk_charges([{"order": "somebody-elses", "amount": 2000}])

    town.stripe.open_dispute(made["charge"])
    town.settle()

    assert not StripeEvent.objects.filter(handled_at=None).exists()


def test_staff_let_go_what_the_dashboard_took_back(town):
    [share] = in_her_balance(town, 5000)
    [transfer] = town.stripe.objects("transfer")
    sdk(town).transfers.reversals.create(transfer["id"], {"amount": 1000})
    town.settle()
    town.stripe.topup(10_000)
    share.refresh_from_db()

    lift_hold(share, actor=StaffFactory())
    town.settle()

    share.refresh_from_db()
    assert (share.state, share.outstanding) == (ShareState.TRANSFERRED, 0)
    assert [t["amount"] for t in town.stripe.objects("transfer")] == [4890, 1000]
    assert drifts() == []
