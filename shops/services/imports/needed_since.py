"""Why a product has to stay as an import left it: somebody has bought, wished for or edited it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.apps import apps
from django.db.models import ForeignKey
from django.utils.translation import gettext as _

from shops.importing.comparing import PRODUCT_FIELDS
from shops.importing.standing import standings
from shops.models import (
    CatalogueImport,
    Claim,
    CollectionPiece,
    Favourite,
    ImportChange,
    Product,
    Reservation,
    StockMovement,
    Variant,
)
from shops.states import ChangeKind

#: Rows of this room that make a piece somebody's affair. Those of the rooms above all do.
_AFFAIRS: Final = (Favourite, Claim, CollectionPiece)


@dataclass(frozen=True)
class Needs:
    """What was found about some written changes: ids of variants and products."""

    moved: frozenset[int]
    known_variants: frozenset[int]
    known_products: frozenset[int]
    standing: Mapping[int, str]

    def reason(self, row: ImportChange, product: Product | None) -> str:
        """Why it stays, or "". A product that is gone needs nothing."""
        if product is None:
            return ""
        mine = frozenset(row.made["variants"])
        if mine & self.moved:
            return _("Pieces of it were sold, held or counted since. It stays as it is.")
        is_known = row.kind == ChangeKind.NEW and row.product_id in self.known_products
        if mine & self.known_variants or is_known:
            return _("Somebody has ordered, wished for or planned it since. It stays as it is.")
        if not self._is_as_written(row, product):
            return _("It was edited since. Undo it by hand where you want to.")
        return ""

    def _is_as_written(self, row: ImportChange, product: Product) -> bool:
        """A new one in all, because all of it would go; another in what the import wrote."""
        if row.kind == ChangeKind.NEW:
            return bool(self.standing[product.pk] == row.made["standing"])
        return all(_stands(product, one, row.made) for one in row.fields)


def needs_since(
    run: CatalogueImport, rows: Collection[ImportChange], products: Mapping[int, Product]
) -> Needs:
    """Looked up for all `rows` at once; `products` by id, as they stand, locked."""
    variants = {pk for row in rows for pk in row.made["variants"]}
    created = [row.product_id for row in rows if row.kind == ChangeKind.NEW and row.product_id]
    moves = StockMovement.objects.filter(level__variant__in=variants)
    moved = {
        *moves.exclude(reference=f"import:{run.pk}").values_list("level__variant", flat=True),
        *Reservation.objects.filter(level__variant__in=variants).values_list(
            "level__variant", flat=True
        ),
    }
    return Needs(
        moved=frozenset(moved),
        known_variants=frozenset(_known(Variant, variants)),
        known_products=frozenset(_known(Product, created)),
        standing=standings([pk for pk in created if pk in products]),
    )


def _known(target: type[Any], ids: Collection[int]) -> Iterator[int]:
    """Those that a row elsewhere names: of every table in the rooms above, and of _AFFAIRS."""
    if not ids:
        return
    for model in apps.get_models():
        if model._meta.app_label == "shops" and model not in _AFFAIRS:
            continue
        for column in model._meta.concrete_fields:
            if isinstance(column, ForeignKey) and column.related_model is target:
                found = model._default_manager.filter(**{f"{column.name}__in": ids})
                yield from found.values_list(column.attname, flat=True).distinct()


def _stands(product: Product, change: Mapping[str, Any], made: Mapping[str, Any]) -> bool:
    """Whether this difference is still there as it was written."""
    name, after = change["field"], change["after"]
    if name in PRODUCT_FIELDS:
        return bool(getattr(product, name) == after)
    if name == "themes":
        return any(theme.slug == after for theme in product.themes.all())
    if name == "picture":
        known = {picture.pk for picture in product.pictures.all()}
        return known.issuperset(made["pictures"])
    variant = next(
        (row for row in product.variants.all() if row.option_values == change["variant"]), None
    )
    if variant is None:
        return False
    if name == "variant":
        kept = {column: value for column, value in after.items() if column != "on_hand"}
        return all(getattr(variant, column) == value for column, value in kept.items())
    return bool(getattr(variant, name) == after)
