"""cancelSellerOrder."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.selectors.orders import with_lines
from payments.services.cancel_seller_order import cancel_seller_order


class CancelSellerOrder(RuleMutation):
    """Cancels one shop's part before it is shipped and refunds it."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        reason = graphene.String(required=True)

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> CancelSellerOrder:
        part = get_row(SellerOrder.objects.visible_to(actor), given["id"])
        cancel_seller_order(part, actor=actor, reason=given["reason"])
        return cls(seller_order=with_lines(SellerOrder.objects.visible_to(actor)).get(pk=part.pk))
