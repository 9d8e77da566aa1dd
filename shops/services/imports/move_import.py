"""The only place where an import changes its state."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import CatalogueImport
from shops.states import NEXT_IMPORT_STATES, ImportState


def move_import(run: CatalogueImport, to: ImportState, *, actor: Any = None) -> None:
    """Move `run`, whose row the caller has locked, and note who did it; saves all of it.

    Raises RuleBroken IMPORT_STATE.
    """
    before = ImportState(run.state)
    if to not in NEXT_IMPORT_STATES[before]:
        message = _("This import is “%(state)s”. Reload the page to see how it stands.")
        raise RuleBroken("IMPORT_STATE", message % {"state": before.label})
    run.state = to
    run.alive_at = clock.now()
    run.save()
    run.events.create(from_state=before, to_state=to, by=actor)
