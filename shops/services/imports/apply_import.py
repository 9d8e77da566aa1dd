"""Write what was announced: product by product as she saw it, or not at all.

Each part is one transaction. Where a product has been edited since it was compared, what would be
written differs from what was announced, and it is left as it is, with a sentence.
"""

from __future__ import annotations

import time
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.importing.comparing import ProductChange
from shops.importing.file_products import FileProduct
from shops.importing.standing import standings
from shops.models import CatalogueImport, ImportChange, ImportFile, Shop
from shops.services.imports.compare_products import compare_products
from shops.services.imports.lock_import import locked_import
from shops.services.imports.move_import import move_import
from shops.services.imports.read_file import may_publish
from shops.services.imports.write_changes import ensure_ateliers, take_turns, write_changes
from shops.states import ChangeKind, ChangeState, ImportState

CHUNK: Final = 100
#: Well below the time limit of a task; what is left is another task's.
SECONDS: Final = 120


@transaction.atomic
def begin_applying(run: CatalogueImport, *, actor: Any) -> CatalogueImport:
    """Write it in the background. Asked again, it is the same import under way.

    Raises RuleBroken NOT_ALLOWED, NOTHING_NEW, IMPORT_STATE.
    """
    run = locked_import(run, actor)
    if run.state in {ImportState.APPLYING, ImportState.APPLIED}:
        return run
    waiting = run.changes.filter(kind__in=(ChangeKind.NEW, ChangeKind.CHANGED)).count()
    if run.state == ImportState.READY and waiting == 0:
        message = _("The file says nothing that is not there already. There is nothing to import.")
        raise RuleBroken("NOTHING_NEW", message)
    run.by = actor
    run.total, run.done = waiting, 0
    move_import(run, ImportState.APPLYING, actor=actor)
    enqueue("shops.apply_import", import_id=run.pk)
    return run


def apply_import(import_id: int) -> None:
    """All that waits; harmless when repeated or done twice at once."""
    run = CatalogueImport.objects.select_related("shop").get(pk=import_id)
    if run.shop is None:
        return
    until = time.monotonic() + SECONDS
    with override(run.language):
        while _apply_next(run.pk, run.shop):
            if time.monotonic() > until:
                enqueue("shops.apply_import", import_id=import_id)
                return


@transaction.atomic
def _apply_next(import_id: int, shop: Shop) -> bool:
    """The next part; False when there is nothing left to do."""
    take_turns()
    run = CatalogueImport.objects.select_for_update(of=("self",)).get(pk=import_id)
    if run.state != ImportState.APPLYING:
        return False
    waiting = run.changes.filter(state=ChangeState.WAITING).exclude(kind=ChangeKind.UNCHANGED)
    rows = list(waiting.order_by("pk")[:CHUNK])
    if rows:
        _write(run, shop, rows)
        run.done += len(rows)
        run.alive_at = clock.now()
        run.save(update_fields=["done", "alive_at"])
        return True
    ImportFile.objects.filter(run=run).delete()
    run.changes.update(wanted=None)
    run.finished_at = clock.now()
    move_import(run, ImportState.APPLIED)
    enqueue("shops.draw_missing_pictures")
    enqueue("shops.fetch_waiting_pictures")
    return False


def _write(run: CatalogueImport, shop: Shop, rows: list[ImportChange]) -> None:
    ensure_ateliers([shop.pk])
    wanted = [_wanted(row, shop) for row in rows]
    publishes = may_publish(run, shop)
    changes = compare_products(wanted, {shop.slug: shop}, publishes=publishes, lock=True)
    pairs = list(zip(rows, changes, strict=True))
    as_announced = [change for row, change in pairs if change.fields == row.fields]
    write_changes(as_announced, reference=f"import:{run.pk}", actor=run.by)
    standing = standings([one.product.pk for one in as_announced if one.product])
    for row, change in pairs:
        if change.fields == row.fields and change.product:
            row.state = ChangeState.WRITTEN
            row.product = change.product
            row.made = _made(change, standing[change.product.pk])
        else:
            row.state = ChangeState.SKIPPED
            row.reason = _(
                "It was edited after it was compared. Send the file again to compare it."
            )
    ImportChange.objects.bulk_update(rows, ["state", "product", "made", "reason"])


def _wanted(row: ImportChange, shop: Shop) -> FileProduct:
    wanted = FileProduct.from_json(row.wanted or {})
    wanted.shop_slug = shop.slug  # her address may be another by now
    return wanted


def _made(change: ProductChange, standing: str) -> dict[str, Any]:
    """What undoing needs to know: rows that are new, and how all of it stood."""
    return {
        "variants": [variant.pk for variant, _on_hand in change.new_variants],
        "pictures": [picture.pk for picture in change.new_pictures],
        "standing": standing,
    }
