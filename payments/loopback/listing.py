"""Cursor lists: `limit`, `starting_after`, `ending_before`, `created` and equality filters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from payments.loopback.errors import Json, invalid, resource_missing
from payments.loopback.rendering import list_object, render
from payments.loopback.store import INDEXED, Where
from payments.loopback.world import Call

DEFAULT_LIMIT, MAX_LIMIT = 10, 100
_BOUNDS: dict[str, Callable[[int, int], bool]] = {
    "gt": lambda at, bound: at > bound,
    "gte": lambda at, bound: at >= bound,
    "lt": lambda at, bound: at < bound,
    "lte": lambda at, bound: at <= bound,
}


def listed(
    call: Call,
    kind: str,
    url: str,
    *,
    equal: tuple[str, ...] = (),
    only: Json | None = None,
    keep: Callable[[Json], bool] = lambda body: True,
) -> Json:
    """One page of the calling account's objects, newest first.

    Filtered by the parameters named in `equal`, by the values of `only`, and by `keep`.
    """
    wanted = {name: call.params[name] for name in equal if name in call.params} | (only or {})
    created = call.params.get("created")

    def passes(body: Json) -> bool:
        same = all(body.get(name) == value for name, value in wanted.items())
        return same and _in_range(body["created"], created) and keep(body)

    # An indexed filter spares the walk through everything else.
    where = next(((n, v) for n, v in wanted.items() if n in INDEXED.get(kind, ())), None)
    page, has_more = _page(call, kind, passes, where)
    return list_object([render(call.world, kind, body) for body in page], url, has_more=has_more)


def limit_of(call: Call) -> int:
    """The page size, 1 to 100."""
    limit = int(call.params.get("limit", DEFAULT_LIMIT))
    if not 1 <= limit <= MAX_LIMIT:
        raise invalid("Limit must be between 1 and 100.", "limit")
    return limit


def _page(
    call: Call, kind: str, passes: Callable[[Json], bool], where: Where | None
) -> tuple[list[Json], bool]:
    limit = limit_of(call)
    after, before = call.params.get("starting_after"), call.params.get("ending_before")
    if after and before:
        raise invalid("You can only supply one of starting_after and ending_before.")
    store = call.world.store
    cursor = after or before
    if cursor and store.owned(kind, cursor, call.account) is None:
        name = "starting_after" if after else "ending_before"
        raise resource_missing(kind, cursor, name, status=400)
    walk: Iterator[Json] = (
        store.newer(kind, call.account, before, where)
        if before
        else store.older(kind, call.account, after, where)
    )
    found = list(islice(filter(passes, walk), limit + 1))
    page = found[:limit]
    return (page[::-1] if before else page), len(found) > limit


def _in_range(at: int, created: Any) -> bool:
    if created is None:
        return True
    if isinstance(created, int):
        return at == created
    return all(_BOUNDS[name](at, bound) for name, bound in created.items())
