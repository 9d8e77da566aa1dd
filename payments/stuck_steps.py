"""Steps of money that did not happen by themselves: what staff look at and try again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Prefetch, Q, TextChoices
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.money import Money
from payments.explanations import share_words
from payments.models import PayoutAccount, Refund, Share, ShareHold, StripeEvent, Transfer
from payments.selectors import came_back
from payments.services.release_share import HOLD
from payments.states import OutboxState, RefundMethod, RefundState, ShareState

#: A step that is younger may still be under way.
PATIENCE: Final = timedelta(minutes=5)
MOST_OF_A_KIND: Final = 50


class StepKind(TextChoices):
    """What kind of row is stuck."""

    TRANSFER = "transfer", "transfer"
    SHARE = "share", "share"
    REFUND = "refund", "refund"
    EVENT = "event", "event"


@dataclass(frozen=True, slots=True)
class StuckStep:
    """A row that waits for somebody. `id` is the row's; `can_retry`: trying again may help."""

    kind: StepKind
    id: str
    words: str
    since: datetime
    can_retry: bool = True
    order_number: str = ""
    shop: str = ""
    amount: Money | None = None


def stuck_steps() -> list[StuckStep]:
    """The oldest fifty of each kind, oldest first."""
    found = [*_transfers(), *_shares(), *_refunds(), *_events()]
    return sorted(found, key=lambda step: step.since)


def _transfers() -> Iterator[StuckStep]:
    waiting = Transfer.objects.filter(
        state=OutboxState.WAITING, created_at__lt=clock.now() - PATIENCE
    ).select_related("share__shop", "share__seller_order__order")
    for row in waiting.order_by("created_at")[:MOST_OF_A_KIND]:
        yield StuckStep(
            StepKind.TRANSFER,
            str(row.pk),
            _("A transfer was asked for, and Stripe has not answered."),
            row.created_at,
            order_number=row.share.seller_order.order.number,
            shop=row.share.shop.name,
            amount=Money(row.amount, row.currency),
        )


def _shares() -> Iterator[StuckStep]:
    waits_for_money = Q(state=ShareState.RELEASABLE) & ~Q(blocked_because="")
    open_holds = Prefetch("holds", ShareHold.objects.filter(lifted_at=None).order_by("pk"))
    rows = (
        Share.objects.filter(Q(state=ShareState.BLOCKED) | waits_for_money)
        .select_related("shop", "seller_order__order", "payment")
        .prefetch_related(open_holds)
    )
    blocked = list(rows.order_by("pk")[:MOST_OF_A_KIND])
    shops = {share.shop_id for share in blocked}
    accounts = {row.shop_id: row for row in PayoutAccount.objects.filter(shop__in=shops)}
    for share in blocked:
        part = share.seller_order
        yield StuckStep(
            StepKind.SHARE,
            str(share.pk),
            share_words(share, accounts.get(share.shop_id), list(share.holds.all())),
            part.shipped_at or share.payment.paid_at or part.order.placed_at,
            can_retry=not share.blocked_because.startswith(HOLD),
            order_number=part.order.number,
            shop=share.shop.name,
            amount=Money(share.outstanding, share.currency),
        )


def _refunds() -> Iterator[StuckStep]:
    waiting = Q(state=RefundState.REQUESTED, created_at__lt=clock.now() - PATIENCE)
    failed = Q(state=RefundState.FAILED, method=RefundMethod.CARD)
    rows = Refund.objects.filter(waiting | failed).select_related("payment__order")
    found = list(rows.order_by("created_at")[:MOST_OF_A_KIND])
    returned = came_back(found)
    for row in found:
        yield StuckStep(
            StepKind.REFUND,
            str(row.pk),
            _refund_words(row, has_come_back=row.pk in returned),
            row.created_at,
            can_retry=row.pk not in returned,
            order_number=row.payment.order.number,
            amount=Money(row.amount, row.currency),
        )


def _refund_words(refund: Refund, *, has_come_back: bool) -> str:
    if refund.state == RefundState.REQUESTED:
        return _("A refund was asked for, and Stripe has not answered.")
    if has_come_back:
        return _("The customer's bank sent the refund back: pay her by bank transfer.")
    code = refund.problem or refund.get_state_display()
    return _("Stripe refused the refund (%(code)s).") % {"code": code}


def _events() -> Iterator[StuckStep]:
    rows = StripeEvent.objects.filter(handled_at=None, attempts__gt=0).exclude(last_error="")
    rows = rows.filter(received_at__lt=clock.now() - PATIENCE)
    for row in rows.order_by("received_at")[:MOST_OF_A_KIND]:
        yield StuckStep(
            StepKind.EVENT,
            str(row.pk),
            _("Stripe's message %(kind)s could not be handled, tried %(times)d times.")
            % {"kind": row.kind, "times": row.attempts},
            row.received_at,
        )
