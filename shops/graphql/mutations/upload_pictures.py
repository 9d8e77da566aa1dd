"""beginPictureUpload, finishPictureUpload, cropPicture."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops.graphql.picture_types import PictureType
from shops.graphql.upload_types import CropBoxInput, PictureUploadType
from shops.images import Box
from shops.models import PictureUpload, ProductPicture
from shops.pictures import ShownPicture
from shops.selectors import products_run_by
from shops.services import upload_pictures as service
from shops.services.crop_picture import crop_picture


class BeginPictureUpload(RuleMutation):
    """Says which parts of a file are still to be sent, and where each goes by PUT. The id is made
    by the client (UUID); asking again after a cut tells what is left."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        product = graphene.ID(required=True)
        size = graphene.Int(required=True, description="Of the file, in bytes.")

    upload = graphene.Field(PictureUploadType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, product: str, size: int) -> BeginPictureUpload:  # noqa: A002
        hers = get_row(products_run_by(actor), product)
        return cls(upload=service.begin_upload(client_id(id), hers, size, actor=actor))


class FinishPictureUpload(RuleMutation):
    """Makes the picture of its parts, or says why it is none; once, however often it is asked."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    picture = graphene.Field(PictureType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> FinishPictureUpload:  # noqa: A002
        hers = PictureUpload.objects.filter(product__in=products_run_by(actor))
        upload = get_row(hers.select_related("product__shop"), id)
        return cls(picture=ShownPicture.of_product(service.finish_upload(upload, actor=actor)))


class CropPicture(RuleMutation):
    """Cuts a picture out of the whole photograph; without a box, all of it is shown again."""

    class Meta:
        access = signed_in
        atomic = False  # the service cuts first, then writes in a transaction of its own

    class Arguments:
        id = graphene.ID(required=True)
        box = CropBoxInput()

    picture = graphene.Field(PictureType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, box: Any = None) -> CropPicture:  # noqa: A002
        hers = ProductPicture.objects.filter(product__in=products_run_by(actor))
        picture = get_row(hers.select_related("product__shop"), id)
        wanted = Box(box.left, box.top, box.width, box.height) if box else None
        return cls(picture=ShownPicture.of_product(crop_picture(picture, wanted, actor=actor)))
