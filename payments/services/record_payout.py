"""What Stripe pays out from a designer's balance to her bank: watched, booked, told."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db import transaction

from matricia.kit.clock import PARIS
from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments.facts import BalanceFacts, PayoutFacts
from payments.models import Payout, PayoutAccount
from payments.services.post_entry import Move, post_entry
from payments.states import NEXT_PAYOUT_STATES, PayoutState

#: Her bank did not get it, or does not keep it: the money is in her Stripe balance again.
CAME_BACK: Final = (PayoutState.FAILED, PayoutState.CANCELED)


@transaction.atomic
def record_payout(account_id: int, facts: PayoutFacts) -> Payout:
    """Bring the payout to where Stripe says it is; the same or older news change nothing.

    On the books it is in her bank as soon as it leaves Stripe; one that fails is booked back.
    """
    account = PayoutAccount.objects.select_for_update().get(pk=account_id)
    payout, is_new = Payout.objects.get_or_create(
        stripe_id=facts.id,
        defaults={
            "account": account,
            "amount": facts.amount,
            "currency": facts.currency,
            "state": PayoutState.PENDING,
            "arrives_on": _day(facts),
            "created_at": facts.created_at,
        },
    )
    if is_new:
        _book(payout, "payout", "stripe", "bank")
    to = _state(facts)
    if to in NEXT_PAYOUT_STATES[PayoutState(payout.state)]:
        _move(payout, to, facts)
    return payout


def record_balance(stripe_id: str, facts: BalanceFacts) -> None:
    """What lies in her Stripe balance; of an account she has left, nothing is noted."""
    rows = PayoutAccount.objects.filter(stripe_id=stripe_id)
    rows.update(available=facts.available, pending=facts.pending)


def _move(payout: Payout, to: PayoutState, facts: PayoutFacts) -> None:
    payout.state, payout.arrives_on = to, _day(facts)
    payout.failure_code = facts.failure_code[:120]
    payout.save(update_fields=["state", "arrives_on", "failure_code"])
    if to in CAME_BACK:
        _book(payout, "payout-failed", "bank", "stripe")
    if to == PayoutState.FAILED:
        enqueue("payments.tell_payout", payout=payout.pk)


def _book(payout: Payout, what: str, source: str, destination: str) -> None:
    hers = f"shop:{payout.account.shop_id}"
    money = Money(payout.amount, payout.currency)
    move = Move(f"{hers}:{source}", f"{hers}:{destination}", money)
    post_entry(f"{what}:{payout.stripe_id}", [move], memo=payout.failure_code)


def _state(facts: PayoutFacts) -> PayoutState:
    """A status that Stripe adds one day leaves a payout where it is."""
    known = facts.status in PayoutState.values
    return PayoutState(facts.status) if known else PayoutState.PENDING


def _day(facts: PayoutFacts) -> date:
    return facts.arrives_at.astimezone(PARIS).date()
