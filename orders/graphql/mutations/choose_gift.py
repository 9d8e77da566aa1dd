"""chooseGift."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.cart_types import CartType
from orders.selectors import own_cart, read_basket
from orders.services.choose_gift import choose_gift
from shops.models import Shop


class ChooseGift(RuleMutation):
    """One shop's part of the basket is wrapped as a gift, or not."""

    class Meta:
        access = everyone

    class Arguments:
        shop = graphene.ID(required=True)
        wrapped = graphene.Boolean(required=True)
        message = graphene.String(default_value="")

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> ChooseGift:
        cart = own_cart(info.context)
        shop = get_row(Shop.objects.all(), given["shop"])
        choose_gift(cart, shop, wrapped=given["wrapped"], message=given["message"])
        return cls(cart=read_basket(cart))
