"""What visitors find at a market: pieces that lie on its stalls or are announced for them."""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from markets.models import BringLine, Market, Stall
from markets.states import BringDirection, BringState
from shops.models import Product, StockLevel, Variant

BY_TITLE: Final = ("title", "id")


def pieces_of_market(market: Market) -> QuerySet[Product]:
    """Products on sale that designers who come bring: what is on a stall, what was announced."""
    stalls = Stall.objects.accepted().filter(market=market)
    lying = StockLevel.objects.filter(location__in=stalls.values("location"), on_hand__gt=0)
    announced = BringLine.objects.filter(
        bring__stall__in=stalls,
        bring__direction=BringDirection.TO_STALL,
        bring__state__in=[BringState.PLANNED, BringState.COUNTED],
        planned__gt=0,
    )
    brought = Variant.objects.filter(
        Q(pk__in=lying.values("variant")) | Q(pk__in=announced.values("variant")),
        product=OuterRef("pk"),
        is_active=True,
    )
    products: QuerySet[Product] = Product.objects.for_sale()
    return products.filter(Exists(brought))
