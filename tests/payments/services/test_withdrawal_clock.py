"""What is due after seven, twelve and fourteen days, and when the pieces are back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Withdrawal
from orders.services.note_sent_back import note_sent_back
from orders.states import WithdrawalState
from payments.models import Dispute, Payment, Refund
from payments.services.receive_return import receive_return
from payments.services.refund_order import refund_lines
from payments.services.refund_withdrawal import close_what_came_back
from payments.services.withdrawal_clock import refund_due_withdrawals, withdrawal_clock
from payments.states import DisputeState
from tests.factories.accounts import UserFactory
from tests.factories.shops import level_of, member_of
from tests.payments.renounced import bought, line_of, parts_of, piece_of, renounce, send

pytestmark = pytest.mark.django_db


def renounced(quantity: int = 1, of: int = 1) -> Withdrawal:
    """Of what was sent."""
    [part] = parts_of(bought(5000, quantity=of))
    send(part)
    return renounce(part, quantity)


def on_its_way(withdrawal: Withdrawal) -> Withdrawal:
    return note_sent_back(withdrawal, carrier="Colissimo", tracking_number="8R00000001", actor=None)


def after(withdrawal: Withdrawal, **time: int):
    return clock.frozen(withdrawal.announced_at + timedelta(**time))


def payment_of(withdrawal: Withdrawal) -> Payment:
    return Payment.objects.get(order=withdrawal.seller_order.order_id)


def state_of(withdrawal: Withdrawal) -> str:
    return Withdrawal.objects.get(pk=withdrawal.pk).state


def test_what_is_on_its_way_is_refunded_on_the_fourteenth_day_and_not_before():
    withdrawal = on_its_way(renounced())

    with after(withdrawal, days=13, hours=23):
        refund_due_withdrawals()
        assert state_of(withdrawal) == WithdrawalState.SENT
    with after(withdrawal, days=14):
        refund_due_withdrawals()
        refund_due_withdrawals()

    refund = Refund.objects.get()
    assert (refund.pk, refund.amount) == (withdrawal.refund_id, 5490)
    assert state_of(withdrawal) == WithdrawalState.REFUNDED


def test_without_pieces_or_proof_the_fourteenth_day_refunds_nothing_and_the_proof_then_does():
    withdrawal = renounced()

    with after(withdrawal, days=15):
        refund_due_withdrawals()
        assert state_of(withdrawal) == WithdrawalState.ANNOUNCED
        on_its_way(withdrawal)
        refund_due_withdrawals()

    assert Refund.objects.get().amount == 5490


def test_a_designer_who_has_her_pieces_refunds_at_once():
    withdrawal = renounced(quantity=1, of=2)
    variant = piece_of(withdrawal.seller_order)
    before = level_of(variant).on_hand
    designer = member_of(withdrawal.seller_order.shop, UserFactory())

    received = receive_return(withdrawal, restock=True, actor=designer)

    assert received.state == WithdrawalState.REFUNDED
    assert received.received_at is not None
    assert Refund.objects.get().amount == 5000  # one piece stays, and so does the delivery
    assert level_of(variant).on_hand == before + 1
    states = list(withdrawal.events.values_list("to_state", "actor"))
    assert states == [("announced", None), ("received", designer.pk), ("refunded", None)]


def test_pieces_that_cannot_be_sold_again_stay_out_of_the_stock():
    withdrawal = renounced()
    variant = piece_of(withdrawal.seller_order)
    before = level_of(variant).on_hand

    receive_return(withdrawal, restock=False, actor=None)

    assert level_of(variant).on_hand == before


def test_what_was_refunded_by_the_clock_can_be_received_and_restocked_once():
    withdrawal = on_its_way(renounced())
    variant = piece_of(withdrawal.seller_order)
    before = level_of(variant).on_hand
    with after(withdrawal, days=14):
        refund_due_withdrawals()

    receive_return(withdrawal, restock=True, actor=None)
    again = receive_return(withdrawal, restock=True, actor=None)

    assert again.state == WithdrawalState.REFUNDED
    assert level_of(variant).on_hand == before + 1
    assert Refund.objects.count() == 1


@pytest.mark.parametrize("who", ["customer", "another designer"])
def test_only_the_shop_receives(who):
    withdrawal, stranger = renounced(), UserFactory()
    if who == "another designer":
        [other] = parts_of(bought(3000))
        member_of(other.shop, stranger)

    with pytest.raises(RuleBroken) as broken:
        receive_return(withdrawal, restock=True, actor=stranger)

    assert broken.value.code == "NOT_ALLOWED"
    assert state_of(withdrawal) == WithdrawalState.ANNOUNCED


def test_what_a_bank_disputed_is_refunded_once_it_has_decided():
    withdrawal = renounced()
    dispute = Dispute.objects.create(
        payment=payment_of(withdrawal),
        stripe_id="dp_1",
        state=DisputeState.OPEN,
        amount=5490,
        currency="EUR",
        opened_at=clock.now(),
    )
    receive_return(withdrawal, restock=False, actor=None)
    refund_due_withdrawals()
    assert state_of(withdrawal) == WithdrawalState.RECEIVED

    Dispute.objects.filter(pk=dispute.pk).update(state=DisputeState.WON)
    refund_due_withdrawals()

    assert state_of(withdrawal) == WithdrawalState.REFUNDED
    assert Refund.objects.get().amount == 5490


def test_pieces_given_back_otherwise_are_not_paid_twice():
    withdrawal = renounced(quantity=2, of=2)
    payment = payment_of(withdrawal)
    line = line_of(withdrawal.seller_order)
    refund_lines(payment, lines={line: 1}, actor=None, reason="Brought back")
    close_what_came_back(payment.order)
    assert state_of(withdrawal) == WithdrawalState.ANNOUNCED

    receive_return(withdrawal, restock=True, actor=None)

    assert sorted(Refund.objects.values_list("amount", flat=True)) == [5000, 5490]


def test_a_withdrawal_whose_pieces_all_came_back_otherwise_is_done():
    withdrawal = renounced()
    payment = payment_of(withdrawal)
    refund_lines(
        payment, lines={line_of(withdrawal.seller_order): 1}, actor=None, reason="Brought back"
    )

    close_what_came_back(payment.order)

    assert state_of(withdrawal) == WithdrawalState.REFUNDED
    assert Refund.objects.count() == 1


def test_nothing_can_be_sent_back_that_has_never_left():
    [part] = parts_of(bought(5000))
    withdrawal = renounce(part)

    with pytest.raises(RuleBroken) as broken:
        on_its_way(withdrawal)

    assert broken.value.code == "NOTHING_TO_SEND"


@pytest.mark.usefixtures("tasks_at_once")
def test_the_designer_is_reminded_after_seven_and_twelve_days_once_each(
    django_capture_on_commit_callbacks, mailoutbox: list[EmailMessage]
):
    withdrawal = renounced()
    designer = member_of(withdrawal.seller_order.shop, UserFactory(language="en"))
    Withdrawal.objects.update(acknowledged_at=timezone.now(), designers_told_at=timezone.now())
    counts = []

    for days in (6, 7, 8, 12, 13):
        with after(withdrawal, days=days), django_capture_on_commit_callbacks(execute=True):
            withdrawal_clock()
        counts.append(len(mailoutbox))

    assert counts == [0, 1, 1, 2, 2]
    assert {mail.to[0] for mail in mailoutbox} == {designer.email}
    assert mailoutbox[0].subject == f"Has return {withdrawal.number} arrived?"


@pytest.mark.usefixtures("tasks_at_once")
def test_a_receipt_that_was_lost_is_sent_by_the_clock(
    django_capture_on_commit_callbacks, mailoutbox: list[EmailMessage]
):
    withdrawal = renounced()
    Withdrawal.objects.update(designers_told_at=timezone.now())

    with after(withdrawal, minutes=5), django_capture_on_commit_callbacks(execute=True):
        withdrawal_clock()
    with after(withdrawal, minutes=10), django_capture_on_commit_callbacks(execute=True):
        withdrawal_clock()

    assert [mail.to for mail in mailoutbox] == [["ann@example.test"]]
