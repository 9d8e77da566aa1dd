"""Pictures as pages show them."""

from __future__ import annotations

import graphene

from matricia.kit.graphql.access import ObjectType, everyone


class PictureType(ObjectType):
    """A picture that has a file. Resolvers give a `ShownPicture`."""

    class Meta:
        name = "Picture"
        access = {everyone: "id url srcset width height alt drawn"}

    id = graphene.ID(required=True)
    url = graphene.String(
        required=True,
        description="Of the widest rendition. Addresses may be relative to the site.",
    )
    srcset = graphene.String(
        required=True, description="Renditions by width; the first is the smallest."
    )
    width = graphene.Int(required=True)
    height = graphene.Int(required=True)
    alt = graphene.String(required=True)
    drawn = graphene.Boolean(
        required=True, description="A drawn stand-in rather than a photograph."
    )
