"""A shop's vouchers, for those who run it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from matricia.kit import clock
from orders.models import SellerOrder, Voucher
from orders.states import VoucherState
from shops.models import Shop


def vouchers_of(shop: Shop) -> QuerySet[Any]:
    """Each with its shop and `given`: what it took off pieces that were paid for, cents."""
    parts = SellerOrder.objects.filter(
        order__voucher=OuterRef("pk"), shop=shop, order__paid_at__isnull=False
    )
    sums = parts.order_by().values("order__voucher").annotate(sum=Sum("discount_total"))
    rows = Voucher.objects.filter(shop=shop).select_related("shop")
    return rows.annotate(given=Coalesce(Subquery(sums.values("sum")), 0))


def state_of(voucher: Voucher) -> VoucherState:
    """Whether it counts today, as far as one knows without a basket."""
    now = clock.now()
    if voucher.stopped_at is not None:
        return VoucherState.STOPPED
    if voucher.ends_at is not None and voucher.ends_at <= now:
        return VoucherState.OVER
    if voucher.max_uses is not None and voucher.uses >= voucher.max_uses:
        return VoucherState.USED_UP
    return VoucherState.COMING if voucher.starts_at > now else VoucherState.RUNNING


def starts_on(voucher: Voucher) -> date:
    """Its first day in Paris."""
    return voucher.starts_at.astimezone(clock.PARIS).date()


def ends_on(voucher: Voucher) -> date | None:
    """Its last day in Paris; None without an end."""
    if voucher.ends_at is None:
        return None
    return (voucher.ends_at - timedelta(microseconds=1)).astimezone(clock.PARIS).date()
