"""A cut, unsewn pattern piece."""

from __future__ import annotations

from shops.drawing.geometry import Path
from shops.drawing.parts import Fold, Garment, Piece


def pattern_piece(flare: float) -> Garment:
    """A front cut from cloth, unsewn: darts, notches, seam allowance. For what has no flat."""
    outline = (
        Path((-15.0, -16.0))
        .curve((-10, -15.6), (-6.6, -19), (-5.6, -24.0))
        .line((9.6, -19.8))
        .curve((7.4, -10.0), (9.6, -3.6), (15.4, -1.6))
        .curve((14.6, 8), (15.0 + 4 * flare, 20), (17.0 + 5 * flare, 28.0))
        .curve((6, 30.4), (-6, 31.0), (-15.0, 31.0))
        .close()
    )
    sewing = (
        Path((-13.4, -14.4))
        .curve((-8.8, -14.0), (-5.2, -17.4), (-4.4, -22.0))
        .line((7.6, -18.4))
        .curve((5.6, -9.4), (8.0, -2.2), (13.8, -0.2))
        .curve((13.0, 8), (13.4 + 4 * flare, 20), (15.0 + 5 * flare, 26.6))
        .curve((6, 28.8), (-6, 29.4), (-13.4, 29.4))
        .close()
    )
    dart = Path((-2.0, 31.0)).line((-0.4, 10.0), (1.2, 31.0))
    arrow = Path((-8.4, -4.0)).line((-8.4, 20.0))
    heads = (
        Path((-9.4, -2.0)).line((-8.4, -4.6), (-7.4, -2.0)),
        Path((-9.4, 18.0)).line((-8.4, 20.6), (-7.4, 18.0)),
    )
    notches = (
        Path((7.0, -9.6)).line((8.6, -10.4)),
        Path((14.9, 9.0)).line((12.6, 9.0)),
        Path((-15.0, 6.0)).line((-12.8, 6.0)),
    )
    fold = Fold(Path((11.0, 27.0)).bow((7.0, 4.0), 1.0), 1.4)
    piece = Piece(outline, stitches=(sewing, dart), seams=(arrow, *heads, *notches), folds=(fold,))
    return Garment((piece,), focus=(4.0, -6.0))
