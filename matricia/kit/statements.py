"""Hand-written statements that are asked again and again: prepared once per connection, so that
PostgreSQL neither parses nor plans them anew. Django's own binds on this side and prepares none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor

#: Others may come and go: what is asked twice on a connection is worth a plan.
PREPARED_FROM = 1
#: One plan for all values, made once: PostgreSQL would go on planning for each where it guesses
#: that to be cheaper, which takes longer than these statements do. Nothing else is prepared.
ONE_PLAN = "SET plan_cache_mode = force_generic_plan"


def rows_of(statement: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of `statement`, whose `%(name)s` are `values`. Seen by `execute_wrapper` and by the
    tests that count, as every statement of Django's is."""
    connection.ensure_connection()
    raw = connection.connection
    if raw.prepare_threshold is None:
        raw.prepare_threshold = PREPARED_FROM
        raw.execute(ONE_PLAN)
    prepared = ServerBindingCursor(raw)  # type: ignore[call-arg]
    with connection._prepare_cursor(prepared) as cursor:  # type: ignore[attr-defined]
        cursor.execute(statement, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
