"""Starting a shop: sending and cutting pictures, opening it."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.mutations.open_shop import OpenShop
from shops.graphql.mutations.upload_pictures import (
    BeginPictureUpload,
    CropPicture,
    FinishPictureUpload,
)
from shops.graphql.upload_types import PhotographType
from shops.models import ProductPicture
from shops.selectors import products_run_by
from shops.services.crop_picture import Photograph, photograph_behind
from shops.states import PictureState


class UploadQueries(QueryPart):
    """Root fields."""

    access = {everyone: "photograph"}

    photograph = graphene.Field(
        PhotographType,
        picture=graphene.ID(required=True),
        description="What a picture of a shop I run is cut from; drawings are not cut.",
    )

    @staticmethod
    def resolve_photograph(root: Any, info: Any, picture: str) -> Photograph | None:
        hers = ProductPicture.objects.filter(product__in=products_run_by(info.context.user))
        row = find_row(hers.filter(state=PictureState.READY, drawn=False), picture)
        return photograph_behind(row) if row else None


UPLOAD_MUTATIONS: list[type[RuleMutation]] = [
    BeginPictureUpload,
    FinishPictureUpload,
    CropPicture,
    OpenShop,
]
