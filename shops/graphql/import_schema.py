"""Imports of a shop's products: root fields and mutations, for who runs the shop."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops import selectors
from shops.graphql.import_types import CatalogueImportConnection, CatalogueImportType
from shops.graphql.mutations.decide_import import ApplyImport, DropImport, UndoImport
from shops.graphql.mutations.map_import import MapImport
from shops.models import CatalogueImport
from shops.states import Right


class ImportQueries(QueryPart):
    """Files are sent to `/uploads/catalogue-imports/<shop>`."""

    access = {everyone: "catalogue_imports catalogue_import"}

    catalogue_imports = connection_field(
        CatalogueImportConnection,
        shop=graphene.ID(required=True),
        description="Imports of a shop I run, the newest first.",
    )
    catalogue_import = graphene.Field(
        CatalogueImportType,
        id=graphene.ID(required=True),
        description="Null for who does not run its shop.",
    )

    @staticmethod
    def resolve_catalogue_imports(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[CatalogueImport]:
        row = find_row(selectors.shops_run_by(info.context.user, Right.PRODUCTS), shop)
        runs = CatalogueImport.objects.filter(shop=row) if row else CatalogueImport.objects.none()
        return Page(runs, ("-id",), first, after)

    @staticmethod
    def resolve_catalogue_import(
        root: Any,
        info: Any,
        id: str,  # noqa: A002
    ) -> CatalogueImport | None:
        runs = CatalogueImport.objects.visible_to(info.context.user)
        return find_row(runs.filter(shop__isnull=False), id)


IMPORT_MUTATIONS: list[type[RuleMutation]] = [MapImport, ApplyImport, UndoImport, DropImport]
