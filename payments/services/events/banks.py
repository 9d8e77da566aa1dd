"""Events about money between Stripe balances and banks: designers' and our own."""

from __future__ import annotations

from functools import partial

from matricia.kit.tasks import enqueue
from payments import gateway
from payments.models import StripeEvent
from payments.services.events.hints import Act, account_of, nothing
from payments.services.record_own_money import record_own_payout, record_top_up
from payments.services.record_payout import record_balance, record_payout


def payout(event: StripeEvent) -> Act:
    """A payout to a designer's bank, or to ours."""
    if not event.account:
        return partial(record_own_payout, gateway.payout_now(event.object_id))
    account = account_of(event.account)
    if account is None:
        return nothing(event)
    facts = gateway.payout_now(event.object_id, account=event.account)
    balance = gateway.balance_of_account(event.account, facts.currency)

    def act() -> None:
        record_payout(account.pk, facts)
        record_balance(event.account, balance)

    return act


def top_up(event: StripeEvent) -> Act:
    """Money from our bank has reached our Stripe balance, or has not; what waited is tried."""
    facts = gateway.top_up_now(event.object_id)

    def act() -> None:
        record_top_up(facts)
        enqueue("payments.sweep")

    return act


def money_available(event: StripeEvent) -> Act:
    """Money can be spent now. Ours: what waited for it is tried again; hers: noted."""
    if not event.account:
        return partial(enqueue, "payments.sweep")
    account = account_of(event.account)
    if account is None:
        return nothing(event)
    balance = gateway.balance_of_account(event.account, account.shop.currency)
    return partial(record_balance, event.account, balance)
