"""openShop."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.types import ShopType
from shops.selectors import shops_run_by
from shops.services.open_shop import open_shop


class OpenShop(RuleMutation):
    """Shows a shop that was prepared to everybody; again is harmless."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)

    shop = graphene.Field(ShopType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str) -> OpenShop:
        return cls(shop=open_shop(get_row(shops_run_by(actor), shop), actor=actor))
