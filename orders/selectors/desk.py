"""A shop's orders by what its designer has to do with them now."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q

from orders.lateness import should_have_left
from orders.models import OrderLine, SellerOrder, Withdrawal
from orders.models.order import SellerOrderQuerySet
from orders.states import DeskStage, SellerOrderState
from shops.models import Shop

#: What has to leave first comes first; what is done, the newest first.
MOST_URGENT: Final = ("promised_by", "id")
NEWEST: Final = ("-id",)
_OPEN: Final = Q(state=SellerOrderState.TO_SHIP)
_TAKEN: Final = Q(accepted_at__isnull=False)
_MAKES: Final = Q(is_made=True, made_at=None)
_COMES_BACK: Final = Q(is_coming_back=True)


def in_stage(rows: SellerOrderQuerySet, stage: DeskStage) -> SellerOrderQuerySet:
    """Those of `rows` of which that is to be done. Late ones are also where they stand; what comes
    back is not done before it was refunded."""
    return _marked(rows).filter(_is(stage))


def order_of(stage: DeskStage | None) -> tuple[str, ...]:
    """How the rows of a stage are sorted."""
    by_day = stage in (
        *(DeskStage.NEW, DeskStage.MAKING, DeskStage.TO_PACK, DeskStage.READY, DeskStage.LATE),
    )
    return MOST_URGENT if by_day else NEWEST


def desk_counts(user: Any, shop: Shop) -> dict[str, int]:
    """How many of a shop's orders are in each stage, for those who run it; in one statement."""
    rows = SellerOrder.objects.of_shops_run_by(user).from_web().filter(shop=shop)
    counts = {stage.value: Count("pk", filter=_is(stage)) for stage in DeskStage}
    return _marked(rows).order_by().aggregate(**counts)


def stage_of(part: SellerOrder) -> DeskStage:
    """Where a part stands, whether it is late or not; read with its lines. What comes back is
    said by its withdrawals."""
    if part.state != SellerOrderState.TO_SHIP:
        return DeskStage.DONE
    if part.packed_at is not None:
        return DeskStage.READY
    if part.accepted_at is None:
        return DeskStage.NEW
    is_made = any(line.made_to_order for line in part.lines.all())
    return DeskStage.MAKING if is_made and part.made_at is None else DeskStage.TO_PACK


def _is(stage: DeskStage) -> Q:
    unpacked = _OPEN & Q(packed_at=None)
    sent = Q(state__in=(SellerOrderState.SHIPPED, SellerOrderState.CANCELLED))
    return {
        DeskStage.NEW: unpacked & ~_TAKEN,
        DeskStage.MAKING: unpacked & _TAKEN & _MAKES,
        DeskStage.TO_PACK: unpacked & _TAKEN & ~_MAKES,
        DeskStage.READY: _OPEN & Q(packed_at__isnull=False),
        DeskStage.LATE: should_have_left(),
        DeskStage.RETURNS: _COMES_BACK,
        DeskStage.DONE: sent & ~_COMES_BACK,
    }[stage]


def _marked(rows: SellerOrderQuerySet) -> SellerOrderQuerySet:
    made = OrderLine.objects.filter(seller_order=OuterRef("pk"), made_to_order=True)
    back = Withdrawal.objects.not_refunded().filter(seller_order=OuterRef("pk"))
    return rows.annotate(is_made=Exists(made), is_coming_back=Exists(back))
