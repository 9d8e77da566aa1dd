"""Changes of many products at once, as clients ask for them and see them before."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.rows import row_id
from matricia.kit.graphql.scalars import Cents, enum_of
from matricia.kit.texts import in_language
from shops.bulk import Asked, BulkKind, Plan, PlannedRow, Rounding, Which
from shops.graphql.types import ProductStateEnum
from shops.models import BulkChange, Theme, Variant
from shops.states import ProductState


class BulkWhichInput(graphene.InputObjectType):
    """Pieces by their ids; or, with `all`, those that `shopProducts` shows with these filters."""

    ids = graphene.List(graphene.NonNull(graphene.ID), default_value=[])
    all = graphene.Boolean(default_value=False)
    query = graphene.String()
    state = ProductStateEnum()
    theme = graphene.String()
    sold_out = graphene.Boolean()


class BulkAskedInput(graphene.InputObjectType):
    """PERCENT takes `number` (whole per cent), AMOUNT and PRICE take cents; ADD_THEME and
    REMOVE_THEME the slug of a theme, STATE the state they become, as `word`."""

    kind = enum_of(BulkKind)(required=True)
    number = graphene.Int(default_value=0)
    word = graphene.String(default_value="")
    rounding = enum_of(Rounding)(default_value=Rounding.CENT)


class BulkPriceType(ObjectType):
    """A variant's price before and after, cents."""

    class Meta:
        name = "BulkPrice"
        access = {everyone: "variant before after"}

    variant = graphene.String(required=True, description="E.g. M / Blue.")
    before = Cents(required=True)
    after = Cents(required=True)


class BulkRowType(ObjectType):
    """One piece; only what is changed of it has two sides."""

    class Meta:
        name = "BulkRow"
        access = {
            everyone: "product title problem changes prices themes_before themes_after"
            " state_before state_after"
        }

    product = graphene.ID(required=True)
    title = graphene.String(required=True)
    problem = graphene.String(required=True, description="Why it is left out; empty if it is not.")
    changes = graphene.Boolean(required=True)
    prices = graphene.List(graphene.NonNull(BulkPriceType), required=True)
    themes_before = graphene.List(graphene.NonNull(graphene.String), required=True)
    themes_after = graphene.List(graphene.NonNull(graphene.String), required=True)
    state_before = ProductStateEnum()
    state_after = ProductStateEnum()


class BulkPreviewType(ObjectType):
    """What a change would do; rows are `shops.bulk.Plan`."""

    class Meta:
        name = "BulkPreview"
        access = {everyone: "currency digest rows changing left_out unchanged"}

    currency = graphene.String(required=True)
    digest = graphene.String(required=True, description="To be given to changeProducts.")
    rows = graphene.List(graphene.NonNull(BulkRowType), required=True)
    changing = graphene.Int(required=True)
    left_out = graphene.Int(required=True)
    unchanged = graphene.Int(required=True)

    @staticmethod
    def resolve_currency(plan: Plan, info: Any) -> str:
        return plan.shop.currency

    @staticmethod
    def resolve_rows(plan: Plan, info: Any) -> list[dict[str, Any]]:
        return _rows(plan.rows)

    @staticmethod
    def resolve_changing(plan: Plan, info: Any) -> int:
        return sum(row.changes for row in plan.rows)

    @staticmethod
    def resolve_left_out(plan: Plan, info: Any) -> int:
        return sum(bool(row.problem) for row in plan.rows)

    @staticmethod
    def resolve_unchanged(plan: Plan, info: Any) -> int:
        return sum(not row.changes and not row.problem for row in plan.rows)


class BulkChangeType(ObjectType):
    """A change of many products that was made."""

    class Meta:
        name = "BulkChange"
        access = {everyone: "id made_at undone_at pieces kind"}

    id = graphene.ID(required=True)
    made_at = graphene.DateTime(required=True)
    undone_at = graphene.DateTime()
    pieces = graphene.Int(required=True)
    kind = enum_of(BulkKind)(required=True)

    @staticmethod
    def resolve_pieces(change: BulkChange, info: Any) -> int:
        return len(change.rows)

    @staticmethod
    def resolve_kind(change: BulkChange, info: Any) -> BulkKind:
        return BulkKind(change.asked["kind"])


class BulkLeftType(ObjectType):
    """A piece that an undo has left as it is."""

    class Meta:
        name = "BulkLeft"
        access = {everyone: "product title reason"}

    product = graphene.ID(required=True)
    title = graphene.String(required=True)
    reason = graphene.String(required=True)


def which_from(asked: Any) -> Which:
    """Raises ObjectDoesNotExist for an id that is none."""
    if not asked.all:
        return Which(ids=tuple(row_id(pk) for pk in asked.ids))
    names = ("query", "state", "theme", "sold_out")
    return Which(filters={name: asked.get(name) for name in names})


def asked_from(asked: Any) -> Asked:
    """What is asked, as the service takes it. A state is written as its name or its value."""
    word = asked.word.lower() if asked.kind == BulkKind.STATE else asked.word
    return Asked(
        kind=BulkKind(asked.kind),
        number=asked.number,
        word=word,
        rounding=Rounding(asked.rounding),
    )


def _rows(planned: list[PlannedRow]) -> list[dict[str, Any]]:
    """In at most two statements, for the names of variants and themes."""
    prices = [row for row in planned if isinstance(row.before, dict)]
    ids = [int(pk) for row in prices for pk in row.before]
    variants = Variant.objects.in_bulk(ids) if ids else {}
    themes = {theme.slug: in_language(theme.name) for theme in Theme.objects.all()}
    return [_row(row, variants, themes) for row in planned]


def _row(row: PlannedRow, variants: dict[int, Variant], themes: dict[str, str]) -> dict[str, Any]:
    before, after = row.before, row.after
    has_prices, has_themes = isinstance(before, dict), isinstance(before, list)
    has_state = isinstance(before, str)
    return {
        "product": row.product,
        "title": row.title,
        "problem": row.problem,
        "changes": row.changes,
        "prices": [
            {"variant": variants[int(pk)].title, "before": cents, "after": after[pk]}
            for pk, cents in (before.items() if has_prices else ())
        ],
        "themes_before": [themes[slug] for slug in before] if has_themes else [],
        "themes_after": [themes[slug] for slug in after] if has_themes else [],
        "state_before": ProductState(before) if has_state else None,
        "state_after": ProductState(after) if has_state else None,
    }
