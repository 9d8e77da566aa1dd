"""A designer says what the columns of her file are, and whether new pieces go on sale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.importing.targets import REPEATED, ImportTarget
from shops.models import CatalogueImport
from shops.services.imports.lock_import import locked_import
from shops.services.imports.move_import import move_import
from shops.states import ImportState


@transaction.atomic
def map_columns(
    run: CatalogueImport, mapping: Sequence[str], *, publishes: bool, actor: Any
) -> CatalogueImport:
    """Compare the file anew with `mapping`: a target or "" for each column, in their order.

    Raises RuleBroken NOT_ALLOWED, COLUMNS, SAME_TARGET, NO_TITLE, IMPORT_STATE.
    """
    run = locked_import(run, actor)
    _demand_fitting(run, mapping)
    run.mapping = list(mapping)
    run.publishes = publishes
    begin_reading(run, actor=actor)
    return run


def says_enough(mapping: Sequence[str]) -> bool:
    """A name or a reference to know a piece by is all that a file must have."""
    return bool({ImportTarget.TITLE, ImportTarget.HANDLE} & set(mapping))


def begin_reading(run: CatalogueImport, *, actor: Any) -> None:
    """Compare from the start, in the background; what an earlier comparison found is forgotten."""
    run.changes.all().delete()
    run.problems.all().delete()
    run.total = run.done = run.rows_left_out = 0
    run.created = run.changed = run.unchanged = 0
    run.notices = []
    move_import(run, ImportState.READING, actor=actor)
    enqueue("shops.read_import", import_id=run.pk)


def _demand_fitting(run: CatalogueImport, mapping: Sequence[str]) -> None:
    targets = [target for target in mapping if target]
    if len(mapping) != len(run.columns) or not set(targets) <= set(ImportTarget.values):
        raise RuleBroken("COLUMNS", _("Say for each column of the file what it is."), "columns")
    for target in targets:
        if targets.count(target) > 1 and target not in REPEATED:
            names = [
                column["name"]
                for column, chosen in zip(run.columns, mapping, strict=True)
                if chosen == target
            ]
            message = _("“%(first)s” and “%(second)s” cannot both be the same. Choose one of them.")
            raise RuleBroken(
                "SAME_TARGET", message % {"first": names[0], "second": names[1]}, "columns"
            )
    if not says_enough(targets):
        message = _("Say which column has the names of your pieces.")
        raise RuleBroken("NO_TITLE", message, "columns")
