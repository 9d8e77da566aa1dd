"""mapImport."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.import_types import CatalogueImportType, ImportTargetEnum
from shops.importing.targets import ImportTarget
from shops.models import CatalogueImport
from shops.services.imports.map_columns import map_columns


class MapImport(RuleMutation):
    """Says what the columns of the file are; it is compared anew."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        columns = graphene.List(
            ImportTargetEnum,
            required=True,
            description="For each column of the file, in its order; null leaves it out.",
        )
        publishes = graphene.Boolean(
            required=True,
            description="New pieces that the file says are on sale go on sale at once.",
        )

    catalogue_import = graphene.Field(CatalogueImportType)

    @classmethod
    def perform(
        cls,
        actor: Any,
        *,
        id: str,  # noqa: A002
        columns: Sequence[ImportTarget | None],
        publishes: bool,
    ) -> MapImport:
        run = get_row(CatalogueImport.objects.visible_to(actor), id)
        mapping = [column or "" for column in columns]
        return cls(catalogue_import=map_columns(run, mapping, publishes=publishes, actor=actor))
