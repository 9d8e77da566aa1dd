"""What Stripe says of a designer's account becomes true here; what waited for it goes on."""

from __future__ import annotations

from django.db import transaction

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments.facts import AccountFacts, BalanceFacts
from payments.models import PayoutAccount, Share
from payments.services.release_share import ACCOUNT, release_share
from payments.services.transitions import locked_payment
from payments.states import CapabilityState, ShareState

#: Why transfers are refused, beside Stripe's own codes.
CLOSED, UNLINKED = "closed", "unlinked"


@transaction.atomic
def record_account(
    account_id: int, facts: AccountFacts, balance: BalanceFacts | None = None
) -> PayoutAccount:
    """Keep the snapshot; if transfers are allowed now, release what was blocked for want of it.

    Facts about an account that is not hers any more change nothing.
    """
    account = PayoutAccount.objects.select_for_update().get(pk=account_id)
    if account.stripe_id != facts.id:
        return account
    account.transfers, account.payouts = _state(facts.transfers), _state(facts.payouts)
    account.reason = facts.reason[:200]
    account.requirements, account.requirements_due_by = facts.requirements, facts.due_by
    account.unlinked_at = None
    account.closed_at = (account.closed_at or clock.now()) if facts.is_closed else None
    if balance is not None:
        account.available, account.pending = balance.available, balance.pending
    account.fetched_at = clock.now()
    account.save()
    if account.is_active:
        _begin(account)
    return account


@transaction.atomic
def record_unlinked(account_id: int, stripe_id: str) -> PayoutAccount:
    """She has cut the connection: nothing can be transferred until she makes another account."""
    account = PayoutAccount.objects.select_for_update().get(pk=account_id)
    if account.stripe_id != stripe_id:
        return account
    account.transfers = account.payouts = CapabilityState.RESTRICTED
    account.reason = UNLINKED
    account.requirements, account.requirements_due_by = [], None
    account.unlinked_at = account.unlinked_at or clock.now()
    account.fetched_at = clock.now()
    account.save()
    return account


def _state(status: str) -> CapabilityState:
    """A state Stripe adds one day is no permission."""
    known = CapabilityState.values
    return CapabilityState(status if status in known else CapabilityState.RESTRICTED)


def _begin(account: PayoutAccount) -> None:
    if not account.schedule:
        enqueue("payments.set_payout_schedule", shop=account.shop_id)
    blocked = Share.objects.filter(
        shop=account.shop_id, state=ShareState.BLOCKED, blocked_because__startswith=ACCOUNT
    )
    for share_id in blocked.order_by("payment", "pk").values_list("pk", flat=True):
        locked_payment(shares=share_id)
        share = Share.objects.get(pk=share_id)
        if share.state == ShareState.BLOCKED:
            release_share(share)
