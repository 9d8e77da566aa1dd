"""A designer does not want an import after all; nothing of it was written."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.db import transaction

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from shops.models import CatalogueImport, ImportFile
from shops.services.imports.lock_import import locked_import
from shops.services.imports.move_import import move_import
from shops.states import ImportState

#: Files that nobody decided about are kept for so long.
KEPT: Final = timedelta(days=30)
#: Work that has not gone on for so long lost its worker.
STUCK: Final = timedelta(minutes=5)
#: Work that is stuck for so long is beyond us: it is not begun again for ever.
GIVEN_UP: Final = timedelta(days=1)
TASKS: Final = {
    ImportState.READING: "shops.read_import",
    ImportState.APPLYING: "shops.apply_import",
    ImportState.UNDOING: "shops.undo_import",
}


@transaction.atomic
def drop_import(run: CatalogueImport, *, actor: Any) -> CatalogueImport:
    """Its file goes; what the file would have done stays readable.

    Raises RuleBroken NOT_ALLOWED, IMPORT_STATE.
    """
    run = locked_import(run, actor)
    if run.state != ImportState.DROPPED:
        _drop(run, actor)
    return run


def tidy_imports() -> None:
    """Begin again what lost its worker, and drop what nobody decided about for a month."""
    now = clock.now()
    for state, task in TASKS.items():
        stuck = CatalogueImport.objects.filter(
            state=state, alive_at__lt=now - STUCK, alive_at__gt=now - GIVEN_UP
        )
        for pk in stuck.values_list("pk", flat=True):
            enqueue(task, import_id=pk)
    undecided = CatalogueImport.objects.filter(
        state__in=(ImportState.RECEIVED, ImportState.READY), alive_at__lt=now - KEPT
    )
    for pk in undecided.values_list("pk", flat=True):
        with transaction.atomic():
            run = undecided.select_for_update(of=("self",)).filter(pk=pk).first()
            if run:
                _drop(run, None)


def _drop(run: CatalogueImport, actor: Any) -> None:
    ImportFile.objects.filter(run=run).delete()
    run.changes.update(wanted=None)
    move_import(run, ImportState.DROPPED, actor=actor)
