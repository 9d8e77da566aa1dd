"""Stripe's bracketed form encoding (`a[b][0]=c`) from and to nested dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode

from payments.loopback.errors import Json, invalid

MAX_FIELDS = 2000
MAX_DEPTH = 12
_KEY = re.compile(r"^([^\[\]]+)((?:\[[^\[\]]*\])*)$")
_PART = re.compile(r"\[([^\[\]]*)\]")


def decode(encoded: str) -> Json:
    """Nested dictionaries of strings; arrays stay dictionaries keyed "0", "1", … here."""
    try:
        pairs = parse_qsl(
            encoded, keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="strict"
        )
    except (ValueError, UnicodeDecodeError) as error:
        raise invalid(f"Invalid form encoding: {error}") from error
    tree: Json = {}
    for key, value in pairs:
        _place(tree, key, value)
    return tree


def encode(params: Json) -> str:
    """The query string that `decode` and the contract turn into these parameters again."""
    return urlencode([pair for name, value in params.items() for pair in _flat(name, value)])


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in inner:
            yield from _flat(f"{name}[{key}]", item)
    elif isinstance(value, bool):
        yield name, "true" if value else "false"
    else:
        yield name, str(value)


def _place(tree: Json, key: str, value: str) -> None:
    found = _KEY.match(key)
    if not found:
        raise invalid(f"Invalid parameter name: {key}", key)
    parts = [found[1], *_PART.findall(found[2])]
    if len(parts) > MAX_DEPTH:
        raise invalid(f"Parameter nested too deeply: {key}", key)
    node = tree
    for part in parts[:-1]:
        node = node.setdefault(part or str(len(node)), {})
        if not isinstance(node, dict):
            raise invalid(f"Invalid object: {key}", key)
    last = parts[-1] or str(len(node))
    if last in node:
        raise invalid(f"Parameter given twice: {key}", key)
    node[last] = value
