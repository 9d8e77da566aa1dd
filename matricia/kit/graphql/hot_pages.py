"""Relay connections of hot reads: the shape of `pages.connection`, made of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from matricia.kit.graphql.hot_trees import Asked, Columns, NotHot, One, Row

#: Makes a part of an answer of what was fetched.
PagePick = Callable[["HotPage"], Any]


@dataclass(frozen=True, slots=True)
class HotPage:
    """What was fetched of a page: its rows, and whether there are more on either side."""

    rows: Sequence[Row]
    cursor: Callable[[Row], str]
    has_next: bool
    has_previous: bool
    total: int


_INFO: dict[str, PagePick] = {
    "hasNextPage": lambda page: page.has_next,
    "hasPreviousPage": lambda page: page.has_previous,
    "startCursor": lambda page: page.cursor(page.rows[0]) if page.rows else None,
    "endCursor": lambda page: page.cursor(page.rows[-1]) if page.rows else None,
}


@dataclass(frozen=True, slots=True)
class Connection:
    """A page of `node`s."""

    node: One

    def compiled(self, below: Sequence[Asked], columns: Columns) -> PagePick:
        """How to make the connection of a page whose rows have `columns`. Raises NotHot."""
        name = f"{self.node.type_name}Connection"
        parts = [(asked.key, self._part(asked, name, columns)) for asked in below]
        return lambda page: {key: part(page) for key, part in parts}

    def _part(self, asked: Asked, type_name: str, columns: Columns) -> PagePick:
        match asked.name:
            case "__typename":
                return lambda page: type_name
            case "totalCount":
                return lambda page: page.total
            case "nodes":
                pick = self.node.compiled(asked.below, columns)
                return lambda page: [pick(row) for row in page.rows]
            case "edges":
                return self._edges(asked.below, columns)
            case "pageInfo":
                return _info(asked.below)
        raise NotHot

    def _edges(self, below: Sequence[Asked], columns: Columns) -> PagePick:
        picks = [(asked.key, self._edge_part(asked, columns)) for asked in below]
        return lambda page: [{key: pick(page, row) for key, pick in picks} for row in page.rows]

    def _edge_part(self, asked: Asked, columns: Columns) -> Callable[[HotPage, Row], Any]:
        match asked.name:
            case "__typename":
                name = f"{self.node.type_name}Edge"
                return lambda page, row: name
            case "cursor":
                return lambda page, row: page.cursor(row)
            case "node":
                pick = self.node.compiled(asked.below, columns)
                return lambda page, row: pick(row)
        raise NotHot


def _info(below: Sequence[Asked]) -> PagePick:
    picks = [(asked.key, _info_part(asked)) for asked in below]
    return lambda page: {key: pick(page) for key, pick in picks}


def _info_part(asked: Asked) -> PagePick:
    if asked.name == "__typename":
        return lambda page: "PageInfo"
    if asked.name not in _INFO:
        raise NotHot
    return _INFO[asked.name]
