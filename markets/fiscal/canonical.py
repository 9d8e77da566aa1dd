"""The one way to write a value down, so that its hash and signature are of the same bytes."""

from __future__ import annotations

import json
import re
from typing import Any, Final

LARGEST: Final = 2**53 - 1
"""Whole numbers that a browser holds exactly."""

LONGEST: Final = 262_144
"""Characters of a text that we read."""

_DEEPEST: Final = 12
_KEY: Final = re.compile(r"[a-z0-9_.:-]{1,80}")


class Malformed(ValueError):  # noqa: N818 - reads as a verdict
    """Not in the journal's format; the message says where and why."""


def canonical(value: Any) -> str:
    """JSON without spaces, keys sorted, nothing escaped that need not be.

    Raises Malformed for what has no place in a journal: fractions, null, numbers beyond ±(2⁵³−1),
    keys of other characters than `a-z 0-9 _ . : -`, texts with U+0000 or a lone surrogate.
    """
    _demand_plain(value, "", 0)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def parse(text: str, *, longest: int = LONGEST) -> dict[str, Any]:
    """The object that `text` is the canonical text of. Raises Malformed for any other text."""
    if len(text) > longest:
        raise Malformed(f"longer than {longest} characters")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise Malformed("not an object")
    if canonical(value) != text:
        raise Malformed("not written canonically")
    return value


def _demand_plain(value: Any, path: str, depth: int) -> None:
    if depth > _DEEPEST:
        raise Malformed(f"{path}: nested deeper than {_DEEPEST}")
    kind = type(value)
    if kind is str:
        _demand_clean(value, path)
    elif kind is int:
        if not -LARGEST <= value <= LARGEST:
            raise Malformed(f"{path}: beyond ±(2⁵³−1)")
    elif kind is dict:
        for key, item in value.items():
            _demand_key(key, path)
            _demand_plain(item, f"{path}.{key}", depth + 1)
    elif kind is list:
        for place, item in enumerate(value):
            _demand_plain(item, f"{path}[{place}]", depth + 1)
    elif kind is not bool:
        raise Malformed(f"{path}: {kind.__name__} is not of the format")


def _demand_key(key: object, path: str) -> None:
    if type(key) is not str or not _KEY.fullmatch(key):
        raise Malformed(f"{path}: no key: {key!r}")


def _demand_clean(text: str, path: str) -> None:
    if "\0" in text:
        raise Malformed(f"{path}: holds U+0000")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Malformed(f"{path}: holds a lone surrogate") from None
