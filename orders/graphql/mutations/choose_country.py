"""chooseCountry."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from orders.graphql.cart_types import CartType
from orders.selectors import own_cart, read_basket
from orders.services.choose_country import choose_country


class ChooseCountry(RuleMutation):
    """Where the basket shall go."""

    class Meta:
        access = everyone

    class Arguments:
        country = graphene.String(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> ChooseCountry:
        cart = own_cart(info.context)
        choose_country(cart, given["country"])
        return cls(cart=read_basket(cart))
