"""The mark of each watched table, as committed at this moment: `Marks.read()`."""

from __future__ import annotations

import logging
import threading
from functools import cached_property
from typing import Any, Final

import psycopg
from django.db import connection

log = logging.getLogger(__name__)

_READ: Final = 'SELECT "table", bit_xor(mark), count(*) FROM answers_change GROUP BY "table"'
_WATCHED: Final = """
SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgname = 'note_change' AND tgenabled <> 'D' AND relnamespace = current_schema()::regnamespace
"""
#: Rows of all tables together above which reading them is dearer than merging them.
_MANY: Final = 400
# One at a time (the lock is "answers" in ASCII); rows of transactions that commit meanwhile are
# left for the next time.
_SWEEP: Final = """
WITH mine AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(x'616e7377657273'::bigint) AS ok),
gone AS (
  DELETE FROM answers_change USING mine WHERE ok RETURNING "table", mark
)
INSERT INTO answers_change ("table", transaction, mark)
SELECT "table", pg_current_xact_id()::text::bigint, bit_xor(mark) FROM gone GROUP BY "table"
"""

Marked = dict[str, int]


class Marks:
    """Asks on a connection of its own in each thread: it is asked before Django is, for each
    question, and never inside a transaction."""

    def __init__(self) -> None:
        self._own = threading.local()

    def read(self) -> Marked | None:
        """Table → mark, of tables ever written to; None when the database cannot be asked."""
        try:
            rows = self._connection().execute(_READ).fetchall()
            if sum(count for _, _, count in rows) > _MANY:
                self._connection().execute(_SWEEP)
        except psycopg.Error as error:
            log.warning("Marks of tables cannot be read: %s", type(error).__name__)
            self.close()
            return None
        return {table: mark for table, mark, _ in rows}

    @cached_property
    def watched(self) -> frozenset[str]:
        """Tables whose commits are noted. They change with a migration, before which we start."""
        return frozenset(name for (name,) in self._connection().execute(_WATCHED))

    def close(self) -> None:
        """End this thread's connection; the next question opens another."""
        own, self._own.connection = getattr(self._own, "connection", None), None
        if own is not None:
            own.close()

    def _connection(self) -> psycopg.Connection[Any]:
        own = getattr(self._own, "connection", None)
        if own is None or own.closed:
            own = psycopg.connect(**_parameters())
            self._own.connection = own
        return own


def _parameters() -> dict[str, Any]:
    """Of Django's database: what psycopg wants to know to connect by itself."""
    known = connection.get_connection_params()
    ours = {"autocommit": True, "prepare_threshold": 0, "application_name": "answers"}
    left_out = ("cursor_factory", "context")
    return {name: value for name, value in known.items() if name not in left_out} | ours
