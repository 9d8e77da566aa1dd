"""Staff try a stuck step again: each kind, for real, and what is done already stays as it is."""

from __future__ import annotations

import pytest
from django.core.exceptions import ObjectDoesNotExist

from matricia.kit.errors import RuleBroken
from payments.models import Payment, PayoutAccount, Refund, Share, StripeEvent, Transfer
from payments.services.refund_order import refund_amount
from payments.services.retry_step import retry_step
from payments.states import CapabilityState, OutboxState, RefundState, ShareState
from payments.stuck_steps import StepKind, stuck_steps
from tests.factories.accounts import StaffFactory, UserFactory
from tests.payments.deals import bought, ship


def test_a_transfer_whose_message_was_lost_is_made_once(town):
    [share] = bought(town, 5000)
    transfer = Transfer.objects.create(share=share, amount=share.amount, currency="EUR")
    Share.objects.update(state=ShareState.RELEASABLE)
    staff = StaffFactory()

    retry_step(StepKind.TRANSFER, str(transfer.pk), actor=staff)
    town.settle()

    transfer.refresh_from_db()
    assert transfer.state == OutboxState.MADE
    assert [made["amount"] for made in town.stripe.objects("transfer")] == [4890]
    with pytest.raises(RuleBroken, match="NOT_STUCK"):
        retry_step(StepKind.TRANSFER, str(transfer.pk), actor=staff)


def test_a_blocked_share_is_released_once_its_cause_is_gone(town):
    [share] = bought(town, 5000)
    PayoutAccount.objects.update(transfers=CapabilityState.RESTRICTED)
    ship(share)
    town.settle()
    [step] = stuck_steps()
    assert (step.kind, step.id, step.can_retry) == (StepKind.SHARE, str(share.pk), True)
    PayoutAccount.objects.update(transfers=CapabilityState.ACTIVE)

    retry_step(step.kind, step.id, actor=StaffFactory())
    town.settle()

    share.refresh_from_db()
    assert (share.state, share.transferred) == (ShareState.TRANSFERRED, 4890)
    assert stuck_steps() == []


def test_a_refund_that_stripe_refused_is_asked_again_under_a_new_key(town):
    [share] = bought(town, 5000)
    intent = share.payment.payment_intent_id
    Payment.objects.update(payment_intent_id="pi_unknown")
    refund = refund_amount(share.payment, 500, actor=StaffFactory(), reason="Came damaged")
    town.settle()
    [step] = stuck_steps()
    assert (step.kind, step.can_retry) == (StepKind.REFUND, True)
    Payment.objects.update(payment_intent_id=intent)

    retry_step(step.kind, step.id, actor=StaffFactory())
    town.settle()

    refund.refresh_from_db()
    assert (refund.state, refund.attempt) == (RefundState.SUCCEEDED, 2)
    assert [made["amount"] for made in town.stripe.objects("refund")] == [500]


def test_a_refund_that_is_under_way_is_only_asked_for_again(town):
    [share] = bought(town, 5000)
    refund = refund_amount(share.payment, 500, actor=StaffFactory(), reason="Came damaged")

    retry_step(StepKind.REFUND, str(refund.pk), actor=StaffFactory())
    town.settle()

    assert Refund.objects.get().state == RefundState.SUCCEEDED
    assert len(town.stripe.objects("refund")) == 1


def test_a_message_of_stripes_is_handled_again(town):
    [share] = bought(town, 5000)
    event = StripeEvent.objects.filter(kind="checkout.session.completed").get()
    StripeEvent.objects.filter(pk=event.pk).update(handled_at=None, last_error="X", attempts=24)

    retry_step(StepKind.EVENT, str(event.pk), actor=StaffFactory())
    town.settle()

    event.refresh_from_db()
    assert (event.handled_at is None, event.last_error) == (False, "")
    with pytest.raises(RuleBroken, match="NOT_STUCK"):
        retry_step(StepKind.EVENT, str(event.pk), actor=StaffFactory())
    assert Share.objects.get().state == share.state


@pytest.mark.django_db
@pytest.mark.parametrize("kind", StepKind)
@pytest.mark.parametrize("pk", ["0", "no id", "99999999999999999999"])
def test_a_row_that_is_not_there_is_not_found(kind, pk):
    with pytest.raises(ObjectDoesNotExist):
        retry_step(kind, pk, actor=StaffFactory())


@pytest.mark.django_db
def test_nobody_else_tries_again():
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        retry_step(StepKind.EVENT, "1", actor=UserFactory())
