"""Sums over many rows that are kept, so that nobody has to add them up to read them.

A statement that changes rows appends what it changed as one row per key: buyers of one shop do not
wait for one another, as they would for a counter. The sums of a key are those of all its rows in
the tally; `fold` makes one row of many now and then, which changes no sum.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db import connection, models
from django.db.migrations.operations import RunSQL

#: So many rows of one key are read in a fraction of a millisecond.
FOLD_FROM: Final = 20

_APPEND: Final = """
CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "{tally}" ("{key}", {columns})
    SELECT * FROM (
        SELECT "{key}", {changes}
        FROM ({rows}) AS changed("{key}", sign, {columns}) GROUP BY "{key}"
    ) AS summed("{key}", {columns})
    WHERE ({columns}) IS DISTINCT FROM ({zeros});
    RETURN NULL;
END $$;
CREATE TRIGGER "{name}" AFTER {event} ON "{table}" REFERENCING {transition}
FOR EACH STATEMENT EXECUTE FUNCTION "{name}"();
"""
_LEAVE: Final = 'DROP TRIGGER "{name}" ON "{table}"; DROP FUNCTION "{name}"();'
_ADD_UP: Final = """
INSERT INTO "{tally}" ("{key}", {columns}) SELECT "{key}", {sums} FROM "{table}" GROUP BY "{key}";
"""
_BEFORE: Final = 'SELECT "{key}", -1, {expressions} FROM before'
_AFTER: Final = 'SELECT "{key}", 1, {expressions} FROM after'
#: Event → its transition tables, and which of their rows count.
_EVENTS: Final = {
    "INSERT": ("NEW TABLE AS after", _AFTER),
    "UPDATE": ("OLD TABLE AS before NEW TABLE AS after", f"{_BEFORE} UNION ALL {_AFTER}"),
    "DELETE": ("OLD TABLE AS before", _BEFORE),
}
_FOLD: Final = """
WITH gone AS (
    DELETE FROM "{tally}" WHERE id IN (
        SELECT id FROM "{tally}" WHERE "{key}" IN (
            SELECT "{key}" FROM "{tally}" GROUP BY "{key}" HAVING count(*) >= %(least)s
        ) FOR UPDATE SKIP LOCKED
    ) RETURNING *
)
INSERT INTO "{tally}" ("{key}", {columns}) SELECT "{key}", {sums} FROM gone GROUP BY "{key}"
"""


class KeepTally(RunSQL):
    """A migration operation: from now on `tally` keeps, per `key`, the sums over all rows of
    `table` of SQL expressions of their columns (`sums`: column of the tally → expression, never
    null). What is there already is added up. All names are ours, not a user's."""

    def __init__(self, table: str, tally: str, key: str, sums: Mapping[str, str]) -> None:
        self.given = {"table": table, "tally": tally, "key": key, "sums": dict(sums)}
        words = {
            "table": table,
            "tally": tally,
            "key": key,
            "columns": ", ".join(f'"{name}"' for name in sums),
            "expressions": ", ".join(f"({expression})::bigint" for expression in sums.values()),
            "changes": ", ".join(f'sum(sign * "{name}")::bigint' for name in sums),
            "sums": ", ".join(f"sum({expression})::bigint" for expression in sums.values()),
            "zeros": ", ".join("0" for _ in sums),
        }
        triggers = [(f"{tally}_{event.lower()}", event) for event in _EVENTS]
        super().__init__(
            sql=_ADD_UP.format(**words)
            + "".join(_trigger(name, event, words) for name, event in triggers),
            reverse_sql="".join(_LEAVE.format(name=name, table=table) for name, _ in triggers),
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """As migrations write it."""
        return (type(self).__name__, [], self.given)


def fold(tally: type[models.Model], key: str, *, least: int = FOLD_FROM) -> None:
    """Make one row of all rows of each key that has `least` or more. Readers see either; what
    others fold at the moment is left to them."""
    names = [
        field.column
        for field in tally._meta.concrete_fields
        if not field.primary_key and field.column != key
    ]
    statement = _FOLD.format(
        tally=tally._meta.db_table,
        key=key,
        columns=", ".join(f'"{name}"' for name in names),
        sums=", ".join(f'sum("{name}")::bigint' for name in names),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, {"least": least})


def _trigger(name: str, event: str, words: Mapping[str, str]) -> str:
    transition, rows = _EVENTS[event]
    given = {**words, "rows": rows.format(**words), "transition": transition}
    return _APPEND.format(name=name, event=event, **given)
