"""cropShopPicture, takeDownShopPicture."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.look_types import ShopPictureKindEnum
from shops.graphql.picture_types import PictureType
from shops.graphql.types import ShopType
from shops.graphql.upload_types import CropBoxInput
from shops.images import Box
from shops.models import Shop
from shops.selectors import shops_run_by
from shops.services.hang_shop_picture import crop_shop_picture, take_down_shop_picture
from shops.states import ShopPictureKind


class CropShopPicture(RuleMutation):
    """Cuts the logo or the banner out of the whole photograph; without a box, all of it is shown
    again."""

    class Meta:
        access = signed_in
        atomic = False  # the service cuts first, then writes in a transaction of its own

    class Arguments:
        shop = graphene.ID(required=True)
        kind = ShopPictureKindEnum(required=True)
        box = CropBoxInput()

    picture = graphene.Field(PictureType)

    @classmethod
    def perform(
        cls, actor: Any, *, shop: str, kind: ShopPictureKind, box: Any = None
    ) -> CropShopPicture:
        hers = get_row(shops_run_by(actor), shop)
        wanted = Box(box.left, box.top, box.width, box.height) if box else None
        return cls(picture=crop_shop_picture(hers, kind, wanted, actor=actor))


class TakeDownShopPicture(RuleMutation):
    """The shop has no logo, or no banner, any more."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        kind = ShopPictureKindEnum(required=True)

    shop = graphene.Field(ShopType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, kind: ShopPictureKind) -> TakeDownShopPicture:
        hers = get_row(shops_run_by(actor), shop)
        take_down_shop_picture(hers, kind, actor=actor)
        return cls(shop=Shop.objects.get(pk=hers.pk))
