"""Web orders that are collected at a market: where that can be, and what waits there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db.models import Prefetch, Sum
from django.db.models.query import QuerySet

from markets.models import Collection, CollectPoint, HandOver, Market, Stall
from markets.states import MarketState
from matricia.kit import clock
from orders.models import Cart, Order, OrderLine, SellerOrder
from orders.states import SellerOrderState
from payments.withdrawal_rights import announced_pieces, refunded_pieces, renounced_with_her
from shops.models import Product, Shop

#: More wait at no market that one till could serve.
MOST_COLLECTIONS: Final = 2000
#: A designer needs this long to bring what was ordered.
TO_BRING: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CollectPlace:
    """A market at which pieces of a basket can be collected, from the designers who are there."""

    market: Market
    shops: list[Shop]
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """Pieces that wait: `quantity` are left to be handed over."""

    id: int
    label: str
    quantity: int
    seller: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A collection as a till keeps it: no more of the customer than her first name."""

    code: str
    order: str
    first_name: str
    lines: list[WaitingLine]


@dataclass(frozen=True, slots=True)
class ShownCollection:
    """A collection for its customer, the parts of her order that are collected there, and how many
    pieces still wait."""

    row: Collection
    parts: list[SellerOrder]
    waiting: int


def collection_address(code: str) -> str:
    """What the square code that the customer shows says."""
    return f"{settings.PUBLIC_URL}/c/{code}"


def open_stalls() -> QuerySet[Stall]:
    """Stalls to which something ordered now can still be brought: accepted, of a market that takes
    orders (`order_until`)."""
    return (
        Stall.objects.accepted()
        .filter(market__ends_at__gt=clock.now() + TO_BRING)
        .exclude(market__state=MarketState.CLOSED)
    )


def order_until(market: Market) -> datetime | None:
    """Until when what is bought online can be collected at a market; None when it is too late."""
    last = market.ends_at - TO_BRING
    return None if market.state == MarketState.CLOSED or last <= clock.now() else last


def collect_stalls(product: Product) -> list[Stall]:
    """Where a piece can be collected when it is bought now, with the markets, the soonest first."""
    stalls = open_stalls().filter(shop=product.shop_id).select_related("market")
    return list(stalls.order_by("market__starts_at", "pk"))


def collect_places(cart: Cart | None) -> list[CollectPlace]:
    """The markets at which one of the basket's designers can be met, the soonest first."""
    if cart is None or cart._state.adding:
        return []
    shops = set(cart.lines.values_list("variant__product__shop", flat=True))
    stalls = open_stalls().filter(shop__in=shops).select_related("market", "shop")
    by_market: dict[Market, list[Shop]] = defaultdict(list)
    for stall in stalls.order_by("market__starts_at", "market", "number"):
        by_market[stall.market].append(stall.shop)
    points = CollectPoint.objects.filter(option__in=cart.deliveries.values("option"))
    chosen = set(points.values_list("stall__market", "stall__shop"))
    return [
        CollectPlace(market, here, all((market.pk, shop.pk) in chosen for shop in here))
        for market, here in by_market.items()
    ]


def parts_of(collections: Sequence[Collection]) -> dict[int, list[SellerOrder]]:
    """Collection id → the parts of its order that are collected at its market, with their lines."""
    markets = {collection.market_id for collection in collections}
    points = dict(
        CollectPoint.objects.filter(stall__market__in=markets).values_list(
            "option", "stall__market"
        )
    )
    parts = (
        SellerOrder.objects.filter(
            order__in={collection.order_id for collection in collections},
            delivery_option__in=points,
        )
        .select_related("order", "shop")
        .prefetch_related(Prefetch("lines", OrderLine.objects.order_by("pk")))
        .order_by("number")
    )
    ids = {(row.order_id, row.market_id): row.pk for row in collections}
    found: dict[int, list[SellerOrder]] = defaultdict(list)
    for part in parts:
        key = (part.order_id, points[part.delivery_option_id or 0])
        if key in ids:
            found[ids[key]].append(part)
    return found


def left_of(parts: Iterable[SellerOrder]) -> dict[int, int]:
    """Line id → how many pieces of it still wait; none of what was sent, cancelled, renounced or
    refunded."""
    parts = list(parts)
    waiting = [line for part in parts if _waits(part) for line in part.lines.all()]
    ids = [line.pk for line in waiting]
    given_up = [refunded_pieces(ids), announced_pieces(ids)]
    came_back, handed = renounced_with_her(ids), handed_over(ids)
    left = {line.pk: 0 for part in parts for line in part.lines.all()}
    for line in waiting:
        gone = sum(pieces.get(line.pk, 0) for pieces in given_up)
        # What she took and renounced then is not given up here: it was handed over.
        gone = max(gone - came_back.get(line.pk, 0), 0) + handed.get(line.pk, 0)
        left[line.pk] = max(line.quantity - gone, 0)
    return left


def handed_over(line_ids: Iterable[int]) -> dict[int, int]:
    """Line id → how many pieces the customer has; what was noted twice counts once."""
    rows = HandOver.objects.filter(line__in=list(line_ids), is_double=False)
    return dict(rows.values_list("line").annotate(pieces=Sum("quantity")))


def waiting_at(market: Market) -> list[Waiting]:
    """What still has to be handed over at a market, oldest first: a fixed number of statements."""
    rows = Collection.objects.filter(market=market, given_up_at=None).select_related("order")
    collections = list(rows[:MOST_COLLECTIONS])
    parts = parts_of(collections)
    left = left_of(part for found in parts.values() for part in found)
    return [
        Waiting(row.code, row.order.number, _first_name(row.order), lines)
        for row in collections
        if (lines := _lines(parts[row.pk], left))
    ]


def collections_of(order: Order) -> list[ShownCollection]:
    """Where and how an order is collected."""
    rows = list(Collection.objects.filter(order=order).select_related("market", "order"))
    parts = parts_of(rows)
    left = left_of(part for found in parts.values() for part in found)
    return [
        ShownCollection(
            row,
            parts[row.pk],
            sum(left[line.pk] for part in parts[row.pk] for line in part.lines.all()),
        )
        for row in rows
    ]


def label_of(line: OrderLine) -> str:
    """The piece in words."""
    return " – ".join(filter(None, (line.product_title, line.variant_title)))


def _lines(parts: Iterable[SellerOrder], left: dict[int, int]) -> list[WaitingLine]:
    return [
        WaitingLine(line.pk, label_of(line), left[line.pk], part.shop_id)
        for part in parts
        for line in part.lines.all()
        if left[line.pk]
    ]


def _waits(part: SellerOrder) -> bool:
    return part.state == SellerOrderState.TO_SHIP


def _first_name(order: Order) -> str:
    return (order.name.split() or [""])[0]
