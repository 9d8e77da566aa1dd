"""editVariants."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from shops.graphql.types import ProductType
from shops.models import Product
from shops.services.edit_variants import SPOKEN, VariantRow, edit_variants


class VariantWasInput(graphene.InputObjectType):
    """What the form had shown; a field that is missing is not compared."""

    price = Cents()
    sku = graphene.String()
    barcode = graphene.String()
    weight_grams = graphene.Int()
    is_active = graphene.Boolean()


class VariantCountInput(graphene.InputObjectType):
    """What was counted at a location."""

    location = graphene.ID(required=True)
    on_hand = graphene.Int(required=True)


class VariantRowInput(graphene.InputObjectType):
    """Changes what is given of one variant."""

    id = graphene.ID(required=True)
    price = Cents()
    sku = graphene.String()
    barcode = graphene.String()
    weight_grams = graphene.Int()
    is_active = graphene.Boolean()
    was = VariantWasInput()
    counts = graphene.List(graphene.NonNull(VariantCountInput))


class EditVariants(RuleMutation):
    """All rows or none. Problems name "price:12", "isActive:12", "stock:12:3" (a variant's and a
    location's id); EDITED_MEANWHILE is about a field that differs from its `was`."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        rows = graphene.List(graphene.NonNull(VariantRowInput), required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, *, product: str, rows: list[dict[str, Any]]) -> EditVariants:
        found = get_row(Product.objects.visible_to(actor), product)
        wanted = [_row(row) for row in rows]
        return cls(product=edit_variants(found, wanted, actor=actor))


def _row(given: dict[str, Any]) -> VariantRow:
    counts = {_number(one["location"]): one["on_hand"] for one in given.get("counts") or []}
    return VariantRow(
        id=_number(given["id"]),
        changes={name: given[name] for name in SPOKEN if given.get(name) is not None},
        was={name: value for name, value in (given.get("was") or {}).items() if value is not None},
        counts=counts,
    )


def _number(text: str) -> int:
    """An id that names nothing stays one that names nothing."""
    return int(text) if text.isdecimal() else 0
