"""setCartQuantity."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.cart_types import CartType
from orders.selectors import own_cart, read_basket
from orders.services.set_cart_quantity import set_cart_quantity
from shops.models import Variant


class SetCartQuantity(RuleMutation):
    """0 removes the line."""

    class Meta:
        access = everyone

    class Arguments:
        variant = graphene.ID(required=True)
        quantity = graphene.Int(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> SetCartQuantity:
        cart = own_cart(info.context)
        set_cart_quantity(cart, get_row(Variant.objects.all(), given["variant"]), given["quantity"])
        return cls(cart=read_basket(cart))
