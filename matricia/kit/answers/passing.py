"""Moments at which rows speak differently although nobody writes them: `Moments.next(…)`.

Each room says which of its columns hold such moments; `clock.now()` is looked at by nothing else
whose answer may be kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import connection
from psycopg import sql

from matricia.kit import clock
from matricia.kit.answers.marks import Marked


@dataclass(frozen=True)
class Passing:
    """`column` of `table` (a moment in time) matters once more `later` than it says."""

    table: str
    column: str
    later: timedelta = timedelta()


_KNOWN: Final[dict[str, set[Passing]]] = {}


def passes(table: str, column: str, *later: timedelta) -> None:
    """Declare that rows of `table` speak differently at `column`, or so much `later`."""
    _KNOWN.setdefault(table, set()).update(
        Passing(table, column, by) for by in later or (timedelta(),)
    )


def can_pass(tables: Iterable[str]) -> bool:
    """Whether one of `tables` has such moments: else the time was looked at for something else."""
    return any(table in _KNOWN for table in tables)


def declared() -> frozenset[tuple[str, str]]:
    """(table, column) of everything declared."""
    return frozenset((one.table, one.column) for known in _KNOWN.values() for one in known)


def next_midnight(after: datetime) -> datetime:
    """When `clock.today()` will say another date."""
    day = after.astimezone(clock.PARIS).date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, tzinfo=clock.PARIS)


class Moments:
    """Remembers the next moment of each table until it is written to, or the moment passed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, datetime | None]] = {}

    def next(self, tables: Iterable[str], marks: Marked, after: datetime) -> datetime | None:
        """The first moment after `after` at which a row of `tables` speaks differently, as `marks`
        were or later; None when there is none."""
        passing = [table for table in tables if table in _KNOWN]
        for table in passing:
            mark, moment = self._known.get(table, (None, None))
            if mark != marks.get(table, 0) or (moment is not None and moment <= after):
                self._known[table] = (marks.get(table, 0), _next_of(_KNOWN[table], after))
        moments = [moment for table in passing if (moment := self._known[table][1]) is not None]
        return min(moments, default=None)


def _next_of(known: Iterable[Passing], after: datetime) -> datetime | None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(" UNION ALL ").join([_first_after(one, after) for one in known]))
        return min((moment for (moment,) in cursor if moment is not None), default=None)


def _first_after(passing: Passing, after: datetime) -> Any:
    return sql.SQL("SELECT min({column}) + {later} FROM {table} WHERE {column} > {bound}").format(
        column=sql.Identifier(passing.column),
        later=sql.Literal(passing.later),
        table=sql.Identifier(passing.table),
        bound=sql.Literal(after - passing.later),
    )
