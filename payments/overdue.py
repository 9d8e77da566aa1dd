"""Money that has waited for too long, and what nobody could deal with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate

from matricia.kit import clock
from payments.explanations.alerts import (
    EVENT_STUCK,
    HELD_LONG,
    REFUND_FAILED,
    REFUND_LATE,
    TRANSFER_LATE,
    UNPAID,
)
from payments.models import Refund, Share, ShareHold, StripeEvent, Transfer
from payments.services.handle_event import MAX_ATTEMPTS
from payments.states import OutboxState, RefundMethod, RefundState, ShareState

LONGEST_HELD: Final = timedelta(days=60)
LONGEST_REFUND: Final = timedelta(days=3)
LONGEST_TRANSFER: Final = timedelta(days=1)
AT_MOST: Final = 100  # of each kind, the oldest first

_OWED: Final = (
    F("amount") - F("refunded_amount") - F("lost_amount") - F("frozen")
    - F("transferred") + F("taken_back") - F("netted") + F("indebted")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Overdue:
    """Something for an alert; see payments/services/alerts.py."""

    subject: str
    details: dict[str, Any]
    is_red: bool = True


def unpaid() -> Iterator[Overdue]:
    """Designers who should have had their share DESIGNER_UNPAID_DAYS ago. What people or a dispute
    hold on purpose is told, but is nothing wrong with the platform."""
    due = Coalesce("release_on", TruncDate("seller_order__shipped_at", tzinfo=clock.PARIS))
    held = ShareHold.objects.filter(share=OuterRef("pk"), lifted_at=None)
    waiting = _shares(ShareState.HELD, ShareState.RELEASABLE, ShareState.BLOCKED)
    late = clock.today() - timedelta(days=settings.DESIGNER_UNPAID_DAYS)
    for share in waiting.annotate(due=due, is_held=Exists(held)).filter(due__lt=late)[:AT_MOST]:
        days = (clock.today() - share.due).days
        yield Overdue(_about(share), _details(share, days), is_red=not share.is_held)


def held_long() -> Iterator[Overdue]:
    """Shares of orders that are still not handed over; a person has some days left to act."""
    before = clock.now() - LONGEST_HELD
    held = _shares(ShareState.HELD).filter(release_on=None, payment__paid_at__lt=before)
    for share in held[:AT_MOST]:
        details = _details(share, _days_since(share.payment.paid_at))
        yield Overdue(_about(share), details, is_red=False)


def late_transfers() -> Iterator[Overdue]:
    """Transfers that Stripe has not made for a day."""
    before = clock.now() - LONGEST_TRANSFER
    rows = Transfer.objects.filter(state=OutboxState.WAITING, created_at__lt=before)
    related = rows.select_related("share__seller_order__order", "share__shop")
    for transfer in related.order_by("created_at")[:AT_MOST]:
        details = _details(transfer.share, _days_since(transfer.created_at))
        yield Overdue(str(transfer.pk), details)


def late_refunds() -> Iterator[Overdue]:
    """Refunds by card that have not arrived for days."""
    waiting = _refunds().filter(state__in=[RefundState.REQUESTED, RefundState.PENDING])
    for refund in waiting.filter(created_at__lt=clock.now() - LONGEST_REFUND)[:AT_MOST]:
        days = _days_since(refund.created_at)
        yield Overdue(str(refund.pk), _refund_details(refund) | {"days": days})


def failed_refunds() -> Iterator[Overdue]:
    """Refunds by card that were refused, try by try."""
    for refund in _refunds().filter(state=RefundState.FAILED).order_by("-created_at")[:AT_MOST]:
        yield Overdue(f"{refund.pk} {refund.attempt}", _refund_details(refund))


def stuck_events() -> Iterator[Overdue]:
    """Events that could not be handled, however often it was tried."""
    stuck = StripeEvent.objects.filter(handled_at=None, attempts__gte=MAX_ATTEMPTS)
    for event in stuck.order_by("-received_at")[:AT_MOST]:
        yield Overdue(event.stripe_id, {"kind": event.kind})


#: Conditions: their alerts close by themselves once they are over.
CONDITIONS: Final = {
    UNPAID: unpaid,
    HELD_LONG: held_long,
    TRANSFER_LATE: late_transfers,
    REFUND_LATE: late_refunds,
}
#: What happened once: a person closes the alert, and it stays closed.
HAPPENED: Final = {REFUND_FAILED: failed_refunds, EVENT_STUCK: stuck_events}


def _shares(*states: ShareState) -> QuerySet[Share]:
    rows = Share.objects.annotate(owed=_OWED).filter(Q(owed__gt=0), state__in=states)
    return rows.select_related("payment", "seller_order__order", "shop").order_by("pk")


def _refunds() -> QuerySet[Refund]:
    cards = Refund.objects.filter(method=RefundMethod.CARD).select_related("payment__order")
    return cards.order_by("created_at")


def _about(share: Share) -> str:
    return f"{share.seller_order.order.number} {share.shop.name}"


def _details(share: Share, days: int) -> dict[str, Any]:
    return {"order": share.seller_order.order.number, "shop": share.shop.name, "days": days}


def _refund_details(refund: Refund) -> dict[str, Any]:
    number = refund.payment.order.number
    return {"order": number, "cents": refund.amount, "currency": refund.currency}


def _days_since(moment: datetime | None) -> int:
    return (clock.now() - moment).days if moment else 0
