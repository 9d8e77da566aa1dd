"""Ask Stripe what a designer's account may do and what lies in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from payments import gateway
from payments.facts import BalanceFacts
from payments.models import PayoutAccount
from payments.services.record_account import record_account, record_unlinked

#: Stripe: we have no access to this account any more, or it never existed.
NO_ACCESS: Final = ("account_invalid", "resource_missing")


def refresh_account(shop_id: int) -> None:
    """Fetch and keep the account's state. Call it outside transactions."""
    account = PayoutAccount.objects.filter(shop=shop_id, stripe_id__isnull=False).first()
    if account is not None:
        asked_account(account)()


def asked_account(account: PayoutAccount) -> Callable[[], PayoutAccount]:
    """Ask Stripe about the account, outside transactions; what is answered records it.

    Raises GatewayUnsure, or GatewayRefused for any other no than "not yours".
    """
    stripe_id = account.stripe_id
    assert stripe_id is not None
    try:
        facts = gateway.account(stripe_id)
    except gateway.GatewayRefused as refused:
        if refused.code not in NO_ACCESS:
            raise
        return partial(record_unlinked, account.pk, stripe_id)
    balance = None if facts.is_closed else _balance(stripe_id, account.shop.currency)
    return partial(record_account, account.pk, facts, balance)


def _balance(stripe_id: str, currency: str) -> BalanceFacts | None:
    """What lies there; a no is no reason to leave the rest unrecorded."""
    try:
        return gateway.balance_of_account(stripe_id, currency)
    except gateway.GatewayRefused:
        return None
