"""arrangeStorefront, featurePieces."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row, row_id
from shops.graphql.look_types import DisplayFaceEnum, ShopSectionEnum
from shops.graphql.types import ShopType
from shops.selectors import shops_run_by
from shops.services.arrange_storefront import arrange_storefront, feature_pieces


class ArrangeStorefront(RuleMutation):
    """Changes what is given: `sections` are those that are shown, in order."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        sections = graphene.List(graphene.NonNull(ShopSectionEnum))
        face = DisplayFaceEnum()

    shop = graphene.Field(ShopType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, **changes: Any) -> ArrangeStorefront:
        hers = get_row(shops_run_by(actor), shop)
        arrange_storefront(hers, actor=actor, **changes)
        return cls(shop=hers)


class FeaturePieces(RuleMutation):
    """Exactly these pieces stand first in the shop, in this order; at most 6."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        pieces = graphene.List(graphene.NonNull(graphene.ID), required=True)

    shop = graphene.Field(ShopType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, pieces: list[str]) -> FeaturePieces:
        hers = get_row(shops_run_by(actor), shop)
        feature_pieces(hers, [row_id(text) for text in pieces], actor=actor)
        return cls(shop=hers)
