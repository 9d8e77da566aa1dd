"""Who is asking."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.roots import QueryPart


class ViewerType(ObjectType):
    """The person who is signed in, as she sees herself; nobody else ever gets this type."""

    class Meta:
        name = "Viewer"
        access = {everyone: "id email name language is_staff"}

    id = graphene.ID(required=True)
    email = graphene.String(required=True)
    name = graphene.String(required=True)
    language = graphene.String(required=True)
    is_staff = graphene.Boolean(required=True)


class AccountQueries(QueryPart):
    """Root fields."""

    access = {everyone: "viewer"}

    viewer = graphene.Field(ViewerType)

    @staticmethod
    def resolve_viewer(root: Any, info: Any) -> Any:
        user = info.context.user
        return user if user.is_authenticated else None
