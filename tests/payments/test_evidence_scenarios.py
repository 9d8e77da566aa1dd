"""Answering disputes: by staff, or by itself before the deadline, and never twice."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import Alert, Dispute, Share
from payments.services.submit_evidence import submit_due_evidence, submit_evidence
from payments.states import DisputeState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.payments.at_once import at_once
from tests.payments.deals import WITHOUT_WAITING, asked, bought, ship

DISPUTES = """query ($order: ID) { disputes(order: $order, openOnly: true) { totalCount nodes {
  id state reason words orderNumber canBeAnswered amount { amount } evidence { field }
} } }"""
SUBMIT = """mutation ($dispute: ID!, $note: String) {
  answer: submitDisputeEvidence(dispute: $dispute, note: $note) {
    problems { code } dispute { words canBeAnswered }
  }
}"""


def disputed(town, **how: Any) -> tuple[Share, Dispute]:
    """A shipped order that the customer's bank disputes."""
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    ship(share)
    town.settle()
    town.stripe.open_dispute(str(share.payment.charge_id), **how)
    town.settle()
    return share, Dispute.objects.get()


def answers(town) -> list[dict[str, Any]]:
    return asked(town, "/v1/disputes/")


def test_staff_answer_with_what_we_know_and_a_note(town, client, ask):
    share, dispute = disputed(town, reason="product_not_received")
    client.force_login(StaffFactory())
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    [shown] = ask(client, DISPUTES, order=str(share.payment.order_id))["disputes"]["nodes"]
    assert shown["reason"] == "the customer says that nothing arrived"
    assert (shown["state"], shown["canBeAnswered"], shown["evidence"]) == ("OPEN", True, [])
    assert shown["amount"] == {"amount": 5490}

    answer = ask(client, SUBMIT, dispute=dispute.pk, note="She wrote that she has it.")["answer"]
    town.settle()

    assert answer["problems"] == []
    assert answer["dispute"] == {
        "words": "The answer is on its way to the bank.",
        "canBeAnswered": False,
    }
    [at_stripe] = town.stripe.objects("dispute")
    sent = at_stripe["evidence"]
    assert sent["customer_name"] == "Ann Buyer"
    assert sent["shipping_tracking_number"] == f"6A{share.pk:06d}"
    assert "She wrote that she has it." in sent["uncategorized_text"]
    assert at_stripe["status"] == "under_review"
    dispute.refresh_from_db()
    assert (dispute.state, dispute.evidence_sent_at is not None) == (DisputeState.REVIEW, True)
    assert dispute.evidence_sent_by is not None
    assert Alert.objects.get(code="DISPUTE").resolved_at is not None


def test_disputes_are_for_staff_alone(town, client, ask):
    _share, dispute = disputed(town)

    for user in (None, UserFactory()):
        client.logout()
        if user:
            client.force_login(user)
        assert ask(client, DISPUTES)["disputes"] is None
        answer = ask(client, SUBMIT, dispute=dispute.pk)["answer"]
        assert answer["problems"][0]["code"] in ("SIGN_IN", "NOT_FOUND")
    with pytest.raises(RuleBroken) as broken:
        submit_evidence(dispute, actor=UserFactory())

    assert broken.value.code == "NOT_ALLOWED"
    assert answers(town) == []


def test_of_several_answers_at_once_one_is_sent(town):
    _share, dispute = disputed(town)
    staff = StaffFactory()

    def answer(note: str) -> str:
        try:
            submit_evidence(dispute, actor=staff, note=note)
        except RuleBroken as broken:
            return broken.code
        return "sent"

    outcomes = at_once(answer, "one", "two", "three")
    town.settle()
    town.sweep()

    assert sorted(outcomes) == ["EVIDENCE_SENT", "EVIDENCE_SENT", "sent"]
    assert len(answers(town)) == 1


def test_an_answer_whose_receipt_was_lost_is_sent_again_with_the_same_key(town):
    _share, dispute = disputed(town)
    town.stripe.fault("connection_reset_after_work", method="POST", path="/v1/disputes/*", times=3)

    submit_evidence(dispute, actor=StaffFactory())
    done = Dispute.objects.filter(evidence_sent_at__isnull=False)
    town.until(done.exists, "the answer")
    town.settle()

    keys = {request["idempotency_key"] for request in answers(town)}
    assert len(keys) == 1
    assert len(answers(town)) > 1
    [at_stripe] = town.stripe.objects("dispute")
    assert at_stripe["evidence_details"]["submission_count"] == 1


def test_nobody_answers_so_it_is_answered_two_days_before_the_deadline(town):
    _share, dispute = disputed(town)
    assert dispute.evidence_due_by is not None
    assert submit_due_evidence() == 0

    with clock.frozen(dispute.evidence_due_by - timedelta(days=2)):
        assert submit_due_evidence() == 1
        assert submit_due_evidence() == 0
    town.settle()

    dispute.refresh_from_db()
    assert (dispute.state, dispute.evidence_sent_by) == (DisputeState.REVIEW, None)
    assert len(answers(town)) == 1


def test_an_answered_question_that_becomes_a_dispute_is_answered_again(town):
    _share, dispute = disputed(town, inquiry=True)
    submit_evidence(dispute, actor=StaffFactory())
    town.settle()

    town.stripe.escalate_inquiry(dispute.stripe_id)
    town.settle()
    dispute.refresh_from_db()
    assert (dispute.state, dispute.evidence) == (DisputeState.OPEN, {})
    submit_evidence(dispute, actor=StaffFactory())
    town.settle()

    assert Dispute.objects.get().state == DisputeState.REVIEW
    assert len({request["idempotency_key"] for request in answers(town)}) == 2


def test_what_the_bank_has_decided_takes_no_answer(town):
    _share, dispute = disputed(town)
    town.stripe.close_dispute(dispute.stripe_id, "lost")
    town.settle()

    with pytest.raises(RuleBroken) as broken:
        submit_evidence(dispute, actor=StaffFactory())

    assert broken.value.code == "DISPUTE_OVER"


def test_an_answer_that_stripe_refuses_is_told_to_staff(town):
    _share, dispute = disputed(town)
    town.stripe.deliveries(paused=True)
    town.stripe.close_dispute(dispute.stripe_id, "lost")

    submit_evidence(dispute, actor=StaffFactory())
    told = Alert.objects.filter(code="EVIDENCE_REFUSED")
    town.until(told.exists, "the alert")

    dispute.refresh_from_db()
    assert (dispute.evidence, dispute.evidence_sent_at) == ({}, None)
    town.stripe.deliveries()
    town.settle()
