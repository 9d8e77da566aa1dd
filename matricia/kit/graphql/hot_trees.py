"""What hot reads can answer: trees of fields, each next to the SQL that its values come from.

    PRODUCT = One("Product", {
        "slug": leaf("product.slug"),
        "id": leaf("product.id", make=str),
        "shop": One("Shop", {"name": leaf("shop.name")}),
        "variants": Many("Variant", {"sku": leaf("variant.sku")}, OF_PRODUCT),
    })

A selection is compiled against its tree once: that gives the expressions to select (`Columns`) and
a function that makes the answer of a row. A field that no tree knows is no error: the request goes
the ordinary way (`NotHot`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any, Protocol

Row = Sequence[Any]
Pick = Callable[[Row], Any]


class NotHot(Exception):  # noqa: N818 (nothing is wrong)
    """This request, or this answer, is the ordinary path's."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of a selection: what it is called in the answer, its name, and what is below it."""

    key: str
    name: str
    below: tuple[Asked, ...] = ()


class Columns:
    """The values of a row that a selection needs: SQL expressions, each once, then what is loaded
    for the rows afterwards."""

    def __init__(self) -> None:
        self._expressions: dict[str, int] = {}
        self._lists: list[tuple[int, Columns]] = []
        self._loads: list[Load] = []
        self.depends_on_viewer = False

    def place(self, expression: str) -> int:
        """Where in a row its value stands."""
        return self._expressions.setdefault(expression, len(self._expressions))

    def place_of_list(self, source: str, inner: Columns) -> int:
        """As `place`, of a list whose rows have the columns `inner`."""
        place = self.place(source.format(columns=inner.sql))
        self._lists.append((place, inner))
        self.depends_on_viewer |= inner.depends_on_viewer
        return place

    def load(self, wanted: Load) -> Callable[[Row], Any]:
        """A getter of what is loaded: it stands behind the expressions, counted from the end."""
        self._loads.append(wanted)
        return itemgetter(-len(self._loads))

    @property
    def count(self) -> int:
        return len(self._expressions) or 1

    @property
    def sql(self) -> str:
        return ", ".join(self._expressions) or "NULL"

    def completed(self, rows: Iterable[Row]) -> Sequence[Row]:
        """The rows with their lists read and with what is loaded, all rows of a kind at once."""
        if not self._lists and not self._loads:
            return list(rows)
        made = [list(row) for row in rows]
        for place, inner in self._lists:
            self._read_lists(made, place, inner)
        loaded = [wanted.of(made) for wanted in reversed(self._loads)]
        for at, row in enumerate(made):
            row.extend(values[at] for values in loaded)
        return made

    @staticmethod
    def _read_lists(rows: list[list[Any]], place: int, inner: Columns) -> None:
        lists = [row[place] for row in rows]
        parsed = [json.loads(text) if isinstance(text, str) else text or [] for text in lists]
        flat = iter(inner.completed(row for group in parsed for row in group))
        for row, group in zip(rows, parsed, strict=True):
            row[place] = [next(flat) for _ in group]


@dataclass(frozen=True, slots=True)
class Load:
    """What SQL does not say: `load(ids)` gives it for the rows that need it, as a loader does."""

    id_at: int
    needed_at: int
    load: Callable[[list[int]], Sequence[Any]]

    def of(self, rows: Sequence[Row]) -> list[Any]:
        """For each row its value; None where none is needed."""
        ids = [row[self.id_at] for row in rows if row[self.needed_at]]
        found = dict(zip(ids, self.load(ids), strict=True)) if ids else {}
        return [found.get(row[self.id_at]) for row in rows]


class Node(Protocol):
    """A part of a tree."""

    def compiled(self, below: Sequence[Asked], columns: Columns) -> Pick:
        """How to make its value of a row. Raises NotHot for a selection it does not know."""
        ...


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that `make` gives of these expressions' values; without it the one value itself."""

    expressions: tuple[str, ...]
    make: Callable[..., Any] | None = None

    def compiled(self, below: Sequence[Asked], columns: Columns) -> Pick:
        if below:
            raise NotHot
        make = self.make
        if not self.expressions:
            return _always(make() if make else None)
        values = itemgetter(*map(columns.place, self.expressions))
        if make is None:
            return values
        if len(self.expressions) == 1:
            return lambda row: make(values(row))
        return lambda row: make(*values(row))


def leaf(*expressions: str, make: Callable[..., Any] | None = None) -> Leaf:
    """A `Leaf` of these expressions."""
    return Leaf(expressions, make)


@dataclass(frozen=True, slots=True)
class One:
    """An object made of the same row; null where `exists` says so of its expressions' values."""

    type_name: str
    fields: Mapping[str, Node]
    exists: Leaf | None = None

    def compiled(self, below: Sequence[Asked], columns: Columns) -> Pick:
        exists = self.exists.compiled((), columns) if self.exists else None
        picks = compiled_fields(self.type_name, self.fields, below, columns)
        if exists is None:
            return lambda row: {key: pick(row) for key, pick in picks}
        return lambda row: {key: pick(row) for key, pick in picks} if exists(row) else None


@dataclass(frozen=True, slots=True)
class Many:
    """A list of objects: `source` is a subquery of JSON whose `{columns}` are a row's."""

    type_name: str
    fields: Mapping[str, Node]
    source: str
    depends_on_viewer: bool = False

    def compiled(self, below: Sequence[Asked], columns: Columns) -> Pick:
        inner = Columns()
        inner.depends_on_viewer = self.depends_on_viewer
        picks = compiled_fields(self.type_name, self.fields, below, inner)
        rows = itemgetter(columns.place_of_list(self.source, inner))
        return lambda row: [{key: pick(each) for key, pick in picks} for each in rows(row)]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of an object that was made or loaded."""

    get: Callable[[Any], Any]

    def compiled(self, below: Sequence[Asked], columns: Columns) -> Pick:
        if below:
            raise NotHot
        return self.get


def value(name: str) -> Value:
    """An attribute of such an object."""
    return Value(attrgetter(name))


@dataclass(frozen=True, slots=True)
class Made:
    """`node` of the object that `source` makes, null for None; with `many` of each of a list."""

    source: Node
    node: One
    many: bool = False

    def compiled(self, below: Sequence[Asked], columns: Columns) -> Pick:
        made = self.source.compiled((), columns)
        pick = self.node.compiled(below, columns)
        if self.many:
            return lambda row: [pick(each) for each in made(row)]
        return _unless_none(made, pick)


@dataclass(frozen=True, slots=True)
class Loaded:
    """`node` of the object that a loader's function knows by `id`, for the rows where `needed` is
    true: one call for all of them. Null for None."""

    id: str
    needed: str
    load: Callable[[list[int]], Sequence[Any]]
    node: One

    def compiled(self, below: Sequence[Asked], columns: Columns) -> Pick:
        wanted = Load(columns.place(self.id), columns.place(self.needed), self.load)
        return _unless_none(columns.load(wanted), self.node.compiled(below, columns))


def _unless_none(get: Pick, pick: Pick) -> Pick:
    def picked(row: Row) -> Any:
        found = get(row)
        return None if found is None else pick(found)

    return picked


def _always(value: Any) -> Callable[[Any], Any]:
    return lambda _row: value


def compiled_fields(
    type_name: str, fields: Mapping[str, Node], below: Sequence[Asked], columns: Columns
) -> list[tuple[str, Pick]]:
    """Key in the answer → how to make it, in the order in which they were asked for."""
    picks: list[tuple[str, Pick]] = []
    for asked in below:
        if asked.name == "__typename":
            picks.append((asked.key, _always(type_name)))
        elif asked.name in fields:
            picks.append((asked.key, fields[asked.name].compiled(asked.below, columns)))
        else:
            raise NotHot
    return picks
