"""editVariant."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from shops.graphql.types import VariantType
from shops.models import Variant
from shops.services.edit_variant import edit_variant


class EditVariant(RuleMutation):
    """Changes what is given; a new price is noted in the price history."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        price = Cents()
        sku = graphene.String()
        barcode = graphene.String()
        weight_grams = graphene.Int()
        is_active = graphene.Boolean()

    variant = graphene.Field(VariantType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, **changes: Any) -> EditVariant:  # noqa: A002
        variant = get_row(Variant.objects.visible_to(actor), id)
        return cls(variant=edit_variant(variant, actor=actor, **changes))
