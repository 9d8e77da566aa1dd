"""Hats, beanies and caps."""

from __future__ import annotations

from shops.drawing.geometry import Path, ellipse, toward
from shops.drawing.parts import Button, Cloth, Fold, Garment, Piece, Shade


def hat(flare: float) -> Garment:
    """A wide-brimmed hat seen a little from above."""
    brim, crown = 24.0 + 6.0 * flare, 12.2
    under = ellipse((0.0, 8.0), brim, 8.6 + 1.6 * flare)
    under_edge = ellipse((0.0, 7.7), brim - 1.4, 7.6 + 1.6 * flare)
    side = (
        Path((0.0, -14.4))
        .curve((4.0, -12.8), (6.0, -15.6), (9.0, -13.6))
        .curve((11.6, -11.6), (crown, -2), (crown + 0.6, 6.4))
        .curve((8, 10.0), (4, 10.6), (0.0, 10.6))
    )
    band = (
        Path((0.0, 5.6))
        .curve((5, 5.6), (9, 4.8), (crown + 0.1, 1.6))
        .line((crown + 0.7, 6.6))
        .curve((8, 10.2), (4, 10.8), (0.0, 10.8))
    )
    dent = (
        Fold(Path((-7.0, -12.6)).bow((-1.0, -2.0), -1.4), 1.4),
        Fold(Path((6.4, -12.8)).bow((2.6, -3.0), 1.2), 1.2),
    )
    bow = (
        Path((crown - 2.6, 5.8))
        .line((crown + 4.6, 2.0), (crown + 5.6, 8.4), (crown - 2.4, 8.0))
        .close()
    )
    return Garment(
        (
            Piece(under, stitches=(under_edge,), ribs=_rounds(brim, flare), shade=Shade.ROUND),
            Piece(side.with_mirror(), folds=dent, casts=True),
            Piece(band.with_mirror(), Cloth.SOLID, shade=Shade.ROUND),
            Piece(bow, Cloth.SOLID, shade=Shade.RIGHT, casts=True),
        ),
        focus=(6.0, 4.0),
    )


def _rounds(brim: float, flare: float) -> tuple[Path, ...]:
    """The rows of stitching that stiffen a brim."""
    return tuple(
        ellipse((0.0, 7.9), brim - 2.6 * row, 8.4 + 1.6 * flare - 1.05 * row) for row in range(2, 5)
    )


def beanie(_: float) -> Garment:
    """A knitted hat with a turned rib and a pompon."""
    dome = Path((0.0, -16.0)).curve((9, -16), (14, -8), (14.2, 6)).line((0.0, 8.0))
    rib = (
        Path((0.0, 6.4))
        .curve((6, 6.4), (11, 5.6), (14.9, 4.2))
        .line((14.6, 12.4))
        .curve((10, 14.2), (5, 14.8), (0.0, 14.8))
    )
    ribs = tuple(Path((x, 3.0)).line((x * 0.98, 15.0)) for x in range(-14, 15))
    tufts = Path.through(
        [toward((0.0, -19.5), 20.0 * k, 5.6 if k % 2 else 4.8) for k in range(18)], closed=True
    )
    shaping = tuple(Path((0.0, -16.0)).bow((x, 6.0), sag) for x, sag in ((6, -2.4), (-6, 2.4)))
    return Garment(
        (
            Piece(tufts, Cloth.LIGHT, shade=Shade.ROUND),
            Piece(dome.with_mirror(), seams=shaping),
            Piece(rib.with_mirror(), Cloth.SOLID, ribs=ribs, casts=True),
        ),
        focus=(4.0, 4.0),
    )


def cap(_: float) -> Garment:
    """A cap in side view: panels, button, peak."""
    dome = (
        Path((-13.0, 6.0))
        .curve((-13.4, -6), (-7, -12.4), (0.6, -12.4))
        .curve((8.6, -12.4), (12.4, -4), (12.6, 5.0))
        .curve((4, 8.4), (-5, 8.4), (-13.0, 6.0))
        .close()
    )
    peak = (
        Path((5.0, 5.4))
        .curve((10, 3.4), (15, 3.2), (19, 5.6))
        .curve((22.6, 7.6), (24, 10), (23.0, 11.0))
        .curve((17, 8.6), (10, 9.2), (4.2, 9.0))
        .close()
    )
    panels = (
        Path((0.6, -12.4)).bow((5.4, 7.4), -2.4),
        Path((0.6, -12.4)).bow((-6.6, 7.6), 2.4),
    )
    stitches = tuple(path.moved(0.7, 0) for path in panels)
    rows = tuple(
        Path((5.0 + k, 6.2 + k * 0.5)).curve(
            (11, 4.6 + k * 0.7), (16, 5.0 + k), (21.4 - k * 0.4, 8.4 + k * 0.6)
        )
        for k in range(4)
    )
    return Garment(
        (
            Piece(dome, seams=panels, stitches=stitches),
            Button((0.6, -12.8), 1.0, Cloth.SOLID),
            Piece(peak, Cloth.SOLID, stitches=rows, shade=Shade.UP, casts=True),
        ),
        focus=(6.0, 2.0),
    )
