"""moveStall, editStall, setMarketPrice."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import PlannedStallType
from markets.models import Stall
from markets.services.arrange_stalls import edit_stall, move_stall
from markets.services.set_market_price import set_market_price
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from shops.models import Variant


def _stall(actor: Any, pk: str) -> Stall:
    return get_row(Stall.objects.visible_to(actor).select_related("market"), pk)


class MoveStall(RuleMutation):
    """On the plan, counted from 0; without a field it leaves the plan. Who stands there changes
    places with it: read all stalls again."""

    class Meta:
        access = signed_in

    class Arguments:
        stall = graphene.ID(required=True)
        column = graphene.Int()
        row = graphene.Int()

    stall = graphene.Field(PlannedStallType)

    @classmethod
    def perform(
        cls, actor: Any, *, stall: str, column: int | None = None, row: int | None = None
    ) -> MoveStall:
        found = _stall(actor, stall)
        return cls(stall=move_stall(found, column=column, row=row, actor=actor))


class EditStall(RuleMutation):
    """What is left out stays."""

    class Meta:
        access = signed_in

    class Arguments:
        stall = graphene.ID(required=True)
        number = graphene.String()
        fee = Cents()

    stall = graphene.Field(PlannedStallType)

    @classmethod
    def perform(cls, actor: Any, *, stall: str, **changes: Any) -> EditStall:
        return cls(stall=edit_stall(_stall(actor, stall), actor=actor, **changes))


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
        found = _stall(actor, stall)
        pieces = Variant.objects.filter(product__shop=found.shop_id).select_related("product")
        piece = get_row(pieces, variant)
        row = set_market_price(found, piece, price, actor=actor)
        return cls(price=piece.price if row.price is None else row.price)
