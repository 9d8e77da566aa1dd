"""What is where, for a shop's members."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from shops.models import StockLevel


class LocationType(ObjectType):
    """A place that holds stock; reached only through fields for the shop's members."""

    class Meta:
        name = "Location"
        access = {everyone: "id name kind sells_online"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    kind = graphene.String(required=True)
    sells_online = graphene.Boolean(required=True)


class StockLevelType(ObjectType):
    """How many of a variant are at a location; reached only through fields for members."""

    class Meta:
        name = "StockLevel"
        access = {everyone: "id location on_hand held available"}

    id = graphene.ID(required=True)
    location = graphene.Field(LocationType, required=True)
    on_hand = graphene.Int(required=True)
    held = graphene.Int(required=True, description="Of these, held for customers who are paying.")
    available = graphene.Int(required=True)

    @staticmethod
    def resolve_available(level: StockLevel, info: Any) -> int:
        return level.available
