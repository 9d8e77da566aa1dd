"""Noticing that an older database was put back: how far the journal was is known outside of it.

Redis remembers the end of the server's chain. A backup of the database that is restored ends before
that, or goes on differently from there; then the server's log notes the discontinuity. Devices send
again what the server does not have, and `manage.py verify_journal ARCHIVE.zip` compares with what
an archive knew.
"""

from __future__ import annotations

from typing import Final

from django.core.cache import cache
from django.db import transaction

from markets.alerts import JOURNAL_RESTORED, alert
from markets.models import JournalEvent
from markets.services.journal.house import note
from markets.services.journal.server_chain import ChainEnd, end, locked_end

KEY: Final = "journal:end"


@transaction.atomic
def watch_journal() -> JournalEvent | None:
    """Every minute: the `restore` event if what was remembered is not here any more, else None."""
    here = locked_end()
    known = _remembered()
    restored = None
    if known is not None and not _is_here(known):
        restored = _note_restore(known, here)
    now = end()
    transaction.on_commit(lambda: cache.set(KEY, f"{now.number} {now.hash}", timeout=None))
    return restored


def _remembered() -> ChainEnd | None:
    number, _, digest = (cache.get(KEY) or "").partition(" ")
    return ChainEnd(int(number), digest) if digest else None


def _is_here(known: ChainEnd) -> bool:
    """Whether the chain still passes through what was remembered."""
    arrivals = JournalEvent.objects.filter(server_number=known.number, server_hash=known.hash)
    return known.number == 0 or arrivals.exists()


def _note_restore(known: ChainEnd, here: ChainEnd) -> JournalEvent:
    alert(JOURNAL_RESTORED, known.hash[:12], None, known=known.number, here=here.number)
    return note(
        "log",
        "restore",
        {
            "note": "the database is older than what was known of it",
            "known": {"number": known.number, "hash": known.hash},
            "here": {"number": here.number, "hash": here.hash},
        },
    )
