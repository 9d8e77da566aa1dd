"""shipSellerOrder."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.selectors.orders import with_lines
from payments.graphql.pieces_input import PiecesInput, pieces_by_line
from payments.services.ship_seller_order import ship_seller_order


class ShipSellerOrder(RuleMutation):
    """A designer has sent a parcel of her part; the last one earns her the share."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        carrier = graphene.String(required=True)
        tracking_number = graphene.String(required=True)
        pieces = graphene.List(
            graphene.NonNull(PiecesInput), description="In this parcel; without: all that is left."
        )
        sure = graphene.Boolean(
            default_value=True, description="False: ask about a number that looks unusual."
        )

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> ShipSellerOrder:
        part = get_row(SellerOrder.objects.visible_to(actor), given.pop("id"))
        ship_seller_order(
            part,
            actor=actor,
            carrier=given["carrier"],
            tracking_number=given["tracking_number"],
            pieces=pieces_by_line(given.get("pieces")),
            is_sure=given["sure"],
        )
        return cls(seller_order=with_lines(SellerOrder.objects.visible_to(actor)).get(pk=part.pk))
