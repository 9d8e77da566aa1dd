"""Pictures on their way, and what they are cut from."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from shops.models import PictureUpload
from shops.services.upload_pictures import MissingPart, missing_parts


class UploadPartType(ObjectType):
    """Bytes of a file that are still to be sent."""

    class Meta:
        name = "UploadPart"
        access = {everyone: "offset size url"}

    offset = graphene.Int(required=True)
    size = graphene.Int(required=True)
    url = graphene.String(
        required=True, description="Takes them by PUT; of our own site when it begins with a slash."
    )


class PictureUploadType(ObjectType):
    """Only who began it gets one to see, so its fields are for everyone."""

    class Meta:
        name = "PictureUpload"
        access = {everyone: "id size parts is_whole"}

    id = graphene.ID(required=True)
    size = graphene.Int(required=True)
    parts = graphene.List(
        graphene.NonNull(UploadPartType), required=True, description="Those that are missing."
    )
    is_whole = graphene.Boolean(required=True, description="Its picture is there already.")

    @staticmethod
    def resolve_parts(root: PictureUpload, info: Any) -> list[MissingPart]:
        return missing_parts(root)

    @staticmethod
    def resolve_is_whole(root: PictureUpload, info: Any) -> bool:
        return root.picture_id is not None


class CropBoxType(ObjectType):
    """In ten-thousandths of the photograph's width and height."""

    class Meta:
        name = "CropBox"
        access = {everyone: "left top width height"}

    left = graphene.Int(required=True)
    top = graphene.Int(required=True)
    width = graphene.Int(required=True)
    height = graphene.Int(required=True)


class CropBoxInput(graphene.InputObjectType):
    """In ten-thousandths of the photograph's width and height."""

    left = graphene.Int(required=True)
    top = graphene.Int(required=True)
    width = graphene.Int(required=True)
    height = graphene.Int(required=True)


class PhotographType(ObjectType):
    """The whole that a picture was cut from; found by the shop's members alone. Resolvers give a
    `Photograph`."""

    class Meta:
        name = "Photograph"
        access = {everyone: "id alt url width height crop"}

    id = graphene.ID(required=True)
    alt = graphene.String(required=True)
    url = graphene.String(required=True)
    width = graphene.Int(required=True)
    height = graphene.Int(required=True)
    crop = graphene.Field(CropBoxType, description="Null when all of it is shown.")
