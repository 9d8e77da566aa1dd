"""What the computing of one answer looked at: `observed()`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from django.apps import apps
from django.db import connection
from django.http import HttpRequest

#: In the environ of a question whose answer may be kept: the `Reading` that the view fills.
READING: Final = "matricia.answers.reading"
_NAME: Final = re.compile(r"\w+")
_CLOCK_OF_THE_DATABASE: Final = frozenset(
    {"now", "current_timestamp", "current_date", "localtimestamp", "clock_timestamp"}
)


@dataclass
class Reading:
    """`tables`: that were asked; `visitor`: attributes of the request that were looked at; `now`,
    `today`: whether the time, or only the date, was; `is_whole`: that it is a query's, answered
    without an error, of which everything was noted."""

    tables: set[str] = field(default_factory=set)
    visitor: set[str] = field(default_factory=set)
    now: bool = False
    today: bool = False
    is_whole: bool = False

    def statement(
        self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any
    ) -> Any:
        """Note what a statement names (Django's hook around each of them)."""
        text = sql if isinstance(sql, str) else sql.as_string(None)
        names = _names_in(text)
        self.tables |= names & _tables()
        self.now = self.now or bool(names & _CLOCK_OF_THE_DATABASE)
        return execute(sql, params, many, context)


_current: ContextVar[Reading | None] = ContextVar("reading", default=None)


@contextmanager
def observed(reading: Reading) -> Iterator[None]:
    """Note every statement and every look at the clock until the end of the block."""
    token = _current.set(reading)
    try:
        with connection.execute_wrapper(reading.statement):
            yield
    finally:
        _current.reset(token)


def note_time(*, only_the_day: bool) -> None:
    """The clock was looked at."""
    reading = _current.get()
    if reading is None:
        return
    if only_the_day:
        reading.today = True
    else:
        reading.now = True


class ObservedRequest:
    """Stands for `request`; whatever is looked at in it is noted as a look at the visitor."""

    _OURS: Final = frozenset({"loaders"})

    def __init__(self, request: HttpRequest, reading: Reading) -> None:
        self.__dict__.update(_request=request, _reading=reading)

    @property  # type: ignore[misc]
    def __class__(self) -> type[HttpRequest]:  # type: ignore[override]
        return HttpRequest

    def __getattr__(self, name: str) -> Any:
        if name not in self._OURS:
            self.__dict__["_reading"].visitor.add(name)
        return getattr(self.__dict__["_request"], name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.__dict__["_request"], name, value)


@lru_cache(maxsize=512)
def _names_in(sql: str) -> frozenset[str]:
    return frozenset(name.lower() for name in _NAME.findall(sql))


@lru_cache(maxsize=1)
def _tables() -> frozenset[str]:
    models = apps.get_models(include_auto_created=True)
    return frozenset(model._meta.db_table for model in models)
