"""handOverSellerOrder."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.selectors.orders import with_lines
from payments.services.hand_over_by_designer import hand_over_by_designer


class HandOverSellerOrder(RuleMutation):
    """The customer has collected her pieces at the designer's place, or she has brought them."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> HandOverSellerOrder:  # noqa: A002
        part = get_row(SellerOrder.objects.visible_to(actor), id)
        hand_over_by_designer(part, actor=actor)
        return cls(seller_order=with_lines(SellerOrder.objects.visible_to(actor)).get(pk=part.pk))
