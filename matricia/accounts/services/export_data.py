"""A copy of everything about a person (GDPR art. 15 and 20): JSON per table, and PDFs."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import Q

from matricia.accounts import mails
from matricia.accounts.data_map import DOCUMENTS, TABLES, Part, PersonalTable
from matricia.accounts.models import DataExport, User
from matricia.kit import clock
from matricia.kit.mailing import send_once
from matricia.kit.tasks import enqueue

OPEN_FOR: Final = timedelta(days=7)
AGAIN_AFTER: Final = timedelta(hours=1)


@transaction.atomic
def ask_for_export(actor: User) -> DataExport:
    """Have her data copied; within an hour the same copy is answered."""
    User.objects.select_for_update().get(pk=actor.pk)
    recent = actor.data_exports.filter(asked_at__gt=clock.now() - AGAIN_AFTER)
    export = recent.order_by("asked_at").last() or DataExport.objects.create(user=actor)
    if export.told_at is None:
        enqueue("accounts.make_export", export_id=str(export.pk))
    return export


def make_export(export_id: UUID) -> None:
    """Write the ZIP and mail its link; once each. Raises OSError when the post office refuses."""
    export = DataExport.objects.select_related("user").filter(pk=export_id).first()
    if export is None or export.user.erased_at:
        return
    if export.ready_at is None:
        export.content = _archive(export.user)
        export.ready_at = clock.now()
        export.expires_at = export.ready_at + OPEN_FOR
        export.save(update_fields=["content", "ready_at", "expires_at"])
    send_once(export.pk, DataExport.objects.all(), "told_at", lambda: [mails.export_ready(export)])


def _archive(user: User) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in TABLES.values():
            if table.paths:
                rows = json.dumps(
                    list(_rows(table, user)), cls=DjangoJSONEncoder, ensure_ascii=False, indent=1
                )
                archive.writestr(f"{table.model}.json", rows)
        for find in DOCUMENTS:
            for document in find(user):
                archive.writestr(document.path, document.make())
    return packed.getvalue()


def _rows(table: PersonalTable, user: User) -> Iterator[dict[str, Any]]:
    hers = Q()
    for path in table.paths:
        hers |= Q(**{path: user.pk})
    columns = [column.attname for column in _columns(table)]
    found = table.rows._default_manager.filter(hers).distinct().order_by("pk")
    yield from found.values(*columns).iterator()


def _columns(table: PersonalTable) -> Iterator[models.Field[Any, Any]]:
    """All of what is about her; of others' affairs only that she did it, and when."""
    for column in table.rows._meta.concrete_fields:
        if column.name in table.hidden or isinstance(column, models.BinaryField):
            continue
        is_when = isinstance(column, models.DateField)
        if table.part is Part.ABOUT or column.primary_key or is_when or column.name in table.paths:
            yield column
