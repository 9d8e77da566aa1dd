"""chooseDelivery."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.cart_types import CartType
from orders.models import DeliveryOption
from orders.selectors import own_cart, read_basket
from orders.services.choose_delivery import choose_delivery
from shops.models import Shop


class ChooseDelivery(RuleMutation):
    """How one shop's part of the basket shall come."""

    class Meta:
        access = everyone

    class Arguments:
        shop = graphene.ID(required=True)
        option = graphene.ID(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> ChooseDelivery:
        cart = own_cart(info.context)
        shop = get_row(Shop.objects.all(), given["shop"])
        option = get_row(DeliveryOption.objects.filter(shop=shop), given["option"])
        choose_delivery(cart, option)
        return cls(cart=read_basket(cart))
