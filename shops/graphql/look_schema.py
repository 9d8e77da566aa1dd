"""How a shop presents itself: what its logo and banner are cut from, and all that changes it."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.look_types import ShopPictureKindEnum
from shops.graphql.mutations.arrange_storefront import ArrangeStorefront, FeaturePieces
from shops.graphql.mutations.hang_shop_picture import CropShopPicture, TakeDownShopPicture
from shops.graphql.upload_types import PhotographType
from shops.selectors import shops_run_by
from shops.services.crop_picture import Photograph
from shops.services.hang_shop_picture import photograph_of_shop
from shops.states import Right, ShopPictureKind


class LookQueries(QueryPart):
    """Root fields."""

    access = {everyone: "shop_photograph"}

    shop_photograph = graphene.Field(
        PhotographType,
        shop=graphene.ID(required=True),
        kind=ShopPictureKindEnum(required=True),
        description="What the logo or the banner of a shop I run is cut from; null where none is.",
    )

    @staticmethod
    def resolve_shop_photograph(
        root: Any, info: Any, shop: str, kind: ShopPictureKind
    ) -> Photograph | None:
        hers = find_row(shops_run_by(info.context.user, Right.PRODUCTS), shop)
        return photograph_of_shop(hers, kind) if hers else None


LOOK_MUTATIONS: list[type[RuleMutation]] = [
    ArrangeStorefront,
    FeaturePieces,
    CropShopPicture,
    TakeDownShopPicture,
]
