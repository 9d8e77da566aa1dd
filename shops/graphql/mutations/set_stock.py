"""setStock."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.types import VariantType
from shops.models import Location, Variant
from shops.services.count_stock import count_stock


class SetStock(RuleMutation):
    """Sets what is on hand after counting."""

    class Meta:
        access = signed_in

    class Arguments:
        variant = graphene.ID(required=True)
        location = graphene.ID(required=True)
        on_hand = graphene.Int(required=True)

    variant = graphene.Field(VariantType)

    @classmethod
    def perform(cls, actor: Any, *, variant: str, location: str, on_hand: int) -> SetStock:
        row = get_row(Variant.objects.visible_to(actor), variant)
        place = get_row(Location.objects.visible_to(actor), location)
        count_stock(row, place, on_hand, actor=actor)
        return cls(variant=row)
