"""Relay connections by keyset: page 200 costs what page 1 costs, and nothing is shown twice."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Generic, TypeVar

import graphene
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from graphql import GraphQLError

from matricia.kit.graphql.access import ObjectType, everyone

DEFAULT_PAGE = 24
MAX_PAGE = 100
BAD_CURSOR = "This page address is not valid. Start again from the first page."
Row = TypeVar("Row", bound=Model)


class PageInfo(ObjectType):
    """Relay's page info."""

    class Meta:
        access = {everyone: "has_next_page has_previous_page start_cursor end_cursor"}

    has_next_page = graphene.Boolean(required=True)
    has_previous_page = graphene.Boolean(required=True)
    start_cursor = graphene.String()
    end_cursor = graphene.String()


@dataclass(frozen=True)
class Edge(Generic[Row]):
    """One row of a page with its cursor."""

    node: Row
    cursor: str


class Page(Generic[Row]):
    """A page of `rows`, ordered by `order` (model fields, each with an optional minus, the last one
    unique). Takes one statement, plus one when the total is asked for: `total` where that is known
    without counting."""

    def __init__(
        self,
        rows: QuerySet[Row],
        order: tuple[str, ...],
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
        *,
        total: Callable[[], int] | None = None,
    ) -> None:
        self._rows = rows
        self._order = order
        self._first = page_size(first)
        self._after = after
        self._total = total

    @cached_property
    def _fetched(self) -> list[Row]:
        rows = self._rows.order_by(*self._order)
        if self._after:
            values = values_of(self._after, len(self._order))
            try:
                rows = rows.filter(beyond(self._order, values))
            except (TypeError, ValueError, ValidationError) as error:  # values of another kind
                raise _no_such_page() from error
        return list(rows[: self._first + 1])

    @cached_property
    def nodes(self) -> list[Row]:
        return self._fetched[: self._first]

    @cached_property
    def edges(self) -> list[Edge[Row]]:
        return [Edge(row, _cursor(row, self._order)) for row in self.nodes]

    @cached_property
    def total_count(self) -> int:
        return self._total() if self._total else self._rows.order_by().count()

    @property
    def page_info(self) -> PageInfo:
        return PageInfo(
            has_next_page=len(self._fetched) > self._first,
            has_previous_page=bool(self._after),
            start_cursor=self.edges[0].cursor if self.edges else None,
            end_cursor=self.edges[-1].cursor if self.edges else None,
        )


def connection(node: type[ObjectType]) -> type[ObjectType]:
    """`XConnection` and `XEdge` for the type X; a resolver gives a `Page`."""
    name = node._meta.name
    _node = node

    class EdgeType(ObjectType):
        class Meta:
            access = {everyone: "node cursor"}

        Meta.name = f"{name}Edge"  # type: ignore[attr-defined]
        node = graphene.Field(lambda: _node, required=True)
        cursor = graphene.String(required=True)

    class ConnectionType(ObjectType):
        class Meta:
            access = {everyone: "edges nodes page_info total_count"}

        Meta.name = f"{name}Connection"  # type: ignore[attr-defined]
        edges = graphene.List(graphene.NonNull(EdgeType), required=True)
        nodes = graphene.List(graphene.NonNull(lambda: _node), required=True)
        page_info = graphene.Field(PageInfo, required=True)
        total_count = graphene.Int(required=True)

    return ConnectionType


def connection_field(node_connection: type[ObjectType], **arguments: Any) -> graphene.Field:
    """A required connection with the usual `first` and `after`."""
    return graphene.Field(
        node_connection,
        first=graphene.Int(default_value=DEFAULT_PAGE),
        after=graphene.String(),
        required=True,
        **arguments,
    )


def page_size(first: int | None) -> int:
    """How many rows a page of `first` has; a client may send null. Raises GraphQLError."""
    size = DEFAULT_PAGE if first is None else first
    if not 1 <= size <= MAX_PAGE:
        raise GraphQLError(f"`first` lies between 1 and {MAX_PAGE}.")
    return size


def beyond(order: tuple[str, ...], values: Sequence[Any]) -> Q:
    """Rows that come after `values`: (a > x) or (a = x and b > y) or …, respecting minus signs.

    That a is not before x is said first and once more: an index can start there.
    """
    condition = Q()
    equal = Q()
    for field, value in zip(order, values, strict=True):
        name, comparison = field.lstrip("-"), "lt" if field.startswith("-") else "gt"
        condition |= equal & Q(**{f"{name}__{comparison}": value})
        equal &= Q(**{name: value})
    first = order[0].lstrip("-"), "lte" if order[0].startswith("-") else "gte"
    return Q(**{"__".join(first): values[0]}) & condition


def _cursor(row: Model, order: tuple[str, ...]) -> str:
    return cursor_of([_value(row, field.lstrip("-")) for field in order])


def _value(row: Any, path: str) -> Any:
    for name in path.split("__"):
        row = getattr(row, name)
    return row


def cursor_of(values: Iterable[Any]) -> str:
    """What a row is ordered by, as an address can carry it."""
    plain = [value.isoformat() if isinstance(value, datetime) else value for value in values]
    return base64.urlsafe_b64encode(json.dumps(plain, default=str).encode()).decode()


def values_of(cursor: str, length: int) -> list[Any]:
    """What `cursor_of` was given, times as text. Raises GraphQLError for anything else."""
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor.encode()))
    except ValueError:
        values = None
    if not isinstance(values, list) or len(values) != length:
        raise _no_such_page()
    return values


def _no_such_page() -> GraphQLError:
    return GraphQLError(BAD_CURSOR, extensions={"code": "NOT_FOUND"})
