"""Bags: tote, satchel, backpack."""

from __future__ import annotations

from dataclasses import dataclass

from shops.drawing.geometry import Path, ellipse, polygon
from shops.drawing.parts import Button, Cloth, Cord, Fold, Garment, Part, Piece, Shade, pair


@dataclass(frozen=True, slots=True)
class BagCut:
    """`height` in centimetres; `flare` widens the mouth; `fit` the width (0 … 1)."""

    height: float = 38.0
    fit: float = 0.5
    flare: float = 0.3
    pockets: int = 0


def tote(cut: BagCut) -> Garment:
    half, low = 15.0 + 6.0 * cut.fit, cut.height
    mouth = half + 3.5 * cut.flare
    lip = Path((0.0, 0.8)).curve((mouth * 0.6, 0.8), (mouth * 0.9, 0.3), (mouth, 0.0))
    corner = (
        Path((half, low - 2.5))
        .curve((half - 0.2, low - 0.6), (half - 1.2, low), (half - 3, low))
        .line((0.0, low + 0.5))
    )
    outline = lip.curve((mouth - 0.6, low * 0.4), (half + 0.8, low * 0.8), corner.start).join(
        corner
    )
    base = (
        Path((0.0, low - 9.5))
        .line((half + 0.9, low - 10.0))
        .curve((half + 0.6, low - 6), (half + 0.4, low - 4), corner.start)
        .join(corner)
    )
    inside = Path((0.0, -1.6)).curve((mouth * 0.6, -1.6), (mouth * 0.92, -0.9), (mouth, 0.0))
    folds = (
        Fold(Path((half * 0.5, 9)).bow((half * 0.66, 24), 0.8), 1.0),
        Fold(Path((-half * 0.5, 9)).bow((-half * 0.3, 22), -0.8), 1.0),
        Fold(Path((mouth - 1, 6)).bow((half * 0.6, 20), -0.8), 0.9),
        Fold(Path((-half + 1, low - 12)).bow((-half * 0.6, low - 22), -0.6), 0.9),
    )
    seam = Path((-half - 2, low - 8.8)).line((half + 2, low - 8.8))
    parts: list[Part] = [
        Cord(_handle(half * 0.4, -20.0), 2.0, Cloth.SOLID),
        Piece(inside.line((mouth, 1.5), (0.0, 2.5)).with_mirror(), Cloth.INSIDE, shade=Shade.UP),
        Piece(outline.with_mirror(), stitches=(lip.across().moved(0, 3.4),), folds=folds),
        Piece(base.with_mirror(), Cloth.SOLID, stitches=(seam,), casts=True),
        Cord(_handle(half * 0.475, -25.0), 2.2, Cloth.SOLID),
        *pair(_tab(half * 0.475)),
    ]
    if cut.pockets:
        pocket = polygon((-8, 13), (8, 13), (8, 26), (-8, 26))
        edge = Path((-7.4, 13)).line((-7.4, 25.4), (7.4, 25.4), (7.4, 13))
        parts.append(Piece(pocket, Cloth.ACCENT, stitches=(edge,), shade=Shade.DOWN, casts=True))
    return Garment(tuple(parts), focus=(half * 0.5, 9.0))


def _handle(x: float, top: float) -> Path:
    """A loop from below the mouth on one side to the other."""
    return (
        Path((0.0, top))
        .curve((x * 0.6, top), (x * 0.94, top * 0.7), (x, 0.0))
        .line((x, 5.0))
        .across()
    )


def _tab(x: float) -> Piece:
    """The end of a handle, sewn on with a crossed box."""
    outline = polygon((x - 1.9, 2.2), (x + 1.9, 2.2), (x + 1.9, 9.6), (x - 1.9, 9.6))
    box = Path((x - 1.3, 5.4)).line((x + 1.3, 5.4), (x + 1.3, 9.0), (x - 1.3, 9.0), (x - 1.3, 5.4))
    box = box.line((x + 1.3, 9.0)).line((x + 1.3, 5.4), (x - 1.3, 9.0))
    return Piece(outline, Cloth.SOLID, stitches=(box,), casts=True)


def satchel(cut: BagCut) -> Garment:
    """A crossbody bag: soft body, flap, turn lock, long strap."""
    half, low = 14.0 + 4.0 * cut.fit, cut.height * 0.62
    body = (
        Path((0.0, 0.0))
        .line((half - 1, 0.0))
        .curve((half + 0.8, 4), (half + 1.6, low * 0.7), (half + 0.8, low - 4))
        .curve((half + 0.4, low - 1), (half - 1.5, low), (half - 4, low))
        .line((0.0, low + 0.4))
    )
    deep = low * 0.62
    flap = (
        Path((0.0, -1.4))
        .line((half - 1.6, -1.4))
        .curve((half + 0.2, -1.2), (half + 0.8, 0.4), (half + 0.9, 3))
        .curve((half + 1.2, deep * 0.7), (half - 3, deep), (half * 0.45, deep + 1))
        .curve((half * 0.3, deep + 1.2), (half * 0.1, deep + 1.3), (0.0, deep + 1.3))
    )
    edge = (
        Path((half - 0.2, 1.0))
        .curve((half + 0.1, deep * 0.68), (half - 3.6, deep - 1.1), (half * 0.45, deep - 0.1))
        .line((0.0, deep + 0.2))
    )
    strap = Path((0.0, -33.0)).curve((9.0, -33.0), (half - 2.0, -18), (half - 0.5, 0.5)).across()
    folds = (
        Fold(Path((half - 1, 3)).bow((half * 0.4, deep * 0.6), -0.8), 0.9),
        Fold(Path((-half + 2, low - 3)).bow((-half * 0.3, low - 6), 0.6), 0.9),
    )
    lock = ellipse((0.0, deep - 1.6), 1.7, 1.25)
    parts: list[Part] = [
        Cord(strap, 1.5, Cloth.SOLID, stitched=True),
        Piece(body.with_mirror(), Cloth.SOLID, folds=folds[1:]),
        *pair(Piece(ellipse((half - 0.5, 0.6), 1.3, 1.6), Cloth.METAL, shade=Shade.DOWN)),
        Piece(
            flap.with_mirror(),
            stitches=(edge.reversed().join(edge.mirrored()),),
            folds=folds[:1],
            casts=True,
        ),
        Piece(lock, Cloth.METAL, shade=Shade.DOWN, casts=True),
    ]
    return Garment(tuple(parts), focus=(2.0, deep - 1))


def backpack(cut: BagCut) -> Garment:
    """A roll-top backpack with a front pocket and straps to the sides."""
    half, low = 13.5 + 3.5 * cut.fit, cut.height + 6
    body = (
        Path((0.0, 3.0))
        .line((half - 1.0, 3.4))
        .curve((half + 1.6, 12), (half + 2.0, low * 0.75), (half + 0.8, low - 4))
        .curve((half + 0.2, low - 0.8), (half - 2, low), (half - 5, low))
        .line((0.0, low + 0.4))
    )
    roll = (
        Path((0.0, -3.6))
        .line((half - 1.6, -3.2))
        .curve((half + 0.4, -3), (half + 0.4, 4.2), (half - 1.4, 4.6))
        .line((0.0, 5.0))
    )
    top = low * 0.52
    pocket = (
        Path((0.0, top))
        .line((half * 0.72, top))
        .curve((half * 0.84, top + 6), (half * 0.84, low - 6), (half * 0.72, low - 3))
        .line((0.0, low - 2.6))
    )
    strap = Path((half - 2, 6)).curve((half + 9, 12), (half + 8, low * 0.7), (half + 0.6, low - 6))
    grip = Path((0.0, -9.6)).curve((3.2, -9.6), (4.0, -6), (4.0, -3)).across()
    zip_line = Path((-half * 0.7, top + 3.4)).line((half * 0.7, top + 3.4))
    folds = (
        Fold(Path((half * 0.7, 6)).bow((half * 0.5, 17), 0.6), 0.9),
        Fold(Path((-half * 0.4, 5)).bow((-half * 0.55, 15), 0.5), 0.9),
    )
    strips = pair(Cord(Path((half * 0.5, -1)).line((half * 0.5, top + 0.5)), 1.5, Cloth.SOLID))
    parts: list[Part] = [
        *pair(Cord(strap, 2.6, Cloth.SOLID, stitched=True)),
        Cord(grip, 1.6, Cloth.SOLID),
        Piece(body.with_mirror(), folds=folds),
        Piece(
            roll.with_mirror(),
            Cloth.ACCENT,
            90.0,
            seams=(Path((-half, 0.9)).line((half, 0.9)),),
            shade=Shade.DOWN,
            casts=True,
        ),
        *strips,
        *pair(Button((half * 0.5, 8.6), 1.3, Cloth.METAL)),
        Piece(
            pocket.with_mirror(),
            Cloth.ACCENT,
            stitches=(zip_line,),
            seams=(zip_line.moved(0, -0.8),),
            shade=Shade.DOWN,
            casts=True,
        ),
    ]
    return Garment(tuple(parts), focus=(half * 0.5, top))
