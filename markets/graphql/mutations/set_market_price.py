"""setMarketPrice."""

from __future__ import annotations

from typing import Any

import graphene

from markets.models import Stall
from markets.services.set_market_price import set_market_price
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from shops.models import Variant


class SetMarketPrice(RuleMutation):
    """Without a price the piece costs what it costs everywhere."""

    class Meta:
        access = signed_in

    class Arguments:
        stall = graphene.ID(required=True)
        variant = graphene.ID(required=True)
        price = Cents()

    price = Cents(description="As it is asked at this market now.")

    @classmethod
    def perform(
        cls, actor: Any, *, stall: str, variant: str, price: int | None = None
    ) -> SetMarketPrice:
        found = get_row(Stall.objects.visible_to(actor).select_related("market"), stall)
        pieces = Variant.objects.filter(product__shop=found.shop_id).select_related("product")
        piece = get_row(pieces, variant)
        row = set_market_price(found, piece, price, actor=actor)
        return cls(price=piece.price if row.price is None else row.price)
