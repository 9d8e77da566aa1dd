"""Querysets that every purchase asks: made and compiled once, prepared once per connection.

Django builds a queryset and its SQL anew each time, and PostgreSQL parses and plans it anew; for a
row found by its key both take longer than finding it. What is asked stays said by a queryset.

    _PAYMENT = Compiled(
        lambda order: Payment.objects.select_related("order").filter(order=order), order=UUID
    )
    _PAYMENT.first(order=order_id)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final, Generic, TypeVar, get_origin
from uuid import UUID

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import get_related_populators
from django.db.models.sql.compiler import SQLCompiler
from django.db.transaction import TransactionManagementError

from matricia.kit import clock
from matricia.kit.query_texts import statement_of
from matricia.kit.statements import rows_of

Row = TypeVar("Row", bound=Model)

#: By what is given: values that nobody means, so that they are found again in the statement.
_STAND_INS: Final[Mapping[type, Callable[[int], Any]]] = {
    int: lambda place: -987_654_000 - place,
    UUID: lambda place: UUID(int=0x57A4D1A5 << 64 | place),
    str: lambda place: f"stand-in {place}",
    date: lambda place: date(1, 2, 3 + place),
    datetime: lambda place: datetime(1, 2, 3, 4, 5, place, tzinfo=UTC),
}


class Compiled(Generic[Row]):
    """`make` answers a queryset of model instances, without prefetches, from the values named in
    `given`: name → int, str, UUID, date, datetime or `list[…]` of one of them (for `…__in`).

    `daily`: it looks at today, and is compiled anew each day. Everything else that `make` looks at
    is the same for ever.
    """

    def __init__(
        self, make: Callable[..., QuerySet[Row]], *, daily: bool = False, **given: Any
    ) -> None:
        self._make = make
        self._daily = daily
        self._given = given
        self._known: tuple[date | None, _Statement] | None = None

    def all(self, **values: Any) -> list[Row]:
        """The rows for these values, in the order of the queryset."""
        statement = self._statement()
        if statement.locks and connection.get_autocommit():
            raise TransactionManagementError("Rows are locked in a transaction only.")
        return statement.instances(rows_of(statement.text, values))

    def first(self, **values: Any) -> Row | None:
        """The first of them, None without any."""
        return next(iter(self.all(**values)), None)

    def get(self, **values: Any) -> Row:
        """The only one; raises the model's DoesNotExist, or ValueError when there are several."""
        found = self.all(**values)
        if not found:
            raise self._statement().model.DoesNotExist
        [row] = found
        return row

    def _statement(self) -> _Statement:
        day = clock.today() if self._daily else None
        known = self._known
        if known is None or known[0] != day:
            known = self._known = (day, self._compiled())
        return known[1]

    def _compiled(self) -> _Statement:
        stand_ins = {
            name: _stand_in(kind, at) for at, (name, kind) in enumerate(self._given.items())
        }
        lists = [name for name, kind in self._given.items() if get_origin(kind) is list]
        asked = {name: [value] if name in lists else value for name, value in stand_ins.items()}
        names = {value: name for name, value in stand_ins.items()}
        rows = self._make(**asked)
        compiler = rows.query.get_compiler(connection=connection)
        text = statement_of(compiler, names)
        for name in lists:
            text = text.replace(f"IN (%({name})s)", f"= ANY(%({name})s)")
        return _Statement.of(text, rows, compiler)


class Returning(Generic[Row]):
    """As `Compiled`, of a hand-written statement that changes rows of `model` and answers them: its
    text says `RETURNING {columns}`. `name` is what the statement calls their table."""

    def __init__(self, model: type[Row], text: str, name: str = "") -> None:
        self._model = model
        columns = (field.column for field in model._meta.concrete_fields)
        of = name or model._meta.db_table
        self._text = text.replace("{columns}", ", ".join(f'{of}."{column}"' for column in columns))
        self._known: _Statement | None = None

    def first(self, **values: Any) -> Row | None:
        """The first row that was changed, None when there was none."""
        if self._known is None:
            rows = self._model._default_manager.all()
            compiler = rows.query.get_compiler(connection=connection)
            compiler.as_sql()
            self._known = _Statement.of(self._text, rows, compiler)
        return next(iter(self._known.instances(rows_of(self._text, values))), None)


def _stand_in(kind: Any, place: int) -> Any:
    (of,) = kind.__args__ if get_origin(kind) is list else (kind,)
    return _STAND_INS[of](place)


@dataclass(frozen=True)
class _Statement:
    """A compiled queryset, and how its rows become instances: as Django's `ModelIterable` does it,
    with what is the same for every row and every time found out once."""

    text: str
    model: Any
    locks: bool
    compiler: SQLCompiler
    converters: Any
    fields: list[str]
    columns: slice
    related: list[Any]
    annotations: Mapping[str, int]

    @classmethod
    def of(cls, text: str, rows: QuerySet[Any], compiler: Any) -> _Statement:
        """`compiler` has compiled `rows`."""
        select, info = compiler.select, compiler.klass_info
        at = info["select_fields"]
        return cls(
            text=text,
            model=info["model"],
            locks=bool(rows.query.select_for_update),
            compiler=compiler,
            converters=compiler.get_converters([expression for expression, *_ in select]),
            fields=[select[place][0].target.attname for place in at],
            columns=slice(at[0], at[-1] + 1),
            # The stubs are of the Django that comes next.
            related=get_related_populators(info, select, rows.db),  # type: ignore[call-arg]
            annotations=compiler.annotation_col_map,
        )

    def instances(self, rows: Iterable[Any]) -> list[Any]:
        if self.converters:
            rows = self.compiler.apply_converters(rows, self.converters)
        return [self._instance(row) for row in rows]

    def _instance(self, row: Any) -> Any:
        instance = self.model.from_db("default", self.fields, row[self.columns])
        for populator in self.related:
            populator.populate(row, instance)
        for name, place in self.annotations.items():
            setattr(instance, name, row[place])
        return instance


def attach(parents: Iterable[Model], name: str, children: Iterable[Model], by: str) -> None:
    """Give `parents` their `children` as a prefetch does: `parent.<name>.all()` asks no more.

    `by` is the children's foreign key; it leads back to the parent that is at hand.
    """
    of_parent: dict[Any, list[Model]] = {parent.pk: [] for parent in parents}
    at_hand = {parent.pk: parent for parent in parents}
    for child in children:
        key = getattr(child, f"{by}_id")
        setattr(child, by, at_hand[key])
        of_parent[key].append(child)
    for pk, parent in at_hand.items():
        rows = getattr(parent, name).all()
        rows._result_cache = of_parent[pk]
        cache = parent.__dict__.setdefault("_prefetched_objects_cache", {})
        cache[name] = rows
