"""What Stripe says of a designer's account becomes true here; what waited for it goes on."""

from __future__ import annotations

from django.db import transaction

from matricia.kit import clock
from payments.facts import AccountFacts
from payments.models import PayoutAccount, Share
from payments.services.release_share import ACCOUNT, release_share
from payments.services.transitions import locked_payment
from payments.states import CapabilityState, ShareState


@transaction.atomic
def record_account(account_id: int, facts: AccountFacts) -> PayoutAccount:
    """Keep the snapshot; if transfers are allowed now, release what was blocked for want of it."""
    account = PayoutAccount.objects.select_for_update().get(pk=account_id)
    account.transfers = _state(facts)
    account.reason = facts.reason[:200]
    account.requirements = facts.requirements
    account.fetched_at = clock.now()
    account.save(update_fields=["transfers", "reason", "requirements", "fetched_at"])
    if account.is_active:
        _unblock(account)
    return account


def _state(facts: AccountFacts) -> CapabilityState:
    """A state Stripe adds one day is no permission."""
    known = CapabilityState.values
    return CapabilityState(facts.transfers if facts.transfers in known else "restricted")


def _unblock(account: PayoutAccount) -> None:
    blocked = Share.objects.filter(
        shop=account.shop_id, state=ShareState.BLOCKED, blocked_because__startswith=ACCOUNT
    )
    for share_id in blocked.order_by("payment", "pk").values_list("pk", flat=True):
        locked_payment(shares=share_id)
        share = Share.objects.get(pk=share_id)
        if share.state == ShareState.BLOCKED:
            release_share(share)
