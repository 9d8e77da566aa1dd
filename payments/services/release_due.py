"""The days pass: shares whose time has come are released, holds that are over end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db import transaction
from django.db.models import Q

from matricia.kit import clock
from payments.models import Share, ShareHold
from payments.services.holds import lift_holds
from payments.services.release_share import LET_GO_AFTER, STRIPE, release_share
from payments.services.transitions import locked_payment
from payments.states import HoldKind, OutboxState, ShareState

AT_ONCE: Final = 500


def release_due() -> None:
    """One by one, each in its own transaction: a share that fails keeps no other from its money."""
    today = clock.today()
    over = ShareHold.objects.filter(lifted_at=None, until__lte=today).order_by("pk")[:AT_ONCE]
    for hold in over:
        _lift(hold)
    for share_id in _due():
        release_again(share_id)


@transaction.atomic
def release_again(share_id: int) -> Share:
    """Release a share whose time has come, or that waits for money of ours, if it still does."""
    locked_payment(shares=share_id)
    share = Share.objects.select_related("policy").get(pk=share_id)
    if share.state in (ShareState.HELD, ShareState.RELEASABLE) and _is_due(share):
        return release_share(share)
    return share


def _is_due(share: Share) -> bool:
    return Share.objects.filter(_time_has_come() | _without_transfer(), pk=share.pk).exists()


def _due() -> Iterable[int]:
    due = Share.objects.filter(_time_has_come())
    return list(due.order_by("payment", "pk").values_list("pk", flat=True)[:AT_ONCE])


def _time_has_come() -> Q:
    """By the policy; or because Stripe lets money wait for so long only."""
    by_policy = Q(release_on__lte=clock.today())
    by_stripe = Q(payment__paid_at__lt=clock.now() - LET_GO_AFTER)
    return Q(state=ShareState.HELD) & (by_policy | by_stripe)


def _without_transfer() -> Q:
    """Stripe had refused for want of money: the next transfer has a key of its own."""
    return Q(state=ShareState.RELEASABLE, blocked_because__startswith=STRIPE) & ~Q(
        transfers__state=OutboxState.WAITING
    )


@transaction.atomic
def _lift(hold: ShareHold) -> None:
    locked_payment(shares=hold.share_id)
    lift_holds(hold.share, HoldKind(hold.kind), reference=hold.reference)
