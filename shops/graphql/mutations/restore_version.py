"""restoreProductVersion."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.types import ProductType
from shops.models import Product
from shops.services.restore_version import demand_version_of, restore_version


class RestoreVersion(RuleMutation):
    """Brings back what a product said and cost in one of its versions: undo. Stock, pictures and
    state stay. `seen` is the newest version's number that was shown: a newer one is a problem
    EDITED_MEANWHILE."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        number = graphene.Int(required=True)
        seen = graphene.Int(required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, *, product: str, number: int, seen: int) -> RestoreVersion:
        row = get_row(Product.objects.visible_to(actor), product)
        version = demand_version_of(row, number, actor=actor)
        return cls(product=restore_version(version, seen=seen, actor=actor))
