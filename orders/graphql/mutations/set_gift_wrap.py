"""setGiftWrap."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from orders.services.set_gift_wrap import set_gift_wrap
from shops.models import Shop


class SetGiftWrap(RuleMutation):
    """What a shop asks for wrapping its part of an order; without a price, it stops offering it."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        price = Cents()

    price = Cents(description="As it is now; null: not offered.")

    @classmethod
    def perform(cls, actor: Any, *, shop: str, price: int | None = None) -> SetGiftWrap:
        row = get_row(Shop.objects.visible_to(actor), shop)
        wrap = set_gift_wrap(row, price, actor=actor)
        return cls(price=wrap.price if wrap else None)
