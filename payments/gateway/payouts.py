"""Money between Stripe balances and banks: it moves by itself, we watch and set the rhythm."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from payments.facts import BalanceFacts, PayoutFacts, TopUpFacts
from payments.gateway.client import asking

#: A designer's money leaves for her bank once a week; if her balance falls below zero, Stripe may
#: ask her bank before it asks us.
_WEEKLY: Final[Any] = {
    "payments": {
        "payouts": {"schedule": {"interval": "weekly", "weekly_payout_days": ["friday"]}},
        "debit_negative_balances": True,
    }
}


def payout_now(payout_id: str, *, account: str = "") -> PayoutFacts:
    """A payout of a designer's account, or our own, as it is now."""
    with asking() as client:
        found = client.v1.payouts.retrieve(payout_id, {}, _of(account))
    return PayoutFacts(
        id=found.id,
        amount=found.amount,
        currency=found.currency.upper(),
        status=found.status,
        failure_code=found.failure_code or "",
        arrives_at=datetime.fromtimestamp(found.arrival_date, UTC),
        created_at=datetime.fromtimestamp(found.created, UTC),
    )


def balance_of_account(account: str, currency: str) -> BalanceFacts:
    """What lies in a designer's Stripe balance; below zero when she owes Stripe."""
    with asking() as client:
        held: Any = client.v1.balance.retrieve({}, _of(account))
    return BalanceFacts(_cents(held.available, currency), _cents(held.pending, currency))


def pay_out_weekly(account: str, *, key: str) -> None:
    """Have Stripe pay a designer's balance out every Friday."""
    options: Any = {"stripe_account": account, "idempotency_key": key}
    with asking() as client:
        client.v1.balance_settings.update(_WEEKLY, options)


def top_up_now(top_up_id: str) -> TopUpFacts:
    """A top-up of our own balance as it is now."""
    with asking() as client:
        found = client.v1.topups.retrieve(top_up_id)
    return TopUpFacts(found.id, found.amount, found.currency.upper(), found.status)


def _of(account: str) -> Any:
    return {"stripe_account": account} if account else {}


def _cents(parts: Any, currency: str) -> int:
    return sum(part.amount for part in parts if part.currency == currency.lower())
