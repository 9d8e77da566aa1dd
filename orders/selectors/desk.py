"""A shop's orders by what its designer has to do with them now."""

from __future__ import annotations

from typing import Final

from django.db.models import Count, Exists, OuterRef, Q, Sum

from orders.lateness import should_have_left
from orders.models import OrderLine, PartCount, SellerOrder, Withdrawal
from orders.models.order import SellerOrderQuerySet
from orders.states import DeskStage, SellerOrderState
from shops.models import Shop

#: What has to leave first comes first; what is done, the newest first.
MOST_URGENT: Final = ("promised_by", "id")
NEWEST: Final = ("-id",)
_OPEN: Final = Q(state=SellerOrderState.TO_SHIP)
_SENT: Final = Q(state__in=(SellerOrderState.SHIPPED, SellerOrderState.CANCELLED))
_TAKEN: Final = Q(accepted_at__isnull=False)
_MAKES: Final = Q(is_made=True, made_at=None)
_COMES_BACK: Final = Q(is_coming_back=True)
#: Of which all orders are still to be sent: never many.
_WAITING: Final = (
    *(DeskStage.NEW, DeskStage.MAKING, DeskStage.TO_PACK, DeskStage.READY, DeskStage.LATE),
)


def in_stage(rows: SellerOrderQuerySet, stage: DeskStage) -> SellerOrderQuerySet:
    """Those of `rows` of which that is to be done. Late ones are also where they stand; what comes
    back is not done before it was refunded."""
    return _marked(rows).filter(_is(stage))


def order_of(stage: DeskStage | None) -> tuple[str, ...]:
    """How the rows of a stage are sorted."""
    return MOST_URGENT if stage in _WAITING else NEWEST


def desk_counts(shop: Shop) -> dict[str, int]:
    """How many of a shop's orders are in each stage. Reads what waits, and nothing of what is done.
    Whether the caller may know is the caller's business."""
    rows = SellerOrder.objects.sold_on_web().filter(shop=shop).order_by()
    waiting = {stage.value: Count("pk", filter=_is(stage)) for stage in _WAITING}
    counts: dict[str, int] = _marked(rows.filter(_OPEN)).aggregate(**waiting)
    back = Withdrawal.objects.not_refunded().values("seller_order")
    coming_back = rows.filter(pk__in=back).aggregate(
        every=Count("pk"), sent=Count("pk", filter=_SENT)
    )
    counts[DeskStage.RETURNS.value] = coming_back["every"]
    counts[DeskStage.DONE.value] = _kept(shop, "done") - coming_back["sent"]
    return counts


def length_of(shop: Shop, stage: DeskStage | None) -> int:
    """How many orders from the web a shop has in all, or in `stage`, without counting those that
    are done. Whether the caller may know is the caller's business."""
    return _kept(shop, "sold") if stage is None else desk_counts(shop)[stage.value]


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
    return {
        DeskStage.NEW: unpacked & ~_TAKEN,
        DeskStage.MAKING: unpacked & _TAKEN & _MAKES,
        DeskStage.TO_PACK: unpacked & _TAKEN & ~_MAKES,
        DeskStage.READY: _OPEN & Q(packed_at__isnull=False),
        DeskStage.LATE: should_have_left(),
        DeskStage.RETURNS: _COMES_BACK,
        DeskStage.DONE: _SENT & ~_COMES_BACK,
    }[stage]


def _kept(shop: Shop, name: str) -> int:
    sums: dict[str, int | None] = PartCount.objects.filter(shop=shop).aggregate(sum=Sum(name))
    return sums["sum"] or 0


def _marked(rows: SellerOrderQuerySet) -> SellerOrderQuerySet:
    made = OrderLine.objects.filter(seller_order=OuterRef("pk"), made_to_order=True)
    back = Withdrawal.objects.not_refunded().filter(seller_order=OuterRef("pk"))
    return rows.alias(is_made=Exists(made), is_coming_back=Exists(back))
