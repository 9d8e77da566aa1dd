"""Write the copy of a shop, once, whatever happens to the workers that do it."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils.translation import override

from matricia.files import private_storage
from matricia.kit import clock
from matricia.kit.mailing import send_once
from shops.export_mail import export_ready
from shops.exporting.archive import write_archive
from shops.models import ShopExport
from shops.services.exports.counted import Counted

#: How long a copy can be fetched: a week to find a computer.
OPEN_FOR: Final = timedelta(days=7)
#: Who writes says so at every chunk; a worker that is silent for so long is gone.
LEASE: Final = timedelta(minutes=5)
MOST_ATTEMPTS: Final = 3
log = logging.getLogger(__name__)


def write_export(export_id: UUID) -> None:
    """Write it, unless somebody does already; then send the mail with its link, once.

    Raises OSError when the storage or the post office refuses: then it is tried again.
    """
    if _take(export_id):
        _write(ShopExport.objects.select_related("shop", "by").get(pk=export_id))
    ready = ShopExport.objects.select_related("shop", "by").filter(pk=export_id).first()
    if ready is not None and ready.is_open:
        rows = ShopExport.objects.filter(ready_at__isnull=False)
        send_once(ready.pk, rows, "told_at", lambda: export_ready(ready))


def waiting_exports() -> QuerySet[ShopExport]:
    """What nobody writes although it was asked for, and what nobody was told of."""
    before = clock.now() - LEASE
    unwritten = Q(ready_at=None, failed_at=None, asked_at__lt=before) & (
        Q(leased_until=None) | Q(leased_until__lt=clock.now())
    )
    untold = Q(told_at=None, ready_at__lt=before, expires_at__gt=clock.now())
    return ShopExport.objects.filter(unwritten | untold).order_by("asked_at")


def end_export(export: ShopExport) -> None:
    """Take it away, with its file."""
    if export.file:
        private_storage().delete(export.file)
    export.delete()


def _take(export_id: UUID) -> bool:
    """Whether it is ours to write: in one statement, so that two workers never both are."""
    now = clock.now()
    waits = Q(leased_until=None) | Q(leased_until__lt=now)
    mine = ShopExport.objects.filter(waits, pk=export_id, ready_at=None, failed_at=None)
    return bool(mine.update(leased_until=now + LEASE, attempts=F("attempts") + 1, written=0))


def _write(export: ShopExport) -> None:
    if export.attempts > MOST_ATTEMPTS:
        ShopExport.objects.filter(pk=export.pk).update(failed_at=clock.now())
        log.error("export %s was given up after %s attempts", export.pk, MOST_ATTEMPTS)
        return
    storage = private_storage()
    name = f"exports/{export.pk}-{export.attempts}.zip"
    out = Counted(storage.start(name))
    try:
        with override(_language(export)):
            write_archive(export.shop, out, lambda written: _tell(export, written))
    except BaseException:
        out.close()
        storage.delete(name)
        _mine(export).update(leased_until=None)  # who tries it again need not wait for its end
        raise
    out.close()
    now = clock.now()
    kept = _mine(export).update(
        file=name, size=out.size, ready_at=now, expires_at=now + OPEN_FOR, leased_until=None
    )
    if not kept:
        storage.delete(name)


def _mine(export: ShopExport) -> QuerySet[ShopExport]:
    """The row, as long as nobody has taken over from a worker that seemed gone."""
    return ShopExport.objects.filter(pk=export.pk, attempts=export.attempts, ready_at=None)


def _tell(export: ShopExport, written: int) -> None:
    _mine(export).update(written=written, leased_until=clock.now() + LEASE)


def _language(export: ShopExport) -> str:
    """Of who asked; of the shop when she is gone."""
    return export.by.language if export.by else export.shop.language
