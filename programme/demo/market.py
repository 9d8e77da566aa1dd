"""The demo's Christmas market: its stalls, what lies on them, its tills and its organiser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from markets.models import Market, MarketOrganiser, Stall, Till
from markets.states import MarketState
from matricia.accounts.models import User
from programme.demo.content import Designer
from shops.models import Location, Shop, StockLevel, Variant
from shops.services import stock


@transaction.atomic
def load_market(about: Mapping[str, Any], designers: Sequence[Designer]) -> None:
    """The market, once, open; a stall for each designer with what she brought."""
    names = ("name", "summary", "place", "address", "starts_at", "ends_at")
    market, _ = Market.objects.get_or_create(
        slug=about["slug"],
        defaults={**{name: about[name] for name in names}, "state": MarketState.OPEN},
    )
    organiser = User.objects.get(email=about["organiser"])
    MarketOrganiser.objects.get_or_create(market=market, user=organiser)
    for name in about["tills"]:
        Till.objects.get_or_create(market=market, name=name)
    for designer in designers:
        _fill_stall(_stall(market, designer), designer)


def _stall(market: Market, designer: Designer) -> Stall:
    shop = Shop.objects.get(slug=designer.slug)
    found = Stall.objects.filter(market=market, shop=shop).select_related("location").first()
    if found is not None:
        return found
    location = Location.objects.create(
        shop=shop,
        name=f"{market.name['fr']}, stand {designer.stall}",
        kind=Location.Kind.STALL,
        # What lies on a stall can leave at any moment: the web sells what is at the atelier.
        sells_online=False,
    )
    return Stall.objects.create(market=market, shop=shop, location=location, number=designer.stall)


def _fill_stall(stall: Stall, designer: Designer) -> None:
    """What she brought, unless this was counted before."""
    brought = {piece.slug: piece.at_stall for piece in designer.pieces}
    counted = StockLevel.objects.filter(location=stall.location_id).values("variant")
    variants = Variant.objects.filter(
        product__shop=stall.shop_id, product__slug__in=brought
    ).exclude(pk__in=counted)
    for variant in variants.select_related("product"):
        stock.set_on_hand(variant, stall.location, brought[variant.product.slug])
