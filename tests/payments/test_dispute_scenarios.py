"""Disputes against the loopback Stripe, told by its webhooks and carried out by a worker."""

from __future__ import annotations

from typing import Any

import pytest

from matricia.kit.errors import RuleBroken
from payments.models import Alert, Debt, Dispute, PayoutAccount, Share, Transfer
from payments.services.refund_order import refund_amount
from payments.states import DisputeState, ShareState, TransferPurpose
from tests.factories.accounts import StaffFactory
from tests.factories.payments import cents_on
from tests.payments.deals import WITHOUT_WAITING, asked, bought, drifts, ship

pytestmark = pytest.mark.scenario("M7")


def disputed(town, share: Share, amount: int | None = None, **how: Any) -> dict[str, Any]:
    """The customer's bank disputes the payment of this share; all is told and done."""
    dispute: dict[str, Any] = town.stripe.open_dispute(str(share.payment.charge_id), amount, **how)
    town.settle()
    return dispute


def decided(town, dispute: dict[str, Any], outcome: str) -> Dispute:
    town.stripe.close_dispute(dispute["id"], outcome)
    town.settle()
    return Dispute.objects.get(stripe_id=dispute["id"])


def transferred(town, *prices: int) -> list[Share]:
    shares = bought(town, *prices, card=WITHOUT_WAITING)
    for share in shares:
        ship(share)
    town.settle()
    return shares


def of(share: Share) -> tuple[str, int, int, int]:
    share.refresh_from_db()
    return share.state, share.frozen, share.received, share.claim


def test_a_dispute_takes_back_what_was_transferred_and_freezes_what_was_not(town):
    [first, second] = bought(town, 3000, 5000, card=WITHOUT_WAITING)
    ship(second)
    town.settle()

    dispute = disputed(town, first)

    assert of(first) == (ShareState.HELD, 3130, 0, 3130)
    assert of(second) == (ShareState.REVERSED, 4890, 0, 4890)
    [reversal] = town.stripe.objects("transfer_reversal")
    assert reversal["amount"] == 4890
    row = Dispute.objects.get()
    assert (row.state, row.amount, row.fee) == (DisputeState.OPEN, 8980, 2000)
    assert sorted(row.parts.values_list("amount", "commission")) == [(3130, 360), (4890, 600)]
    assert cents_on("dispute:clearing") == -8980
    ship(first)
    town.settle()
    assert of(first)[0] == ShareState.BLOCKED
    assert len(town.stripe.objects("transfer")) == 1
    alert = Alert.objects.get(code="DISPUTE")
    assert (alert.subject, alert.resolved_at, alert.is_red) == (dispute["id"], None, False)
    assert drifts() == []


def test_a_dispute_that_is_won_is_transferred_again_exactly_once(town):
    [first, second] = bought(town, 3000, 5000, card=WITHOUT_WAITING)
    ship(second)
    town.settle()
    town.stripe.topup(10_000)
    dispute = disputed(town, first)
    ship(first)
    town.settle()

    won = decided(town, dispute, "won")
    town.sweep()

    assert (won.state, won.closed_at is not None) == (DisputeState.WON, True)
    assert of(first) == (ShareState.TRANSFERRED, 0, 3130, 3130)
    assert of(second) == (ShareState.TRANSFERRED, 0, 4890, 4890)
    made = Transfer.objects.order_by("made_at").values_list("share", "purpose", "amount")
    assert sorted(made) == sorted(
        [
            (second.pk, TransferPurpose.RELEASE, 4890),
            (second.pk, TransferPurpose.REINSTATED, 4890),
            (first.pk, TransferPurpose.RELEASE, 3130),
        ]
    )
    assert len(town.stripe.objects("transfer")) == 3
    assert cents_on("dispute:clearing") == 0
    assert not Alert.objects.filter(resolved_at=None).exists()
    assert drifts() == []


def test_a_dispute_that_is_lost_is_final(town):
    [first, second] = bought(town, 3000, 5000, card=WITHOUT_WAITING)
    ship(second)
    town.settle()
    dispute = disputed(town, first)

    lost = decided(town, dispute, "lost")
    town.sweep()

    assert (lost.state, lost.settled_at is not None) == (DisputeState.LOST, True)
    assert of(first) == (ShareState.CANCELLED, 0, 0, 0)
    assert of(second) == (ShareState.REVERSED, 0, 0, 0)
    assert (second.lost_gross, second.lost_amount) == (5490, 4890)
    assert len(town.stripe.objects("transfer")) == 1
    for share in (first, second):
        assert cents_on(f"shop:{share.shop_id}:payable") == 0
    assert cents_on("house:commission") + cents_on("house:commission-vat") == 0
    assert cents_on("dispute:clearing") == 0
    assert Debt.objects.count() == 0
    assert drifts() == []


def test_what_cannot_be_taken_back_is_a_debt_once_it_is_lost(town):
    [share] = transferred(town, 5000)
    account = PayoutAccount.objects.get(shop=share.shop_id)
    town.stripe.drain(str(account.stripe_id))

    dispute = disputed(town, share)

    assert of(share) == (ShareState.REVERSED, 4890, 4890, 4890)
    assert Debt.objects.count() == 0

    decided(town, dispute, "lost")
    town.sweep()

    assert of(share) == (ShareState.REVERSED, 0, 0, 0)
    assert list(Debt.objects.values_list("share", "amount", "settled")) == [(share.pk, 4890, 0)]
    assert cents_on(f"shop:{share.shop_id}:debt") == -4890
    assert cents_on(f"shop:{share.shop_id}:payable") == 0
    assert drifts() == []


def test_an_inquiry_moves_nothing(town):
    [first, second] = bought(town, 3000, 5000, card=WITHOUT_WAITING)
    ship(second)
    town.settle()

    dispute = disputed(town, first, inquiry=True)

    assert Dispute.objects.get().state == DisputeState.INQUIRY
    ship(first)
    town.settle()
    assert of(first) == (ShareState.BLOCKED, 0, 0, 3130)
    assert of(second) == (ShareState.TRANSFERRED, 0, 4890, 4890)
    assert first.blocked_because == "hold:inquiry"
    assert town.stripe.objects("transfer_reversal") == []
    assert cents_on("dispute:clearing") == 0

    assert decided(town, dispute, "won").state == DisputeState.CLOSED
    assert of(first) == (ShareState.TRANSFERRED, 0, 3130, 3130)
    assert drifts() == []


def test_an_inquiry_may_become_a_dispute(town):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    dispute = disputed(town, share, inquiry=True)

    town.stripe.escalate_inquiry(dispute["id"])
    town.settle()

    assert Dispute.objects.get().state == DisputeState.OPEN
    assert of(share) == (ShareState.HELD, 4890, 0, 4890)
    open_holds = share.holds.filter(lifted_at=None).values_list("kind", flat=True)
    assert list(open_holds) == ["dispute"]
    decided(town, dispute, "lost")
    assert of(share) == (ShareState.CANCELLED, 0, 0, 0)
    assert drifts() == []


def test_a_partial_dispute_after_a_partial_refund_takes_by_what_is_left(town):
    [first, _second] = transferred(town, 3000, 5000)
    refund_amount(first.payment, 1000, actor=StaffFactory(), reason="A button was missing")
    town.settle()
    first.refresh_from_db()
    left = first.claim

    dispute = disputed(town, first, 4000)

    parts = Dispute.objects.get().parts.order_by("pk")
    assert sum(part.amount + part.commission for part in parts) == 4000
    assert all(part.is_settled for part in parts)
    assert of(first) == (ShareState.TRANSFERRED, parts[0].amount, left - parts[0].amount, left)

    decided(town, dispute, "lost")

    assert of(first)[1:] == (0, left - parts[0].amount, left - parts[0].amount)
    assert drifts() == []


def test_what_was_refunded_before_is_the_programmes_loss(town):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    refund_amount(share.payment, 2000, actor=StaffFactory(), reason="Came late")
    town.settle()

    dispute = disputed(town, share, 5490)
    decided(town, dispute, "lost")

    assert of(share) == (ShareState.CANCELLED, 0, 0, 0)
    assert cents_on("house:losses") == -2000
    assert cents_on(f"shop:{share.shop_id}:payable") == 0
    assert drifts() == []


def test_two_disputes_of_one_payment_never_take_more_than_it(town):
    [share] = transferred(town, 5000)
    first = disputed(town, share, 3000)
    decided(town, first, "lost")

    second = disputed(town, share, 2490)
    decided(town, second, "lost")

    assert of(share) == (ShareState.REVERSED, 0, 0, 0)
    assert (share.lost_gross, share.lost_amount) == (5490, 4890)
    assert share.lost_vat == share.commission_vat
    assert cents_on("house:losses") == 0
    assert drifts() == []


def test_a_dispute_while_the_transfer_is_under_way_waits_for_it(town):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    town.stripe.fault("connection_reset_after_work", method="POST", path="/v1/transfers", times=3)
    ship(share)

    disputed(town, share)
    town.until(lambda: Transfer.objects.filter(state="made").exists(), "the transfer")
    town.sweep()

    assert of(share) == (ShareState.REVERSED, 4890, 0, 4890)
    assert [r["amount"] for r in town.stripe.objects("transfer_reversal")] == [4890]
    assert drifts() == []


def test_a_refund_is_refused_while_the_bank_decides(town):
    [share] = transferred(town, 5000)
    disputed(town, share)

    with pytest.raises(RuleBroken) as broken:
        refund_amount(share.payment, 100, actor=StaffFactory(), reason="Came late")

    assert broken.value.code == "DISPUTED"
    assert asked(town, "/v1/refunds") == []


@pytest.mark.parametrize("outcome", ["won", "lost"])
def test_duplicated_and_disordered_news_change_nothing(town, outcome):
    [share] = transferred(town, 5000)
    town.stripe.topup(10_000)
    town.stripe.deliveries(paused=True)
    dispute = town.stripe.open_dispute(str(share.payment.charge_id))
    town.stripe.close_dispute(dispute["id"], outcome)

    town.stripe.deliveries(duplicate=2, reorder=True)
    town.settle()
    town.sweep()

    won = outcome == "won"
    assert Dispute.objects.get().state == outcome
    assert of(share) == (
        (ShareState.TRANSFERRED, 0, 4890, 4890) if won else (ShareState.REVERSED, 0, 0, 0)
    )
    assert cents_on("dispute:clearing") == 0
    assert drifts() == []


def test_without_any_webhook_the_events_are_fetched(town):
    [share] = transferred(town, 5000)
    town.stripe.deliveries(drop=1_000_000)
    town.stripe.open_dispute(str(share.payment.charge_id))
    town.stripe.wait_delivered()
    assert Dispute.objects.count() == 0

    town.catch_up()

    assert of(share) == (ShareState.REVERSED, 4890, 0, 4890)


def test_a_warning_holds_what_has_not_left_until_staff_have_looked(town):
    [first, second] = bought(town, 3000, 5000, card=WITHOUT_WAITING)
    ship(second)
    town.settle()

    town.stripe.early_fraud_warning(str(first.payment.charge_id))
    town.settle()
    ship(first)
    town.settle()

    assert (of(first)[0], first.blocked_because) == (ShareState.BLOCKED, "hold:warning")
    assert of(second)[0] == ShareState.TRANSFERRED
    assert Alert.objects.get().code == "FRAUD_WARNING"


@pytest.mark.parametrize(
    ("reason", "state"),
    [("approved", ShareState.TRANSFERRED), ("refunded_as_fraud", ShareState.BLOCKED)],
)
@pytest.mark.parametrize("reorder", [False, True])
def test_a_review_holds_until_it_is_approved(town, reason, state, reorder):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    town.stripe.deliveries(paused=True)
    review = town.stripe.open_review(str(share.payment.charge_id))
    town.stripe.close_review(review["id"], reason)

    town.stripe.deliveries(reorder=reorder)
    town.settle()
    ship(share)
    town.settle()

    assert of(share)[0] == state
