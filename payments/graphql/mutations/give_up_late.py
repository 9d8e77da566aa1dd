"""giveUpLate."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.permissions import has_bought
from orders.selectors import order_for
from orders.selectors.orders import with_lines
from payments.services.give_up_late import give_up_late


class GiveUpLate(RuleMutation):
    """A buyer does not wait any longer for what is late: what has not left is paid back to her."""

    class Meta:
        access = everyone

    class Arguments:
        id = graphene.ID(required=True, description="Of the refund, made by the client (UUID).")
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")
        seller_order = graphene.ID(required=True)

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> GiveUpLate:
        order = order_for(actor, given["order"], given.get("token"))
        rows = order.seller_orders.all() if has_bought(actor, order) else SellerOrder.objects.none()
        part = get_row(rows, given["seller_order"])
        buyer = actor if actor.is_authenticated else None
        give_up_late(part, client_id(given["id"]), actor=buyer)
        answered = with_lines(SellerOrder.objects.all()).get(pk=part.pk)
        answered.order = order
        return cls(seller_order=answered)
