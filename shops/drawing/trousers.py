"""Trousers, jeans and shorts."""

from __future__ import annotations

from dataclasses import dataclass

from shops.drawing import closures
from shops.drawing.geometry import Path, between
from shops.drawing.parts import Button, Cloth, Fold, Garment, Part, Piece, Shade, pair


@dataclass(frozen=True, slots=True)
class TrouserCut:
    """`length` along the outside in centimetres; `flare` from 0 (tapered) to 1 (wide)."""

    length: float = 102.0
    fit: float = 0.5
    flare: float = 0.5
    pockets: int = 1  # 1 slanted, 2 with jeans pockets and rivets
    turnups: bool = False
    pleats: bool = True


def trousers(cut: TrouserCut) -> Garment:
    waist, band = 17.0, 4.2
    hip = 23.0 + 3.0 * cut.fit
    fork = 29.0 + 2.0 * cut.fit
    leg = _leg(cut, waist, band, hip, fork)
    parts: list[Part] = [_inside(waist), *pair(leg)]
    parts += pair(_pocket(cut, waist, band, _hip_line(waist, band, hip, fork)))
    parts.append(_fly(band))
    if cut.turnups:
        parts += pair(_turnup(leg))
    parts += closures.waistband(waist, 0.0, band, loops=True)
    parts.append(Button((0.0, 2.9), 1.0, Cloth.METAL if cut.pockets > 1 else Cloth.LIGHT))
    return Garment(tuple(parts), focus=(6.0, 15.0), clips=((-waist * 0.7, 0.6), (waist * 0.7, 0.6)))


def _leg(cut: TrouserCut, waist: float, band: float, hip: float, fork: float) -> Piece:
    """The right leg, with crease, pleats and the folds that run to the fork."""
    width = 15.0 + 17.0 * cut.flare
    if cut.length < 60:
        width = max(width, 25.0)
    middle = 13.2 + 2.6 * cut.flare
    outer, inner = (middle + width / 2, cut.length), (middle - width / 2, cut.length + 0.9)
    inner = (max(inner[0], 1.2), inner[1])
    outline = (
        Path((0.0, band + 0.9))
        .join(_hip_line(waist, band, hip, fork))
        .curve((hip + 0.4, fork + 14), (outer[0] - 0.2, cut.length * 0.66), outer)
        .bow(inner, 0.7)
        .curve((inner[0], cut.length * 0.7), (1.0, fork + 14), (0.25, fork))
        .line((0.0, band + 0.9))
        .close()
    )
    hem = Path(outer).bow(inner, 0.7)
    crease = Path((middle - 1.0, fork - 4)).curve(
        (middle, fork + 16), (middle, cut.length - 30), (middle, cut.length)
    )
    side = Path((hip - 0.9, fork * 0.85)).curve(
        (hip - 0.6, fork + 14), (outer[0] - 1.2, cut.length * 0.66), (outer[0] - 0.9, cut.length)
    )
    return Piece(
        outline,
        seams=() if cut.pockets > 1 else (crease,),
        stitches=(hem.moved(0, -3.0), *((side,) if cut.pockets > 1 else ())),
        folds=_leg_folds(cut, fork, hip, middle, (inner[0], outer[0])),
        shade=Shade.ROUND,
    )


def _hip_line(waist: float, band: float, hip: float, fork: float) -> Path:
    """The side from the waistband to the widest part of the hip."""
    return Path((waist + 0.6, band)).curve(
        (waist + 3.4, band + 6), (hip, fork * 0.55), (hip, fork * 0.8)
    )


def _leg_folds(
    cut: TrouserCut, fork: float, hip: float, middle: float, hem: tuple[float, float]
) -> tuple[Fold, ...]:
    low, (inner, outer) = cut.length, hem
    found = [
        Fold(Path((0.6, fork - 1)).bow((9.0, fork - 6.5), -0.9), 0.9),
        Fold(Path((0.8, fork + 1)).bow((10.0, fork + 3.0), -0.8), 1.0),
    ]
    if cut.pleats:
        found.append(Fold(Path((7.6, 5.6)).bow((9.0, 19.0), 0.3), 0.7))
        found.append(Fold(Path((10.6, 5.4)).bow((12.2, 15.0), 0.3), 0.6))
    if low > 60:
        knee = fork + (low - fork) * 0.42
        found.append(Fold(Path((hip - 0.4, knee)).bow((middle + 1, knee + 5), -0.8), 0.9))
        found.append(Fold(Path((inner + 0.5, knee + 8)).bow((middle, knee + 3), 0.8), 0.8))
        found.append(Fold(Path((outer - 2.6, low)).bow((outer - 3.6, low - 26), 0.6), 1.1))
        found.append(Fold(Path((inner + 2.6, low)).bow((inner + 3.0, low - 18), -0.5), 0.9))
    return tuple(found)


def _pocket(cut: TrouserCut, waist: float, band: float, side: Path) -> Piece:
    """A curved jeans pocket or a slanted one; its outer edge is the side seam."""
    if cut.pockets > 1:
        end = side.at(0.42)
        mouth = Path((waist * 0.44, band + 0.8)).curve(
            (waist * 0.48, band + 6), (waist * 0.8, end[1] + 0.3), end
        )
        outline = mouth.curve(side.at(0.3), side.at(0.12), (waist + 0.6, band)).close()
        return Piece(outline, grain=20.0, stitches=(mouth.moved(-0.2, 0.9),), shade=Shade.UP)
    end = side.at(0.8)
    mouth = Path((waist * 0.66, band + 0.7)).bow(end, 0.5)
    outline = mouth.curve(side.at(0.6), side.at(0.2), (waist + 0.6, band)).close()
    return Piece(outline, stitches=(mouth.moved(-0.9, 0.1),), shade=Shade.RIGHT)


def _fly(band: float) -> Piece:
    """The J-shaped stitch of the fly, on a sliver of cloth."""
    outline = (
        Path((0.0, band + 0.9))
        .line((3.6, band + 0.8), (3.6, band + 13))
        .curve((3.4, band + 16.5), (1.6, band + 18.6), (0.0, band + 19.4))
        .close()
    )
    stitch = (
        Path((2.8, band))
        .line((2.8, band + 13))
        .curve((2.7, band + 16), (1.4, band + 17.6), (0.0, band + 18.4))
    )
    return Piece(outline, stitches=(stitch, stitch.moved(-0.7, -0.4)), shade=Shade.NONE)


def _turnup(leg: Piece) -> Piece:
    outer, inner = leg.outline.segments[2][-1], leg.outline.segments[3][-1]
    top = Path((outer[0] + 0.5, outer[1] - 5)).bow((inner[0] - 0.5, inner[1] - 5), 0.7)
    outline = top.line((inner[0] - 0.4, inner[1])).bow((outer[0] + 0.4, outer[1]), -0.7).close()
    middle = between(outer, inner)
    crease = Path((middle[0], middle[1] - 5)).line(middle)
    return Piece(outline, Cloth.MAIN, seams=(crease,), stitches=(top.moved(0, 0.8),), casts=True)


def _inside(waist: float) -> Piece:
    half = Path((0.0, -0.7)).curve((waist * 0.6, -0.7), (waist * 0.9, -0.4), (waist, 0.0))
    return Piece(half.line((waist, 2.5), (0.0, 3.5)).with_mirror(), Cloth.INSIDE, shade=Shade.UP)
