"""Cursor lists: `limit`, `starting_after`, `ending_before`, `created` and equality filters."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from payments.loopback.errors import Json, invalid, resource_missing
from payments.loopback.forms import encode
from payments.loopback.rendering import list_object, render
from payments.loopback.store import INDEXED, Where
from payments.loopback.world import Call

DEFAULT_LIMIT, DEFAULT_LIMIT_V2, MAX_LIMIT = 10, 20, 100
_BOUNDS: dict[str, Callable[[Any, Any], bool]] = {
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
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
        # Terminal's objects say not when they were made, and cannot be listed by it.
        return same and _in_range(body.get("created", 0), created) and keep(body)

    # An indexed filter spares the walk through everything else.
    where = next(((n, v) for n, v in wanted.items() if n in INDEXED.get(kind, ())), None)
    page, has_more = _page(call, kind, passes, where)
    return list_object([render(call.world, kind, body) for body in page], url, has_more=has_more)


def listed_v2(
    call: Call,
    kind: str,
    url: str,
    *,
    keep: Callable[[Json], bool],
    show: Callable[[Json], Json] = lambda body: body,
) -> Json:
    """One page of a v2 list, newest first, with the addresses of its neighbours."""
    limit, store = limit_of(call, DEFAULT_LIMIT_V2), call.world.store
    way, cursor = _cursor(call, kind)
    walk = store.newer if way == "before" else store.older
    found = list(islice(filter(keep, walk(kind, "", cursor)), limit + 1))
    page, more = found[:limit], len(found) > limit
    if way == "before":
        page = page[::-1]
        has_next, has_previous = True, more
    else:
        has_next, has_previous = more, cursor is not None
    return {
        "data": [show(body) for body in page],
        "next_page_url": _page_url(call, url, "after", page[-1]) if has_next and page else None,
        "previous_page_url": (
            _page_url(call, url, "before", page[0]) if has_previous and page else None
        ),
    }


def _cursor(call: Call, kind: str) -> tuple[str, str | None]:
    token = call.params.get("page")
    if not token:
        return "after", None
    way, _, identifier = str(token).removeprefix("page_").partition("_")
    if way not in ("after", "before") or call.world.store.owned(kind, identifier, "") is None:
        raise invalid("The page token is not one of this list's. Start again without it.", "page")
    return way, identifier


def _page_url(call: Call, url: str, way: str, edge: Json) -> str:
    query = encode(call.params | {"page": f"page_{way}_{edge['id']}"})
    return f"{url}?{query}"


def limit_of(call: Call, default: int = DEFAULT_LIMIT) -> int:
    """The page size, 1 to 100."""
    limit = int(call.params.get("limit", default))
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


def within(at: Any, bounds: dict[str, Any]) -> bool:
    """Whether a moment lies within `{"gt", "gte", "lt", "lte"}` (comparable with it)."""
    return all(_BOUNDS[name](at, bound) for name, bound in bounds.items())


def _in_range(at: int, created: Any) -> bool:
    if isinstance(created, dict):
        return within(at, created)
    return created is None or at == created
