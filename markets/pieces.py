"""What visitors find at a market: pieces that lie on its stalls or are announced for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from markets.models import BringLine, Market, Stall
from markets.states import BringDirection, BringState, MarketState
from matricia.kit import clock
from shops.models import Product, Shop, StockLevel, Variant

BY_TITLE: Final = ("title", "id")
#: Pieces that stand for all that a designer brings.
SHOWN: Final = 4
#: Markets that a shop's page names.
AHEAD: Final = 6


@dataclass(frozen=True, slots=True)
class Brought:
    """What a designer brings to a stall: the first pieces by title, and how many there are."""

    shown: list[Product]
    count: int


def markets_ahead_of(shop: Shop) -> list[Market]:
    """Markets to which this shop comes and that are not over, the next one first; at most 6."""
    stalls = Stall.objects.accepted().filter(shop=shop)
    ahead = Market.objects.filter(pk__in=stalls.values("market"), ends_at__gt=clock.now())
    return list(ahead.exclude(state=MarketState.CLOSED).order_by("starts_at", "pk")[:AHEAD])


def pieces_of_market(market: Market) -> QuerySet[Product]:
    """Products on sale that designers who come bring: what is on a stall, what was announced."""
    stalls = Stall.objects.accepted().filter(market=market)
    brought = Variant.objects.filter(
        Q(pk__in=_lying(stalls).values("variant")) | Q(pk__in=_announced(stalls).values("variant")),
        product=OuterRef("pk"),
        is_active=True,
    )
    products: QuerySet[Product] = Product.objects.for_sale()
    return products.filter(Exists(brought))


def brought_to(stall_ids: Iterable[int]) -> dict[int, Brought]:
    """Stall id → what its designer brings, in a fixed number of statements."""
    stalls = Stall.objects.accepted().filter(pk__in=list(stall_ids))
    of_location = dict(stalls.values_list("location", "pk"))
    lying = _lying(stalls).filter(variant__is_active=True)
    announced = _announced(stalls).filter(variant__is_active=True)
    stalls_of: dict[int, set[int]] = defaultdict(set)
    for location, product in lying.values_list("location", "variant__product"):
        stalls_of[product].add(of_location[location])
    for stall, product in announced.values_list("bring__stall", "variant__product"):
        stalls_of[product].add(stall)

    products = Product.objects.for_sale().filter(pk__in=stalls_of).order_by(*BY_TITLE)
    ids: dict[int, list[int]] = defaultdict(list)
    for product in products.values_list("pk", flat=True):
        for stall in stalls_of[product]:
            ids[stall].append(product)
    rows = Product.objects.in_bulk([pk for found in ids.values() for pk in found[:SHOWN]])
    return {
        stall: Brought([rows[pk] for pk in ids[stall][:SHOWN]], len(ids[stall]))
        for stall in stall_ids
    }


def _lying(stalls: QuerySet[Stall]) -> QuerySet[StockLevel]:
    return StockLevel.objects.filter(location__in=stalls.values("location"), on_hand__gt=0)


def _announced(stalls: QuerySet[Stall]) -> QuerySet[BringLine]:
    return BringLine.objects.filter(
        bring__stall__in=stalls,
        bring__direction=BringDirection.TO_STALL,
        bring__state__in=[BringState.PLANNED, BringState.COUNTED],
        planned__gt=0,
    )
