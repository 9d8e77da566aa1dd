"""Banners of shops: swatches of a designer's textile, cut as pattern pieces, on her paper."""

from __future__ import annotations

from shops.drawing import ground
from shops.drawing.chance import Chance
from shops.drawing.compose import Picture, pinked
from shops.drawing.geometry import Path, Placing
from shops.drawing.palettes import PALETTES, PaletteName
from shops.drawing.parts import Cloth, Garment, Piece, Shade
from shops.drawing.textiles import Textile

WIDTH, HEIGHT = 1500, 500


def draw(
    seed: str,
    palette: PaletteName,
    textile: Textile,
    accent: Textile = Textile.PLAIN,
) -> str:
    """An SVG banner of 1500 × 500 (3:1); the middle stays quiet enough for a name on top."""
    chance = Chance(seed, "shopfront")
    colours = PALETTES[palette]
    pieces = _pieces(chance)
    sheet = Picture(Garment(pieces), colours, textile, accent, seed).sheet(zoom=1.15)
    sheet.add(f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours.ground}"/>')
    sheet.add(_lines(chance, colours.print, colours.chalk))
    sheet.origin = (WIDTH / 2, HEIGHT / 2)
    sheet.shadow(Garment(pieces))
    sheet.draw(pieces)
    return sheet.svg(WIDTH, HEIGHT)


def _pieces(chance: Chance) -> tuple[Piece, ...]:
    """Cut pieces to both sides, overlapping; one pinked swatch; the middle stays paper."""
    places = (
        (90.0, 210.0, Cloth.ACCENT),
        (300.0, 330.0, Cloth.MAIN),
        (1210.0, 300.0, Cloth.MAIN),
        (1440.0, 190.0, Cloth.ACCENT),
    )
    found = []
    for index, (x, y, cloth) in enumerate(places):
        angle = chance.span(-24.0, 24.0)
        edge = ground.SHEETS[(index + chance.whole(0, 2)) % len(ground.SHEETS)]
        change = Placing(chance.span(4.0, 5.0), x, y + chance.span(-20, 20), angle)
        found.append(_cut_piece(edge, change, cloth))
    swatch = Placing(1.0, 1085.0, 130.0, chance.span(-18.0, 18.0))
    found.append(
        Piece(
            pinked(132, 156).mapped(swatch),
            Cloth.ACCENT,
            swatch.angle,
            shade=Shade.DOWN,
            casts=True,
        )
    )
    return tuple(found)


def _cut_piece(edge: Path, change: Placing, cloth: Cloth) -> Piece:
    """A pattern piece with its sewing line and a grain arrow."""
    arrow = Path((0.0, -16.0)).line((0.0, 22.0))
    heads = (
        Path((-1.8, -12.0)).line((0.0, -16.4), (1.8, -12.0)),
        Path((-1.8, 18.0)).line((0.0, 22.4), (1.8, 18.0)),
    )
    piece = Piece(
        edge, cloth, stitches=(ground.sewing_line(edge),), seams=(arrow, *heads), casts=True
    )
    return piece.mapped(change)


def _lines(chance: Chance, printed: str, chalk: str) -> str:
    """Stitch lines of the sheet below, running through the quiet middle."""
    y = chance.span(120, 380)
    curve = Path((420.0, 520.0)).curve((520.0, y), (900.0, 520 - y), (1060.0, -20.0))
    level = Path((0.0, y)).line((float(WIDTH), y - 40))
    number = ground.piece_number(chance.whole(1, 48), (WIDTH / 2, 64.0), printed)
    return (
        ground.stroke(curve.d(), chalk, 3.0)
        + ground.stroke(level.d(), printed, 1.5, "11 7")
        + number
    )
