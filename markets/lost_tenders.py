"""Card payments and tickets that did not find each other."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from markets.models import Market, TenderRequest
from matricia.kit import clock
from payments.models import Payment, Refund, Share
from payments.states import PaymentState, RefundKind

#: A till without network hands its tickets in later.
PATIENCE: Final = timedelta(minutes=30)


def without_ticket(market: Market | None = None) -> QuerySet[TenderRequest]:
    """Paid requests whose ticket should have come by now and whose money is not all given back,
    each with `left` (cents) and `paid_at`; the oldest first."""
    paid = _requests(market).filter(order__handed_over_at=None, order__paid_at__lt=_late())
    shares = Share.objects.filter(payment__order=OuterRef("pk")).values("payment")
    left = shares.annotate(left=Sum(F("gross") - F("refunded_gross") - F("lost_gross")))
    rows = paid.annotate(left=Coalesce(left.values("left"), 0), paid_at=F("order__paid_at"))
    return rows.filter(left__gt=0).order_by("paid_at", "pk")


def without_money(market: Market | None = None) -> QuerySet[TenderRequest]:
    """Requests whose ticket is written although nobody was charged, or was and has it back because
    no ticket had come; each with `left`, what is missing (cents)."""
    rows = _requests(market).filter(order__handed_over_at__lt=_late())
    unpaid = Payment.objects.filter(order=OuterRef("pk")).exclude(state=PaymentState.PAID)
    given_back = Refund.objects.filter(payment__order=OuterRef("pk"), kind=RefundKind.CANCELLATION)
    missing = rows.filter(Q(Exists(unpaid)) | Q(Exists(given_back)))
    return missing.annotate(left=F("order__total")).order_by("asked_at", "pk")


def _requests(market: Market | None) -> QuerySet[TenderRequest]:
    rows = TenderRequest.objects.select_related("order", "till__market")
    return rows if market is None else rows.filter(till__market=market)


def _late() -> datetime:
    return clock.now() - PATIENCE
