"""applyVoucher."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.rates import visitor_address
from orders.graphql.cart_types import CartType
from orders.selectors import own_cart, read_basket
from orders.services.apply_voucher import apply_voucher


class ApplyVoucher(RuleMutation):
    """An empty code takes the voucher off."""

    class Meta:
        access = everyone

    class Arguments:
        code = graphene.String(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> ApplyVoucher:
        cart = own_cart(info.context)
        apply_voucher(cart, given["code"], visitor=visitor_address(info.context))
        return cls(cart=read_basket(cart))
