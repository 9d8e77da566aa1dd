"""What Stripe says of a payment becomes true here: once, whatever order the news come in."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from django.db.models import Sum

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.faults import fault_point
from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from matricia.kit.transactions import joined
from orders.services.expire_order import expire_order
from orders.services.mark_paid import mark_locked_paid
from orders.states import OrderState
from payments.facts import CheckoutFacts
from payments.fees import COMMISSION_BELOW_FEE, margin
from payments.models import Payment
from payments.services.alerts import raise_alert
from payments.services.allot_shares import allot_shares
from payments.services.give_back import give_back
from payments.services.hand_over_counter_order import hand_over_paid
from payments.services.issue_invoices import issue_first_invoices
from payments.services.post_entry import Move, post_entry
from payments.services.transitions import locked_with_order, move_payment, note
from payments.states import (
    NEXT_PAYMENT_STATES,
    READER_SHOWS_NOTHING,
    READER_TIMEOUT,
    PaymentMethod,
    PaymentState,
)

log = logging.getLogger(__name__)

#: What every answer of Stripe's says: when we asked, and of which page.
Seen = dict[str, Any]


@joined
def record_payment(payment_id: int, facts: CheckoutFacts, *, reason: str = "not paid") -> Payment:
    """Bring the payment to where Stripe says it is; the same or older news change nothing.

    `reason` is noted with the order when its page turns out to be closed.
    """
    payment = locked_with_order(payment_id)
    seen = {"checked_at": clock.now(), "session_id": payment.session_id or facts.session_id}
    if facts.is_paid:
        _record_paid(payment, facts, seen)
    elif payment.state == PaymentState.PAID:
        log.warning("%s is paid here, but Stripe says it is %s.", payment, facts.status)
        note(payment, **seen)
    elif facts.status == "expired" or facts.has_failed:
        _record_over(payment, facts, reason, seen)
    else:
        _record_undecided(payment, facts, seen)
    return payment


@joined
def record_free(payment: Payment) -> Payment:
    """An order that costs nothing is paid without Stripe. Raises RuleBroken as `mark_paid` does."""
    payment = locked_with_order(payment.pk)
    if payment.amount:
        raise ValueError(f"{payment} is not free.")
    if payment.state == PaymentState.DRAFT:
        move_payment(payment, PaymentState.PAID, paid_at=clock.now(), stripe_fee=0)
        mark_locked_paid(payment.order, at=clock.now())
        allot_shares(payment)
        issue_first_invoices(payment)
    return payment


def _record_paid(payment: Payment, facts: CheckoutFacts, seen: Seen) -> None:
    """Stripe's fee is known a moment after the charge."""
    fee = facts.fee if payment.stripe_fee is None else None
    if fee is not None:
        seen = {**seen, "stripe_fee": fee}
    if payment.state != PaymentState.PAID:
        fault_point("payment.fetched")
        move_payment(
            payment,
            PaymentState.PAID,
            paid_at=clock.now(),
            payment_intent_id=facts.intent_id,
            charge_id=facts.charge_id,
            problem="",
            **seen,
        )
        _make_order(payment, facts)
        fault_point("payment.recording")
    elif payment.charge_id != facts.charge_id:
        log.error("%s was charged twice; pay the second charge back by hand.", payment)
        return
    else:
        note(payment, **seen)
    if fee is not None:
        _book_fee(payment, fee)


def _make_order(payment: Payment, facts: CheckoutFacts) -> None:
    """The order becomes real, or the money goes back: never an order without its pieces."""
    if (facts.amount, facts.currency) != (payment.amount, payment.currency):
        log.error("%s was paid with another amount or currency than asked.", payment)
        _make_no_order(payment, facts, "AMOUNT_DIFFERS")
        return
    try:
        mark_locked_paid(payment.order, at=clock.now())
    except RuleBroken as broken:  # nothing was written
        log.warning("%s came too late (%s) and goes back.", payment, broken.code)
        _make_no_order(payment, facts, broken.code)
        return
    allot_shares(payment)
    hand_over_paid(payment)
    issue_first_invoices(payment)


def _make_no_order(payment: Payment, facts: CheckoutFacts, code: str) -> None:
    if payment.order.state == OrderState.AWAITING_PAYMENT:
        expire_order(payment.order, reason=f"paid, but {code}")
    give_back(payment, facts.amount, code=code)


def _book_fee(payment: Payment, fee: int) -> None:
    moves = [Move("house:fees", "stripe:clearing", Money(fee, payment.currency))]
    post_entry(f"fee:{payment.pk}", moves, memo="Stripe's fee")
    _compare_with_commission(payment, fee)


def _compare_with_commission(payment: Payment, fee: int) -> None:
    """A dearer card than expected rewrites no commission; but people hear of it."""
    kept = payment.shares.aggregate(sum=Sum("commission"))["sum"]
    least = fee + margin(Money(payment.amount, payment.currency)).amount
    if kept is None or kept >= least:
        return
    log.warning("The commission on %s is %d cents below its fee and margin.", payment, least - kept)
    raise_alert(
        COMMISSION_BELOW_FEE,
        payment.order.number,
        details={
            "order": payment.order.number,
            "cents": least - kept,
            "currency": payment.currency,
        },
        is_red=False,
    )


def _record_over(payment: Payment, facts: CheckoutFacts, reason: str, seen: Seen) -> None:
    """Nobody can pay on this page any more: it was closed, or the bank refused in the end."""
    if payment.problem == READER_SHOWS_NOTHING:
        facts = replace(facts, has_failed=True, decline=READER_TIMEOUT)
    to = PaymentState.FAILED if facts.has_failed else PaymentState.EXPIRED
    if to not in NEXT_PAYMENT_STATES[PaymentState(payment.state)]:
        note(payment, **seen)
        return
    move_payment(payment, to, session_url="", problem=facts.decline[:120], **seen)
    expire_order(payment.order, reason=reason)
    if payment.method == PaymentMethod.READER and facts.has_failed:
        # It could be asked for again: nobody shall, the till makes a request of its own.
        enqueue("payments.expire_page", payment=payment.pk)


def _record_undecided(payment: Payment, facts: CheckoutFacts, seen: Seen) -> None:
    """Still open, perhaps after a decline; or handed in and being processed by the bank."""
    if payment.state not in (PaymentState.OPEN, PaymentState.PROCESSING) or facts.is_lost:
        note(payment, **seen)
        return
    processing = facts.status == "complete" or payment.state == PaymentState.PROCESSING
    to = PaymentState.PROCESSING if processing else PaymentState.OPEN
    move_payment(payment, to, problem=facts.decline[:120], **seen)
