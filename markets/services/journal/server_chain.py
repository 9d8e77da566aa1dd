"""The server's own chain over everything in the journal, in the order it came in.

Whoever adds rows to the journal takes the chain's end first and keeps it until her transaction
ends, so that there is no gap and no fork: `locked_end().append(rows)`, then the rows are created.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from markets.fiscal.arrivals import arrival_hash
from markets.fiscal.events import FIRST
from markets.models import JournalEvent

LOCK = 0x6A6F75726E616C  # "journal" in ASCII: PostgreSQL's advisory locks are numbers


@dataclass(slots=True)
class ChainEnd:
    """The last arrival; number 0 before the first."""

    number: int
    hash: str

    def append(self, rows: Iterable[JournalEvent]) -> None:
        """Give unsaved rows their place, in their order. They have to be created afterwards."""
        for row in rows:
            self.number += 1
            self.hash = arrival_hash(self.hash, self.number, row.hash, row.signature)
            row.server_number, row.server_hash = self.number, self.hash


def locked_end() -> ChainEnd:
    """The end of the chain, which nobody else may append to before this transaction has ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    return end()


def end() -> ChainEnd:
    """The end of the chain as it is now."""
    last = JournalEvent.objects.order_by("-server_number").values_list(
        "server_number", "server_hash"
    )
    return ChainEnd(*(last.first() or (0, FIRST)))
