"""Entries by hand: what can be proposed, and that a second person decides, once."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from matricia.kit.errors import RuleBroken
from matricia.kit.money import Money
from payments.models import Debt, Entry, ManualEntry, Refund
from payments.selectors import refunded
from payments.services.debts import book_debt
from payments.services.manual_entries import (
    ProposedMove,
    decide_manual_entry,
    propose_manual_entry,
)
from payments.services.post_entry import Move, post_entry
from payments.states import ProposalState, RefundMethod, RefundState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, cents_on, paid
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.payments.at_once import at_once

LOSS = [ProposedMove("house:losses", "stripe:clearing", 250)]
WHY = "Stripe's bank statement"


@pytest.fixture
def proposed(db):
    return propose_manual_entry(LOSS, actor=StaffFactory(), reason=WHY)


def sale():
    return paid(basket_of(variant_in_stock(price=5000)))


def test_a_proposal_books_nothing(proposed):
    assert (proposed.state, proposed.entry) == (ProposalState.PROPOSED, None)
    assert Entry.objects.count() == 0


def test_what_another_person_approves_is_booked(proposed):
    bea = StaffFactory()

    decided = decide_manual_entry(proposed, actor=bea, approve=True)

    assert (decided.state, decided.decided_by) == (ProposalState.APPROVED, bea)
    entry = Entry.objects.get()
    assert (entry.reference, entry.memo) == (f"manual:{proposed.pk}", WHY)
    assert (cents_on("house:losses"), cents_on("stripe:clearing")) == (-250, 250)


def test_whoever_proposed_it_cannot_decide(proposed):
    for approve in (True, False):
        with pytest.raises(RuleBroken, match="FOUR_EYES"):
            decide_manual_entry(
                proposed, actor=proposed.proposed_by, approve=approve, note="It is wrong"
            )

    proposed.refresh_from_db()
    assert (proposed.state, proposed.decided_by) == (ProposalState.PROPOSED, None)
    assert Entry.objects.count() == 0


def test_the_database_itself_refuses_a_decision_by_the_same_person(proposed):
    with pytest.raises(IntegrityError, match="four_eyes"), transaction.atomic():
        ManualEntry.objects.filter(pk=proposed.pk).update(
            state=ProposalState.REJECTED, decided_by=proposed.proposed_by
        )
    with pytest.raises(IntegrityError, match="decided_by_somebody"), transaction.atomic():
        ManualEntry.objects.filter(pk=proposed.pk).update(state=ProposalState.APPROVED)


def test_what_is_rejected_says_why_and_stays_rejected(proposed):
    bea = StaffFactory()
    with pytest.raises(RuleBroken, match="BAD_REASON"):
        decide_manual_entry(proposed, actor=bea, approve=False, note="no")

    decided = decide_manual_entry(proposed, actor=bea, approve=False, note="It is there already")

    assert (decided.state, decided.decision_note) == (
        ProposalState.REJECTED,
        "It is there already",
    )
    with pytest.raises(RuleBroken, match="ALREADY_DECIDED"):
        decide_manual_entry(proposed, actor=bea, approve=True)
    assert Entry.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_of_two_approvals_at_once_one_books():
    proposed = propose_manual_entry(LOSS, actor=StaffFactory(), reason=WHY)

    def approve(actor):
        try:
            return decide_manual_entry(proposed, actor=actor, approve=True).state
        except RuleBroken as broken:
            return broken.code

    outcomes = at_once(approve, StaffFactory(), StaffFactory())

    assert sorted(outcomes) == ["ALREADY_DECIDED", "approved"]
    assert cents_on("stripe:clearing") == 250
    assert Entry.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moves", "reason", "code"),
    [
        ([], WHY, "BAD_MOVES"),
        (LOSS * 21, WHY, "BAD_MOVES"),
        ([ProposedMove("house:losses", "stripe:clearing", 0)], WHY, "BAD_MOVES"),
        ([ProposedMove("house:losses", "stripe:clearing", -5)], WHY, "BAD_MOVES"),
        ([ProposedMove("house:losses", "stripe:clearing", 2**53)], WHY, "BAD_MOVES"),
        ([ProposedMove("house:losses", "house:losses", 5)], WHY, "BAD_MOVES"),
        ([ProposedMove("house:pocket", "stripe:clearing", 5)], WHY, "BAD_ACCOUNT"),
        ([ProposedMove("shop:999999:payable", "stripe:clearing", 5)], WHY, "BAD_ACCOUNT"),
        ([ProposedMove("shop:1:payable:x", "stripe:clearing", 5)], WHY, "BAD_ACCOUNT"),
        ([ProposedMove("till:1:drawer", "stripe:clearing", 5)], WHY, "BAD_ACCOUNT"),
        (LOSS, "  short    ", "BAD_REASON"),
        (LOSS, "x" * 201, "BAD_REASON"),
    ],
)
def test_what_cannot_be_booked_is_refused(moves, reason, code):
    with pytest.raises(RuleBroken, match=code):
        propose_manual_entry(moves, actor=StaffFactory(), reason=reason)

    assert ManualEntry.objects.count() == 0


@pytest.mark.django_db
def test_only_staff_propose_and_decide(proposed):
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        propose_manual_entry(LOSS, actor=UserFactory(), reason=WHY)
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        decide_manual_entry(proposed, actor=UserFactory(), approve=True)
    gone = StaffFactory(is_active=False)
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        decide_manual_entry(proposed, actor=gone, approve=True)


@pytest.mark.django_db
def test_a_debt_that_she_paid_to_our_bank_is_settled_on_approval():
    share = sale().shares.get()
    debt = book_debt(share, 3000)
    owed = f"shop:{share.shop_id}:debt"
    paid_in = [ProposedMove("house:bank", owed, 2000)]
    proposal = propose_manual_entry(paid_in, actor=StaffFactory(), reason=WHY, debt=debt)

    decide_manual_entry(proposal, actor=StaffFactory(), approve=True)

    debt.refresh_from_db()
    assert (debt.settled, debt.left) == (2000, 1000)
    assert debt.payments.get().memo == f"manual:{proposal.pk}"
    assert (cents_on(owed), cents_on("house:bank")) == (-1000, -2000)


@pytest.mark.django_db
def test_more_than_a_debt_is_refused_also_when_it_was_settled_meanwhile():
    share = sale().shares.get()
    debt = book_debt(share, 3000)
    owed = f"shop:{share.shop_id}:debt"
    too_much = [ProposedMove("house:bank", owed, 3001)]
    with pytest.raises(RuleBroken, match="BAD_DEBT"):
        propose_manual_entry(too_much, actor=StaffFactory(), reason=WHY, debt=debt)
    whole = [ProposedMove("house:bank", owed, 3000)]
    proposal = propose_manual_entry(whole, actor=StaffFactory(), reason=WHY, debt=debt)
    Debt.objects.update(settled=1)

    with pytest.raises(RuleBroken, match="BAD_DEBT"):
        decide_manual_entry(proposal, actor=StaffFactory(), approve=True)

    assert cents_on(owed) == -3000


@pytest.mark.django_db
def test_a_refund_that_the_bank_sent_back_is_paid_by_bank_transfer():
    payment = sale()
    refund = Refund.objects.create(
        payment=payment, amount=700, currency="EUR", state=RefundState.FAILED, stripe_id="re_1"
    )
    due = [ProposedMove("house:unallocated", "house:bank", 700)]
    with pytest.raises(RuleBroken, match="BAD_REFUND"):
        propose_manual_entry(due, actor=StaffFactory(), reason=WHY, refund=refund)
    back = Move("stripe:clearing", "house:unallocated", Money(700))
    post_entry(f"refund-failed:{refund.pk}", [back])
    proposal = propose_manual_entry(due, actor=StaffFactory(), reason=WHY, refund=refund)

    decide_manual_entry(proposal, actor=StaffFactory(), approve=True)

    refund.refresh_from_db()
    assert (refund.method, refund.paid_from) == (RefundMethod.BANK, "house:bank")
    assert refunded(payment) == Money(700)
    assert (cents_on("house:unallocated"), cents_on("house:bank")) == (0, 700)
    with pytest.raises(RuleBroken, match="BAD_REFUND"):
        propose_manual_entry(due, actor=StaffFactory(), reason=WHY, refund=refund)


@pytest.mark.django_db
def test_a_refund_of_another_amount_is_not_paid():
    shop = ShopFactory()
    refund = Refund.objects.create(
        payment=sale(), amount=700, currency="EUR", state=RefundState.FAILED, stripe_id="re_1"
    )
    back = Move("stripe:clearing", "house:unallocated", Money(700))
    post_entry(f"refund-failed:{refund.pk}", [back])
    for move in (
        ProposedMove("house:unallocated", "house:bank", 699),
        ProposedMove(f"shop:{shop.pk}:payable", "house:bank", 700),
    ):
        with pytest.raises(RuleBroken, match="BAD_REFUND"):
            propose_manual_entry([move], actor=StaffFactory(), reason=WHY, refund=refund)
