"""adjustStock."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops.graphql.stock_keeping_types import AdjustReasonEnum, StockPieceType
from shops.models import Location
from shops.selectors import variants_run_by
from shops.services.keep_stock import adjust_stock
from shops.states import AdjustReason
from shops.stock_lists import stock_pieces


class AdjustStock(RuleMutation):
    """Pieces came (MADE), or left without being sold here; COUNTED: so many there are now."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True, description="Made by the client: booked once.")
        variant = graphene.ID(required=True)
        location = graphene.ID(required=True)
        reason = AdjustReasonEnum(required=True)
        quantity = graphene.Int(required=True)
        note = graphene.String(default_value="")

    piece = graphene.Field(StockPieceType)

    @classmethod
    def perform(
        cls, actor: Any, *, variant: str, location: str, note: str, **change: Any
    ) -> AdjustStock:
        row = get_row(variants_run_by(actor), variant)
        place = get_row(Location.objects.visible_to(actor), location)
        adjust_stock(
            client_id(change["id"]),
            row,
            place,
            reason=AdjustReason(change["reason"]),
            quantity=change["quantity"],
            words=note,
            actor=actor,
        )
        return cls(piece=stock_pieces(row.product.shop).filter(pk=row.pk).first())
