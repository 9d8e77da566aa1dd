"""Take an import back: each product as it was before, or untouched, if anybody needs it as it is.

Piece by piece: one that was sold, held, wished for or edited since keeps what the import wrote,
with a sentence that says why. Prices that were asked meanwhile stay in the price history: going
back is a further change of price (C. conso L112-1-1).
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils.translation import override

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from shops.importing.comparing import PRODUCT_FIELDS, FieldChange
from shops.models import (
    CatalogueImport,
    ImportChange,
    PriceChange,
    Product,
    ProductPicture,
    Theme,
    Variant,
)
from shops.services.imports.lock_import import locked_import
from shops.services.imports.move_import import move_import
from shops.services.imports.needed_since import needs_since
from shops.services.imports.write_changes import take_turns
from shops.services.keep_renditions import forget_picture_files
from shops.services.refresh_listing import refresh_listing
from shops.states import ChangeKind, ChangeState, ImportState

CHUNK: Final = 50
SECONDS: Final = 120


@transaction.atomic
def begin_undoing(run: CatalogueImport, *, actor: Any) -> CatalogueImport:
    """Take it back in the background. Asked again, it is the same under way.

    Raises RuleBroken NOT_ALLOWED, IMPORT_STATE.
    """
    run = locked_import(run, actor)
    if run.state in {ImportState.UNDOING, ImportState.UNDONE}:
        return run
    run.by = actor
    run.total, run.done = run.changes.filter(state=ChangeState.WRITTEN).count(), 0
    move_import(run, ImportState.UNDOING, actor=actor)
    enqueue("shops.undo_import", import_id=run.pk)
    return run


def undo_import(import_id: int) -> None:
    """All that was written; harmless when repeated or done twice at once."""
    run = CatalogueImport.objects.get(pk=import_id)
    until = time.monotonic() + SECONDS
    with override(run.language):
        while _undo_next(import_id):
            if time.monotonic() > until:
                enqueue("shops.undo_import", import_id=import_id)
                return


@transaction.atomic
def _undo_next(import_id: int) -> bool:
    """The next part; False when there is nothing left to do."""
    take_turns()
    run = CatalogueImport.objects.select_for_update(of=("self",)).get(pk=import_id)
    if run.state != ImportState.UNDOING:
        return False
    rows = list(run.changes.filter(state=ChangeState.WRITTEN).order_by("-pk")[:CHUNK])
    if rows:
        _take_back(run, rows)
        run.done += len(rows)
        run.alive_at = clock.now()
        run.save(update_fields=["done", "alive_at"])
        return True
    move_import(run, ImportState.UNDONE)
    enqueue("shops.draw_missing_pictures")
    return False


def _take_back(run: CatalogueImport, rows: list[ImportChange]) -> None:
    ids = [row.product_id for row in rows if row.product_id]
    locked = Product.objects.filter(pk__in=ids).select_for_update(no_key=True).order_by("pk")
    products = {row.pk: row for row in locked.prefetch_related("variants", "pictures", "themes")}
    needs = needs_since(run, rows, products)
    gone: list[Product] = []
    restored: list[Product] = []
    for row in rows:
        product = products.get(row.product_id or 0)
        row.reason = needs.reason(row, product)
        row.state = ChangeState.KEPT if row.reason else ChangeState.UNDONE
        if row.reason or product is None:
            continue
        if row.kind == ChangeKind.NEW:
            gone.append(product)
        else:
            _restore(product, row, actor=run.by)
            restored.append(product)
    ImportChange.objects.bulk_update(rows, ["state", "reason"])
    _delete(gone)
    refresh_listing(product.pk for product in restored)


def _delete(products: list[Product]) -> None:
    pictures = ProductPicture.objects.filter(product__in=products)
    for picture in pictures:
        forget_picture_files(picture)
    Product.objects.filter(pk__in=[product.pk for product in products]).delete()


def _restore(product: Product, row: ImportChange, *, actor: Any) -> None:
    """`product` has its variants, pictures and themes prefetched."""
    changed = [one for one in row.fields if one["field"] in PRODUCT_FIELDS]
    for one in changed:
        setattr(product, one["field"], one["before"])
    product.version += 1  # it never goes back: an editor may be open on any earlier one
    product.save(update_fields=[*(one["field"] for one in changed), "version", "updated_at"])
    _restore_variants(product, row.fields, actor=actor)
    Variant.objects.filter(pk__in=row.made["variants"]).delete()
    for picture in product.pictures.all():
        if picture.pk in row.made["pictures"]:
            forget_picture_files(picture)
            picture.delete()
    themes = [one["after"] for one in row.fields if one["field"] == "themes"]
    product.themes.remove(*Theme.objects.filter(slug__in=themes))


def _restore_variants(product: Product, fields: Iterable[FieldChange], *, actor: Any) -> None:
    variants = {tuple(variant.option_values): variant for variant in product.variants.all()}
    touched: dict[int, Variant] = {}
    for one in fields:
        if one["variant"] is None or one["field"] == "variant":
            continue
        variant = variants[tuple(one["variant"])]
        setattr(variant, one["field"], one["before"])
        touched[variant.pk] = variant
        if one["field"] == "price":
            PriceChange.objects.create(variant=variant, price=variant.price, by=actor)
    for variant in touched.values():
        variant.save(update_fields=["price", "sku", "barcode", "weight_grams"])
