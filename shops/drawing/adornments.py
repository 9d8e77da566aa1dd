"""Necklaces, earrings, rings, bracelets: cloth, bead and metal."""

from __future__ import annotations

import math

from shops.drawing.geometry import Path, Point, ellipse, toward
from shops.drawing.parts import Button, Cloth, Cord, Garment, Part, Piece, Shade, pair


def _fan(
    tip: Point, radius: float, cloth: Cloth, *, lean: float = 0.0, spread: float = 27.0
) -> Piece:
    """A sector hanging from its tip, its arc below: the shape of a woven or cut-leather drop."""
    turns = [lean + spread * (1 - step / 4) for step in range(9)]
    arc = Path.through([toward(tip, turn, radius) for turn in turns])
    edge = Path.through([toward(tip, turn, radius * 0.9) for turn in turns])
    outline = Path(tip).join(arc).line(tip).close()
    return Piece(outline, cloth, -lean, stitches=(edge,), casts=True)


def necklace(flare: float) -> Garment:
    """A bib of overlapping fans on a string of beads."""
    rx, ry = 11.0, 17.0
    string = (
        Path((0.0, ry))
        .curve((6.5, ry), (rx, 9.0), (rx, 0.0))
        .curve((rx, -8.0), (7.0, -13.0), (2.2, -14.6))
    )
    parts: list[Part] = [Cord(string.across(), 0.35, Cloth.METAL)]
    for side in (1, -1):
        for index in range(19):
            x, y = string.at(0.3 + 0.7 * index / 18)
            cloth = (Cloth.SOLID, Cloth.LIGHT, Cloth.METAL)[index % 3]
            parts.append(
                Piece(ellipse((x * side, y), 0.95 - 0.02 * index), cloth, shade=Shade.ROUND)
            )
    parts.append(Piece(ellipse((0.0, -15.0), 1.6, 1.0), Cloth.METAL, shade=Shade.DOWN))
    for rank in (4, 3, 2, 1):
        cloth = Cloth.ACCENT if rank % 2 else Cloth.MAIN
        long = 11.6 + 2 * flare - 0.9 * rank
        parts += pair(_fan(string.at(0.085 * rank), long, cloth, lean=11.0 * rank, spread=24.0))
    parts.append(_fan((0.0, ry - 1.4), 12.5 + 2 * flare, Cloth.MAIN))
    parts.append(Piece(ellipse((0.0, ry - 0.9), 1.5), Cloth.METAL, shade=Shade.DOWN, casts=True))
    return Garment(tuple(parts), focus=(1.0, ry + 5))


def earrings(flare: float) -> Garment:
    """A pair: hook, covered button, ring, fan, tassel beads."""
    parts: list[Part] = []
    for x in (-9.5, 9.5):
        hook = (
            Path((x + 1.8, -4.4))
            .curve((x + 1.9, -9.6), (x - 0.2, -10.4), (x, -5.2))
            .line((x, -2.8))
        )
        parts.append(Cord(hook, 0.35, Cloth.METAL))
        parts.append(Piece(ellipse((x, -0.4), 2.4), Cloth.SOLID, shade=Shade.ROUND, casts=True))
        parts.append(Piece(ellipse((x, -0.4), 1.3), Cloth.METAL, shade=Shade.DOWN))
        parts.append(_fan((x, 1.8), 15.0 + 4 * flare, Cloth.MAIN))
        parts.append(_fan((x, 1.8), 8.4 + 2 * flare, Cloth.ACCENT))
        reach = 16.0 + 4 * flare
        for step in range(7):
            turn = -24.0 + 8.0 * step
            bx, by = toward((x, 1.8), turn, reach)
            parts.append(Piece(ellipse((bx, by), 0.85), Cloth.METAL, shade=Shade.ROUND))
        parts.append(Button((x, 3.4), 0.8, Cloth.METAL))
    return Garment(tuple(parts), focus=(9.5, 12.0))


def ring(_: float) -> Garment:
    """A band and a faceted stone, larger than life."""
    stone = Path((-6.0, -13.0)).line((6.0, -13.0), (9.5, -8.0), (0.0, 2.0), (-9.5, -8.0)).close()
    facets = (
        Path((-9.5, -8.0)).line((9.5, -8.0)),
        Path((-6.0, -13.0)).line((-3.4, -8.0), (0.0, 2.0), (3.4, -8.0), (6.0, -13.0)),
        Path((-3.4, -8.0)).line((0.0, -13.0), (3.4, -8.0)),
    )
    claw = Piece(ellipse((0.0, 0.6), 3.0, 1.4), Cloth.METAL, shade=Shade.DOWN, casts=True)
    return Garment(
        (Cord(ellipse((0.0, 14.0), 14.0), 2.6, Cloth.METAL), claw, Piece(stone, seams=facets)),
        focus=(0.0, -5.0),
    )


def bracelet(_: float) -> Garment:
    """Three bangles, one wound with cloth."""
    parts: list[Part] = []
    for index, cloth in enumerate((Cloth.METAL, Cloth.MAIN, Cloth.ACCENT)):
        middle = (0.0 + index * 1.4, -10.0 + index * 9.0)
        around = Path.through(
            [
                (
                    middle[0] + 18 * math.cos(math.pi * k / 8),
                    middle[1] + 9.5 * math.sin(math.pi * k / 8),
                )
                for k in range(16)
            ],
            closed=True,
        )
        parts.append(Cord(around, 3.8 if index else 2.0, cloth, stitched=bool(index)))
    return Garment(tuple(parts), focus=(10.0, 6.0))
