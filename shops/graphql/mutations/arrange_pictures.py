"""movePicture, removePicture, describePicture."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.picture_types import PictureType
from shops.graphql.types import ProductType
from shops.models import ProductPicture
from shops.pictures import ShownPicture
from shops.services import arrange_pictures as service


class MovePicture(RuleMutation):
    """0 is the first place; a place beyond the end is the last."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        position = graphene.Int(required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, position: int) -> MovePicture:  # noqa: A002
        picture = get_row(ProductPicture.objects.visible_to(actor), id)
        return cls(product=service.move_picture(picture, position, actor=actor))


class RemovePicture(RuleMutation):
    """The last one that goes leaves a drawn stand-in."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemovePicture:  # noqa: A002
        picture = get_row(ProductPicture.objects.visible_to(actor), id)
        return cls(product=service.remove_picture(picture, actor=actor))


class DescribePicture(RuleMutation):
    """What the picture shows, for who cannot see it."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        alt = graphene.String(required=True)

    picture = graphene.Field(PictureType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, alt: str) -> DescribePicture:  # noqa: A002
        picture = get_row(ProductPicture.objects.visible_to(actor), id)
        described = service.describe_picture(picture, alt, actor=actor)
        return cls(picture=ShownPicture.of_product(described))
