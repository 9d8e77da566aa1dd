"""What only a product's editor shows: its versions, and what it costs to make."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field
from matricia.kit.money import Money
from shops.costs import cost_of, work_of
from shops.models import ProductCosting, ProductVersion
from shops.states import ProductChange
from shops.version_changes import VersionChange, changes_between

ProductChangeEnum = enum_of(ProductChange)


class VersionChangeType(ObjectType):
    """One field that became other. Resolvers give a `VersionChange`."""

    class Meta:
        name = "VersionChange"
        access = {everyone: "part field subject before after"}

    part = graphene.String(required=True, description="text, translation, seo, variant or facts.")
    field = graphene.String(required=True, description="title, price, composition …")
    subject = graphene.String(required=True, description="A language, a variant's options, or ''.")
    before = graphene.String(required=True, description="As text; prices in cents; '' is nothing.")
    after = graphene.String(required=True)


class ProductVersionType(ObjectType):
    """How a product stood after one change. Reached through a root field for the shop's members."""

    class Meta:
        name = "ProductVersion"
        access = {everyone: "id number kind at author changes"}

    id = graphene.ID(required=True)
    number = graphene.Int(required=True)
    kind = ProductChangeEnum(required=True)
    at = graphene.DateTime(required=True)
    author = graphene.String(description="Null where an import or the programme changed it.")
    changes = graphene.List(
        graphene.NonNull(VersionChangeType),
        required=True,
        description="Since the version before; empty for the oldest that is kept.",
    )

    @staticmethod
    def resolve_author(version: ProductVersion, info: Any) -> str | None:
        return version.by.get_full_name() if version.by else None

    @staticmethod
    def resolve_changes(version: ProductVersion, info: Any) -> list[VersionChange]:
        before = version.content_before  # type: ignore[attr-defined]  # by `versions_with_changes`
        return changes_between(before, version.content) if before else []


class ProductCostingType(ObjectType):
    """What making one piece takes. Reached through a root field for the shop's members."""

    class Meta:
        name = "ProductCosting"
        access = {everyone: "material other minutes hourly work cost"}

    material = money_field()
    other = money_field()
    minutes = graphene.Int(required=True)
    hourly = money_field(description="For an hour of work.")
    work = money_field(description="For the minutes of work.")
    cost = money_field(description="All of it: what one piece costs.")

    @staticmethod
    def resolve_material(costing: ProductCosting, info: Any) -> Money:
        return Money(costing.material)

    @staticmethod
    def resolve_other(costing: ProductCosting, info: Any) -> Money:
        return Money(costing.other)

    @staticmethod
    def resolve_hourly(costing: ProductCosting, info: Any) -> Money:
        return Money(costing.hourly)

    @staticmethod
    def resolve_work(costing: ProductCosting, info: Any) -> Money:
        return Money(work_of(costing))

    @staticmethod
    def resolve_cost(costing: ProductCosting, info: Any) -> Money:
        return Money(cost_of(costing))


ProductVersionConnection = connection(ProductVersionType)
