"""`expand[]`: put objects in the place of their ids."""

from __future__ import annotations

from typing import Any

from payments.loopback.errors import Json, invalid
from payments.loopback.ids import kind_of
from payments.loopback.rendering import INCLUDABLE, render
from payments.loopback.world import World

MAX_LEVELS = 4


def expand(world: World, answer: Json, paths: list[str]) -> Json:
    """The answer with each dotted path expanded; lists are entered by `data`."""
    for path in paths:
        parts = path.split(".")
        if len(parts) > MAX_LEVELS:
            raise invalid(
                f"You cannot expand more than {MAX_LEVELS} levels of a property.", "expand"
            )
        answer = _expanded(world, answer, parts, path)
    return answer


def _expanded(world: World, node: Any, parts: list[str], path: str) -> Any:
    if not parts or node is None:
        return node
    field, rest = parts[0], parts[1:]
    if isinstance(node, list):
        return [_expanded(world, item, parts, path) for item in node]
    if node.get("object") == "list" and field == "data":
        return node | {"data": _expanded(world, node["data"], rest, path)}
    return node | {field: _expanded(world, _child(world, node, field, path), rest, path)}


def _child(world: World, node: Json, field: str, path: str) -> Any:
    kind = str(node.get("object"))
    include = INCLUDABLE.get((kind, field))
    if include:
        stored = world.store.get(kind, node["id"])
        return include(world, stored) if stored else None
    value = node.get(field)
    if isinstance(value, dict | list):
        return value
    if not world.contract.is_expandable(kind, field):
        raise invalid(f"This property cannot be expanded ({path}).", "expand")
    return _looked_up(world, value) if isinstance(value, str) else value


def _looked_up(world: World, identifier: str) -> Any:
    kind = kind_of(identifier)
    found = world.store.get(kind, identifier) if kind else None
    return render(world, str(kind), found) if found else identifier
