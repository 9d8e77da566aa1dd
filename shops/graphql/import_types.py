"""Imports as their designer sees them: columns, what would change, what was left out."""

from __future__ import annotations

import re
from typing import Any, Final

import graphene
from django.utils.html import strip_tags
from django.utils.text import Truncator

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import Page, connection, connection_field
from matricia.kit.graphql.scalars import enum_of, money_field
from matricia.kit.money import Money
from shops.importing.comparing import FieldChange
from shops.importing.targets import ImportTarget
from shops.models import CatalogueImport, ImportChange, ImportProblem
from shops.states import ChangeKind, ChangeState, ImportKind, ImportState, ProductState

ImportKindEnum = enum_of(ImportKind)
ImportStateEnum = enum_of(ImportState)
ImportTargetEnum = enum_of(ImportTarget)
ChangeKindEnum = enum_of(ChangeKind)
ChangeStateEnum = enum_of(ChangeState)
_LONGEST: Final = 300
_CURRENCY: Final = "EUR"


class ImportColumnType(ObjectType):
    """A column of the file, an example of what is in it, and what it is taken for."""

    class Meta:
        name = "ImportColumn"
        access = {everyone: "name sample target"}

    name = graphene.String(required=True)
    sample = graphene.String(required=True)
    target = ImportTargetEnum(description="Null: it is left out.")


class ImportFieldType(ObjectType):
    """One difference: of a product, or of one of its variants."""

    class Meta:
        name = "ImportField"
        access = {everyone: "field variant before after price_before price_after stock"}

    field = graphene.String(
        required=True,
        description="title, description, product_type, tags, state, themes, picture; with"
        " `variant`: price, sku, barcode, weight_grams, or variant for a new one.",
    )
    variant = graphene.String(description="“M / Blue”; empty for a product without options.")
    before = graphene.String(description="Shortened. Null where there was none.")
    after = graphene.String(description="Shortened. Null for prices and new variants.")
    price_before = money_field(required=False)
    price_after = money_field(required=False)
    stock = graphene.Int(description="Pieces on hand of a new variant.")

    @staticmethod
    def resolve_variant(change: FieldChange, info: Any) -> str | None:
        return None if change["variant"] is None else " / ".join(change["variant"])

    @staticmethod
    def resolve_field(change: FieldChange, info: Any) -> str:
        return change["field"]

    @staticmethod
    def resolve_before(change: FieldChange, info: Any) -> str | None:
        return _text(change["field"], change["before"])

    @staticmethod
    def resolve_after(change: FieldChange, info: Any) -> str | None:
        return _text(change["field"], change["after"])

    @staticmethod
    def resolve_price_before(change: FieldChange, info: Any) -> Money | None:
        return _price(change["field"], change["before"])

    @staticmethod
    def resolve_price_after(change: FieldChange, info: Any) -> Money | None:
        return _price(change["field"], change["after"])

    @staticmethod
    def resolve_stock(change: FieldChange, info: Any) -> int | None:
        return change["after"]["on_hand"] if change["field"] == "variant" else None


class ImportChangeType(ObjectType):
    """What the import does to one product, and what became of it."""

    class Meta:
        name = "ImportChange"
        access = {everyone: "id line title kind state reason product_id fields"}

    id = graphene.ID(required=True)
    line = graphene.Int(required=True, description="In the file, its names being line 1.")
    title = graphene.String(required=True)
    kind = ChangeKindEnum(required=True)
    state = ChangeStateEnum(required=True)
    reason = graphene.String(required=True, description="Why it was not written, or not undone.")
    product_id = graphene.ID(description="Null for what is not there, or no longer.")
    fields = graphene.List(graphene.NonNull(ImportFieldType), required=True)


class ImportProblemType(ObjectType):
    """A row that is left out, or only a text of it."""

    class Meta:
        name = "ImportProblem"
        access = {everyone: "id line reason only_text"}

    id = graphene.ID(required=True)
    line = graphene.Int(required=True)
    reason = graphene.String(required=True)
    only_text = graphene.Boolean(required=True, description="The rest of the row is taken.")


ImportChangeConnection = connection(ImportChangeType)
ImportProblemConnection = connection(ImportProblemType)


class CatalogueImportType(ObjectType):
    """One file of a shop's; reached by its people through `visible_to`."""

    class Meta:
        name = "CatalogueImport"
        access = {
            everyone: "id file_name kind state started_at finished_at columns publishes total done"
            " rows rows_left_out created changed unchanged skipped kept notices changes problems"
        }

    id = graphene.ID(required=True)
    file_name = graphene.String(required=True)
    kind = ImportKindEnum(required=True)
    state = ImportStateEnum(required=True)
    started_at = graphene.DateTime(required=True)
    finished_at = graphene.DateTime(description="When it was written.")
    columns = graphene.List(graphene.NonNull(ImportColumnType), required=True)
    publishes = graphene.Boolean(required=True, description="New pieces may go on sale at once.")
    total = graphene.Int(required=True, description="Products of the work under way.")
    done = graphene.Int(required=True, description="Of these.")
    rows = graphene.Int(required=True)
    rows_left_out = graphene.Int(required=True)
    created = graphene.Int(required=True, description="Products that are new.")
    changed = graphene.Int(required=True)
    unchanged = graphene.Int(required=True)
    skipped = graphene.Int(required=True, description="Products announced and not written.")
    kept = graphene.Int(required=True, description="Products that could not be undone.")
    notices = graphene.List(graphene.NonNull(graphene.String), required=True)
    changes = connection_field(
        ImportChangeConnection, kind=ChangeKindEnum(), state=ChangeStateEnum()
    )
    problems = connection_field(ImportProblemConnection)

    @staticmethod
    def resolve_columns(run: CatalogueImport, info: Any) -> list[dict[str, Any]]:
        return [
            {**column, "target": target or None}
            for column, target in zip(run.columns, run.mapping, strict=True)
        ]

    @staticmethod
    def resolve_skipped(run: CatalogueImport, info: Any) -> int:
        return run.changes.filter(state=ChangeState.SKIPPED).count()

    @staticmethod
    def resolve_kept(run: CatalogueImport, info: Any) -> int:
        return run.changes.filter(state=ChangeState.KEPT).count()

    @staticmethod
    def resolve_changes(
        run: CatalogueImport, info: Any, first: int, after: str | None = None, **which: Any
    ) -> Page[ImportChange]:
        asked = {name: value for name, value in which.items() if value}
        return Page(run.changes.filter(**asked).defer("wanted", "made"), ("id",), first, after)

    @staticmethod
    def resolve_problems(
        run: CatalogueImport, info: Any, first: int, after: str | None = None
    ) -> Page[ImportProblem]:
        return Page(run.problems.all(), ("line", "id"), first, after)


CatalogueImportConnection = connection(CatalogueImportType)


def _text(field: str, value: Any) -> str | None:
    if value is None or field in {"price", "variant"}:
        return None
    if isinstance(value, list):
        return ", ".join(value)
    if field == "state":
        return str(ProductState(value).label)
    if field == "description":  # as plain words: a tag is a gap between two of them
        value = re.sub(r"\s+", " ", strip_tags(value.replace("<", " <"))).strip()
    return Truncator(str(value)).chars(_LONGEST)


def _price(field: str, value: Any) -> Money | None:
    cents = value["price"] if field == "variant" and value else value
    is_price = field in {"price", "variant"} and cents is not None
    return Money(cents, _CURRENCY) if is_price else None
