"""Draws the demo's pictures. Imports no Django: it runs in processes of its own, one per core."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from shops.drawing import flats, shopfront
from shops.drawing.collars import Collar
from shops.drawing.cutting import Kind
from shops.drawing.palettes import PaletteName
from shops.drawing.render import to_webp
from shops.drawing.textiles import Textile

PICTURE_WIDTH: Final = 800  # as wide as the drawing: sharp, and quick on two cores
BANNER_WIDTH: Final = 1200
_WORDS: Final[dict[str, Callable[[Any], Any]]] = {
    "kind": Kind,
    "textile": Textile,
    "accent": Textile,
    "palette": PaletteName,
    "collar": Collar,
}


def spec_of(look: Mapping[str, Any], view: str, seed: str) -> flats.FlatSpec:
    """The drawing that `look` describes; raises ValueError for a word that names nothing."""
    fields: dict[str, Any] = {
        name: _WORDS[name](value) if name in _WORDS else value for name, value in look.items()
    }
    return flats.FlatSpec(**fields, view=flats.View(view), seed=seed)


def draw_views(
    look: Mapping[str, Any], views: tuple[str, ...], seed: str, width: int = PICTURE_WIDTH
) -> list[bytes]:
    """WebP files of a piece, one per view."""
    return [to_webp(flats.draw(spec_of(look, view, seed)), width) for view in views]


def draw_banner(seed: str, palette: str, textile: str, second: str) -> bytes:
    """A WebP file of a shop's banner."""
    svg = shopfront.draw(seed, PaletteName(palette), Textile(textile), Textile(second))
    return to_webp(svg, BANNER_WIDTH)
