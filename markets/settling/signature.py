"""A hand on the screen, kept as the path of an SVG."""

from __future__ import annotations

import re
from typing import Final

WIDTH: Final = 600
HEIGHT: Final = 200
LONGEST: Final = 20_000
LEAST_POINTS: Final = 2
_NUMBER: Final = r"\d{1,3}(?:\.\d{1,2})?"
_POINT: Final = re.compile(rf"([ML]) ?({_NUMBER})[ ,]({_NUMBER})")
_PATH: Final = re.compile(rf" ?(?:[ML] ?{_NUMBER}[ ,]{_NUMBER} ?)+")


def is_signature(path: str) -> bool:
    """Whether it is a line that was drawn: `M10 20L30.5 40`, nothing but M and L, within the box of
    600 × 200, at most 20,000 characters. What passes can hold no markup and no address."""
    if len(path) > LONGEST or not path.isascii() or not _PATH.fullmatch(path):
        return False
    points = _POINT.findall(path)
    if points[0][0] != "M" or len(points) < LEAST_POINTS:
        return False
    return all(float(x) <= WIDTH and float(y) <= HEIGHT for _letter, x, y in points)


def picture_of(path: str) -> str:
    """The signature as an SVG file; empty without one. The path has passed `is_signature`."""
    if not path:
        return ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path d="{path}" fill="none" stroke="#131e36" stroke-width="3" stroke-linecap="round" '
        'stroke-linejoin="round"/></svg>'
    )
