"""applyImport, undoImport, dropImport."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.import_types import CatalogueImportType
from shops.models import CatalogueImport
from shops.services.imports.apply_import import begin_applying
from shops.services.imports.drop_import import drop_import
from shops.services.imports.undo_import import begin_undoing


class ApplyImport(RuleMutation):
    """Writes what was announced, in the background."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    catalogue_import = graphene.Field(CatalogueImportType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> ApplyImport:  # noqa: A002
        run = get_row(CatalogueImport.objects.visible_to(actor), id)
        return cls(catalogue_import=begin_applying(run, actor=actor))


class UndoImport(RuleMutation):
    """Takes back what was written, in the background, piece by piece."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    catalogue_import = graphene.Field(CatalogueImportType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> UndoImport:  # noqa: A002
        run = get_row(CatalogueImport.objects.visible_to(actor), id)
        return cls(catalogue_import=begin_undoing(run, actor=actor))


class DropImport(RuleMutation):
    """Leaves an import that was not written; its file is deleted."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    catalogue_import = graphene.Field(CatalogueImportType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> DropImport:  # noqa: A002
        run = get_row(CatalogueImport.objects.visible_to(actor), id)
        return cls(catalogue_import=drop_import(run, actor=actor))
