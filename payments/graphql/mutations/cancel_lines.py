"""cancelLines."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.selectors.orders import with_lines
from payments.graphql.pieces_input import PiecesInput, pieces_by_line
from payments.services.cancel_lines import cancel_lines


class CancelLines(RuleMutation):
    """Cancels pieces that have not left, and refunds them; the others are sent as promised."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True, description="Of the refund, made by the client (UUID).")
        seller_order = graphene.ID(required=True)
        pieces = graphene.List(graphene.NonNull(PiecesInput), required=True)
        reason = graphene.String(required=True)

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> CancelLines:
        rows = SellerOrder.objects.of_shops_run_by(actor)
        part = get_row(rows, given["seller_order"])
        cancel_lines(
            part,
            pieces_by_line(given["pieces"]) or {},
            pk=client_id(given["id"]),
            actor=actor,
            reason=given["reason"],
        )
        return cls(seller_order=with_lines(rows).get(pk=part.pk))
