"""Codes as SVG pictures of exact modules: what a scanner reads depends on nothing but black and
white in the right widths, so no library draws words, borders or anti-aliased edges into them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import segno
from barcode import EAN13, Code128  # type: ignore[import-untyped]

from shops.gtins import is_gtin

QR_QUIET: Final = 4  # modules of white around, ISO/IEC 18004
LINE_QUIET: Final = 10  # modules of white left and right, ISO/IEC 15417; EAN needs 11 and 7
EAN_QUIET: Final = 11
EAN_DIGITS: Final = 13


def qr_svg(text: str) -> str:
    """`text` as a QR code with its quiet zone; one unit is one module."""
    code = segno.make_qr(text, error="m", boost_error=True)
    rows = [[bool(module) for module in row] for row in code.matrix]
    size = len(rows) + 2 * QR_QUIET
    path = "".join(
        f"M{x + QR_QUIET} {y + QR_QUIET}h{width}v1h-{width}z"
        for y, row in enumerate(rows)
        for x, width in _dark_runs(row)
    )
    return _svg(size, size, path)


def code_128_svg(text: str) -> str:
    """`text` as Code 128 with its quiet zones, one unit high: it is stretched where it stands."""
    return _bars(Code128(text).build()[0], LINE_QUIET)


def code_128_modules(text: str) -> int:
    """How many modules wide that is: what it needs on paper."""
    return len(Code128(text).build()[0]) + 2 * LINE_QUIET


def ean_svg(digits: str) -> str:
    """A valid EAN-13 with its quiet zones, see `is_ean`."""
    return _bars(EAN13(digits).build()[0], EAN_QUIET)


def is_ean(barcode: str) -> bool:
    """Whether it is thirteen digits of which the last one checks the others (GS1)."""
    return len(barcode) == EAN_DIGITS and is_gtin(barcode)


def _bars(modules: str, quiet: int) -> str:
    runs = _dark_runs([module == "1" for module in modules])
    path = "".join(f"M{x + quiet} 0h{width}v1h-{width}z" for x, width in runs)
    return _svg(len(modules) + 2 * quiet, 1, path)


def _dark_runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules that touch begin, and how many they are."""
    at = 0
    for is_dark, group in groupby(row):
        width = len(list(group))
        if is_dark:
            yield at, width
        at += width


def _svg(width: int, height: int, path: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'preserveAspectRatio="none" shape-rendering="crispEdges">'
        f'<path d="{path}" fill="#000"/></svg>'
    )
