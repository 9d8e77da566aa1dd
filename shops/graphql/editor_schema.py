"""Root fields and mutations of the product editor."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.editor_types import ProductCostingType, ProductVersionConnection
from shops.graphql.mutations.duplicate_product import DuplicateProduct
from shops.graphql.mutations.edit_costing import EditCosting
from shops.graphql.mutations.edit_variants import EditVariants
from shops.graphql.mutations.fill_matrix import FillMatrix
from shops.graphql.mutations.restore_version import RestoreVersion
from shops.graphql.mutations.schedule_product import ScheduleProduct
from shops.models import ProductCosting, ProductVersion
from shops.selectors import products_run_by
from shops.versions_shown import versions_with_changes


class EditorQueries(QueryPart):
    """Of products whose shop I run; nothing of others."""

    access = {everyone: "product_versions product_costing"}

    product_versions = connection_field(
        ProductVersionConnection,
        product=graphene.ID(required=True),
        description="The newest first.",
    )
    product_costing = graphene.Field(
        ProductCostingType,
        product=graphene.ID(required=True),
        description="Null where nothing was reckoned yet.",
    )

    @staticmethod
    def resolve_product_versions(
        root: Any, info: Any, product: str, first: int, after: str | None = None
    ) -> Page[ProductVersion]:
        row = find_row(products_run_by(info.context.user), product)
        return Page(versions_with_changes(row), ("-number", "-id"), first, after)

    @staticmethod
    def resolve_product_costing(root: Any, info: Any, product: str) -> ProductCosting | None:
        row = find_row(products_run_by(info.context.user), product)
        return ProductCosting.objects.filter(product=row).first() if row else None


EDITOR_MUTATIONS: list[type[RuleMutation]] = [
    EditVariants,
    FillMatrix,
    RestoreVersion,
    ScheduleProduct,
    DuplicateProduct,
    EditCosting,
]
