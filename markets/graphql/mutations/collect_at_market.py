"""collectAtMarket."""

from __future__ import annotations

from typing import Any

import graphene

from markets.models import Market
from markets.services.collect_at_market import collect_at_market
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.cart_types import CartType
from orders.selectors import own_cart, read_basket
from shops.models import Shop


class CollectAtMarket(RuleMutation):
    """The visitor collects at a market what she buys from the designers who are there, or from one
    of them."""

    class Meta:
        access = everyone

    class Arguments:
        market = graphene.ID(required=True)
        shop = graphene.ID(description="This designer's pieces only; without, all of them.")

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> CollectAtMarket:
        cart = own_cart(info.context)
        markets = Market.objects.visible_to(info.context.user)
        shops = Shop.objects.visible_to(info.context.user)
        only = get_row(shops, given["shop"]) if given.get("shop") else None
        collect_at_market(cart, get_row(markets, given["market"]), only)
        return cls(cart=read_basket(cart))
