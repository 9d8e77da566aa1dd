"""Small checks that are put together to say what an event's data looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from markets.fiscal.canonical import LARGEST, Malformed

Shape = Callable[[Any, str], None]
"""Takes a value and where it stands; raises Malformed."""

UUID_PATTERN: Final = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
MOMENT_PATTERN: Final = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


def whole(least: int = -LARGEST, most: int = LARGEST) -> Shape:
    """A whole number between two others."""

    def check(value: Any, path: str) -> None:
        if type(value) is not int or not least <= value <= most:
            raise Malformed(f"{path}: not a whole number from {least} to {most}")

    return check


def words(longest: int, shortest: int = 0) -> Shape:
    """A text of so many characters (Unicode code points)."""

    def check(value: Any, path: str) -> None:
        if type(value) is not str or not shortest <= len(value) <= longest:
            raise Malformed(f"{path}: not a text of {shortest} to {longest} characters")

    return check


def matching(pattern: str, what: str) -> Shape:
    """A text that matches all of `pattern` (ASCII digits only)."""
    compiled = re.compile(pattern, re.ASCII)

    def check(value: Any, path: str) -> None:
        if type(value) is not str or not compiled.fullmatch(value):
            raise Malformed(f"{path}: not {what}")

    return check


def one_of(*choices: str) -> Shape:
    """One of these texts."""

    def check(value: Any, path: str) -> None:
        if type(value) is not str or value not in choices:
            raise Malformed(f"{path}: not one of {', '.join(choices)}")

    return check


def flag(value: Any, path: str) -> None:
    """True or false."""
    if type(value) is not bool:
        raise Malformed(f"{path}: neither true nor false")


def fields(**shapes: Shape) -> Shape:
    """An object with these keys and no others (a trailing `_` is dropped: `from_`)."""
    wanted = open_fields(**shapes)
    names = {name.removesuffix("_") for name in shapes}

    def check(value: Any, path: str) -> None:
        wanted(value, path)
        if len(value) > len(names):
            raise Malformed(f"{path}: knows no {min(value.keys() - names)}")

    return check


def open_fields(**shapes: Shape) -> Shape:
    """An object with these keys and whatever else it holds."""
    wanted = {name.removesuffix("_"): shape for name, shape in shapes.items()}

    def check(value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise Malformed(f"{path}: not an object")
        for name, shape in wanted.items():
            if name not in value:
                raise Malformed(f"{path}.{name}: missing")
            shape(value[name], f"{path}.{name}")

    return check


def some(shape: Shape, most: int, least: int = 0) -> Shape:
    """A list of so many."""

    def check(value: Any, path: str) -> None:
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise Malformed(f"{path}: not a list of {least} to {most}")
        for place, item in enumerate(value):
            shape(item, f"{path}[{place}]")

    return check


def by_key(key: Shape, shape: Shape) -> Shape:
    """An object from any keys of one form to values of one shape."""

    def check(value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise Malformed(f"{path}: not an object")
        for name, item in value.items():
            key(name, f"{path}.{name}")
            shape(item, f"{path}.{name}")

    return check


def either(*shapes: Shape) -> Shape:
    """Any of several shapes; the last one's complaint is told."""

    def check(value: Any, path: str) -> None:
        for shape in shapes[:-1]:
            try:
                return shape(value, path)
            except Malformed:
                continue
        return shapes[-1](value, path)

    return check


def moment(value: Any, path: str) -> None:
    """A UTC time with milliseconds, `2026-12-07T13:05:22.123Z`, that exists."""
    matching(MOMENT_PATTERN, "a time like 2026-12-07T13:05:22.123Z")(value, path)
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise Malformed(f"{path}: no such time") from None


def named(choices: Mapping[str, Shape], value: str, path: str) -> Shape:
    """The shape of a kind."""
    if value not in choices:
        raise Malformed(f"{path}: knows no {value!r}")
    return choices[value]


uuid: Final = matching(UUID_PATTERN, "a UUID in small letters")
blank: Final = one_of("")
uuid_or_blank: Final = either(blank, uuid)
digest: Final = matching("[0-9a-f]{64}", "64 hex digits")
digits: Final = matching(r"\d{1,18}", "digits")
digits_or_blank: Final = either(blank, digits)
