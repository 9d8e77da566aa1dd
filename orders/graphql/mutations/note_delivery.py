"""noteDelivered, confirmReceipt."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone, signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.permissions import has_bought
from orders.selectors import order_for
from orders.selectors.orders import with_lines
from orders.services.note_delivery import confirm_receipt, note_delivered


class NoteDelivered(RuleMutation):
    """A designer says when what she sent has arrived."""

    class Meta:
        access = signed_in

    class Arguments:
        seller_order = graphene.ID(required=True)
        on = graphene.Date(required=True)

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> NoteDelivered:
        part = get_row(SellerOrder.objects.visible_to(actor), given["seller_order"])
        note_delivered(part, given["on"], actor=actor)
        return cls(seller_order=with_lines(SellerOrder.objects.all()).get(pk=part.pk))


class ConfirmReceipt(RuleMutation):
    """A buyer says that she has one shop's part of her order."""

    class Meta:
        access = everyone

    class Arguments:
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")
        seller_order = graphene.ID(required=True)

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> ConfirmReceipt:
        order = order_for(actor, given["order"], given.get("token"))
        rows = order.seller_orders.all() if has_bought(actor, order) else SellerOrder.objects.none()
        part = get_row(rows, given["seller_order"])
        confirm_receipt(part)
        answered = with_lines(SellerOrder.objects.all()).get(pk=part.pk)
        answered.order = order
        return cls(seller_order=answered)
