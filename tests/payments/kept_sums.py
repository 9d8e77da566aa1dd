"""What is kept of a shop's orders and shares, held against all of them counted one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from orders.models import SellerOrder
from orders.selectors.desk import length_of
from orders.states import DeskStage, OrderChannel, SellerOrderState
from payments.models import Share
from payments.money_places import places_of, shop_money
from payments.selectors import earnings_of
from payments.share_sums import share_count
from payments.states import ShareState
from shops.models import Shop


def assert_sums_are_true(shop: Shop, *, staff: Any) -> None:
    """Counts of the desk, places of money, earnings."""
    shares = list(Share.objects.filter(shop=shop))
    assert share_count(shop) == len(shares)
    _assert_places(shop, shares)
    _assert_earnings(shop, shares, staff)
    _assert_desk(shop)


def _assert_places(shop: Shop, shares: list[Share]) -> None:
    cents: Counter[Any] = Counter()
    counts: Counter[Any] = Counter()
    for share in shares:
        places = places_of(share)
        cents.update(places)
        counts.update(place for place, amount in places.items() if amount)
    money = shop_money(shop)
    assert money.sold == sum(share.gross for share in shares)
    beyond_us = money.sold - sum(money.places[place].amount for place in cents if place)
    assert cents[None] == beyond_us
    for place in filter(None, cents):
        heap = money.places[place]
        assert (place, heap.amount, heap.count) == (place, cents[place], counts[place])


def _assert_earnings(shop: Shop, shares: list[Share], staff: Any) -> None:
    earnings = earnings_of(staff, shop)
    assert earnings is not None
    commission = sum(share.commission_kept for share in shares)
    assert earnings.sold.amount == sum(share.gross for share in shares)
    assert earnings.commission.amount == commission
    assert earnings.refunded.amount == sum(share.refunded_gross for share in shares)
    had = sum(share.transferred - share.taken_back for share in shares)
    assert earnings.transferred.amount == had
    assert earnings.held.amount == _left(shares, ShareState.HELD)
    assert earnings.blocked.amount == _left(shares, ShareState.BLOCKED)
    assert earnings.on_its_way.amount == _left(shares, ShareState.RELEASABLE)


def _left(shares: Iterable[Share], state: ShareState) -> int:
    return sum(
        share.claim - share.transferred + share.taken_back - share.netted
        for share in shares
        if share.state == state
    )


def _assert_desk(shop: Shop) -> None:
    parts = SellerOrder.objects.filter(shop=shop).select_related("order")
    sold = [
        part
        for part in parts.prefetch_related("withdrawals")
        if part.order.channel == OrderChannel.WEB and part.order.paid_at is not None
    ]
    assert {part.sold_at == part.order.paid_at for part in sold} <= {True}
    back = [part for part in sold if any(row.state != "refunded" for row in part.withdrawals.all())]
    gone = (SellerOrderState.SHIPPED, SellerOrderState.CANCELLED)
    done = [part for part in sold if part.state in gone and part not in back]
    assert length_of(shop, None) == len(sold)
    assert length_of(shop, DeskStage.RETURNS) == len(back)
    assert length_of(shop, DeskStage.DONE) == len(done)
