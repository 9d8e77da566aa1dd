"""Scarves, hats and shoes."""

from __future__ import annotations

from shops.drawing.geometry import Path, Point, between, ellipse, polygon
from shops.drawing.parts import Button, Cloth, Cord, Fold, Garment, Part, Piece, Shade


def scarf(length: float) -> Garment:
    """A long scarf wound once: the turn around the neck, two tails with fringes."""
    back = Path.through([(-12, -4), (-7, -11), (2, -13), (11, -9), (13, -2), (6, 2), (-8, 2)], closed=True)
    short = Path((-3.0, 4)).curve((-9, 18), (-13, 30), (-14.5, length * 0.62)).line((-0.8, length * 0.64))
    short = short.curve((0, 32), (3, 18), (6.5, 5)).close()
    long = Path((0.4, 4)).curve((1, 24), (3, 44), (2.4, length)).line((17.4, length - 1.6))
    long = long.curve((17, 50), (14, 26), (10.4, 3)).close()
    turn = (
        Path((-13.5, -5)).curve((-15.5, 1.0), (-9, 9.5), (1, 10)).curve((10.5, 10), (15.4, 3.0), (14.2, -4.4))
        .curve((10, 1.4), (5, 2.6), (0, 2.4)).curve((-5, 2.2), (-10, 0), (-13.5, -5)).close()
    )  # fmt: skip
    parts: list[Part] = [
        Piece(back, Cloth.MAIN, 80.0, shade=Shade.UP),
        *_fringe((-14.2, length * 0.62), (-1.0, length * 0.64), -1.0),
        Piece(short, grain=10.0, shade=Shade.LEFT, folds=(
            Fold(Path((1.0, 9)).curve((-3, 22), (-6, 34), (-7, length * 0.55)), 1.4),
            Fold(Path((4.0, 8)).curve((1, 20), (-1.5, 30), (-2, 40)), 1.0),
        )),
        *_fringe((2.6, length), (17.2, length - 1.6), 0.6),
        Piece(long, grain=-3.0, shade=Shade.RIGHT, casts=True, folds=(
            Fold(Path((5.0, 8)).curve((6, 26), (8, 46), (7.4, length - 6)), 1.5),
            Fold(Path((8.4, 6)).curve((11, 26), (13, 44), (13.4, length - 18)), 1.2),
        )),
        Piece(turn, Cloth.MAIN, 96.0, casts=True, shade=Shade.DOWN, folds=(
            Fold(Path((-12.6, -1)).curve((-8, 6), (2, 7.6), (12, 1.4)), 1.2),
            Fold(Path((-9, 3.6)).curve((-4, 8), (4, 8.4), (9, 6)), 0.9),
        )),
    ]  # fmt: skip
    return Garment(tuple(parts), focus=(3.0, 10.0))


def _fringe(first: Point, last: Point, lean: float) -> tuple[Part, ...]:
    count = 15
    found = []
    for index in range(count):
        x, y = between(first, last, index / (count - 1))
        sway = lean * 0.5 + (0.5 if index % 2 else -0.4)
        found.append(Cord(Path((x, y - 0.6)).bow((x + sway, y + 6.5), 0.3), 0.36, Cloth.MAIN))
    return tuple(found)


def foulard(_: float) -> Garment:
    """A square, laid out, with one corner turned over to show the wrong side and the rolled hem."""
    size, turn = 27.0, 15.0
    cut_a, cut_b = (size - turn, size), (size, size - turn)
    square = polygon((-size, -size), (size, -size), cut_b, cut_a, (-size, size))
    border = polygon(
        (-size + 5, -size + 5), (size - 5, -size + 5), (size - 5, size - 5), (-size + 5, size - 5)
    )
    inner = polygon((-size + 5, -size + 5), (size - 5, -size + 5), (size - 5, size - turn - 5),
                    (size - turn - 5, size - 5), (-size + 5, size - 5))  # fmt: skip
    flap = Path(cut_a).bow((size - turn + 1.2, size - turn + 0.6), 0.9).bow(cut_b, 0.9).line(cut_a).close()
    hem = Path((-size + 0.9, -size + 0.9)).line(
        (size - 0.9, -size + 0.9), (size - 0.9, size), (-size + 0.9, size - 0.9)
    )
    del border
    folds = (
        Fold(Path((-size + 8, 4)).bow((8, -3), 1.0), 1.2),
        Fold(Path((2, -size + 4)).bow((-3, size - 9), -1.0), 1.2),
    )
    return Garment(
        (
            Piece(square, Cloth.ACCENT, stitches=(hem.close(),), shade=Shade.NONE),
            Piece(inner, folds=folds, shade=Shade.ROUND),
            Piece(flap, Cloth.INSIDE, shade=Shade.RIGHT, casts=True),
        ),
        focus=(size - 12, size - 12),
    )


def hat(flare: float) -> Garment:
    """A wide-brimmed hat seen a little from above."""
    brim, crown = 24.0 + 6.0 * flare, 12.2
    under = ellipse((0.0, 8.0), brim, 8.6 + 1.6 * flare)
    under_edge = ellipse((0.0, 7.7), brim - 1.4, 7.6 + 1.6 * flare)
    side = (
        Path((0.0, -14.4)).curve((4.0, -12.8), (6.0, -15.6), (9.0, -13.6))
        .curve((11.6, -11.6), (crown, -2), (crown + 0.6, 6.4)).curve((8, 10.0), (4, 10.6), (0.0, 10.6))
    )  # fmt: skip
    band = (
        Path((0.0, 5.6)).curve((5, 5.6), (9, 4.8), (crown + 0.1, 1.6)).line((crown + 0.7, 6.6))
        .curve((8, 10.2), (4, 10.8), (0.0, 10.8))
    )  # fmt: skip
    dent = (
        Fold(Path((-7.0, -12.6)).bow((-1.0, -2.0), -1.4), 1.4),
        Fold(Path((6.4, -12.8)).bow((2.6, -3.0), 1.2), 1.2),
    )
    bow = Path((crown - 2.6, 5.8)).line((crown + 4.6, 2.0), (crown + 5.6, 8.4), (crown - 2.4, 8.0)).close()
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
    rib = Path((0.0, 6.4)).curve((6, 6.4), (11, 5.6), (14.9, 4.2)).line((14.6, 12.4)).curve(
        (10, 14.2), (5, 14.8), (0.0, 14.8)
    )
    ribs = tuple(Path((x, 3.0)).line((x * 0.98, 15.0)) for x in range(-14, 15))
    tufts = Path.through(
        [(5.6 * (1 if k % 2 else 0.86) * c, -19.5 + 5.6 * (1 if k % 2 else 0.86) * s)
         for k, (c, s) in enumerate(_circle_points(18))],
        closed=True,
    )  # fmt: skip
    shaping = tuple(Path((0.0, -16.0)).bow((x, 6.0), sag) for x, sag in ((6, -2.4), (-6, 2.4)))
    return Garment(
        (
            Piece(tufts, Cloth.LIGHT, shade=Shade.ROUND),
            Piece(dome.with_mirror(), seams=shaping),
            Piece(rib.with_mirror(), Cloth.SOLID, ribs=ribs, casts=True),
        ),
        focus=(4.0, 4.0),
    )


def _circle_points(count: int) -> list[tuple[float, float]]:
    from math import cos, pi, sin

    return [(cos(2 * pi * k / count), sin(2 * pi * k / count)) for k in range(count)]


def cap(_: float) -> Garment:
    """A cap in side view: panels, button, peak."""
    dome = (
        Path((-13.0, 6.0)).curve((-13.4, -6), (-7, -12.4), (0.6, -12.4)).curve((8.6, -12.4), (12.4, -4), (12.6, 5.0))
        .curve((4, 8.4), (-5, 8.4), (-13.0, 6.0)).close()
    )  # fmt: skip
    peak = (
        Path((5.0, 5.4)).curve((10, 3.4), (15, 3.2), (19, 5.6)).curve((22.6, 7.6), (24, 10), (23.0, 11.0))
        .curve((17, 8.6), (10, 9.2), (4.2, 9.0)).close()
    )  # fmt: skip
    panels = (
        Path((0.6, -12.4)).bow((5.4, 7.4), -2.4),
        Path((0.6, -12.4)).bow((-6.6, 7.6), 2.4),
    )
    stitches = tuple(path.moved(0.7, 0) for path in panels)
    rows = tuple(
        Path((5.0 + k, 6.2 + k * 0.5)).curve((11, 4.6 + k * 0.7), (16, 5.0 + k), (21.4 - k * 0.4, 8.4 + k * 0.6))
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


def shoes(height: float) -> Garment:
    """A pair in side view; `height` of the shaft from 0 (sneaker) to 1 (boot)."""
    near = _shoe(height)
    far = tuple(part for part in near)
    from shops.drawing.geometry import Placing

    back = tuple(part.mapped(Placing(1.0, 7.0, -9.5)) for part in far)
    return Garment((*back, *near), focus=(2.0, -4.0))


def _shoe(height: float) -> tuple[Part, ...]:
    top = -9.0 - 17.0 * height
    throat = (1.0 - 1.5 * height, top + 0.6 + 0.6 * height)
    upper = (
        Path((-13.4, 8.0)).curve((-15.0, 2.0), (-12.6, -3.0), (-12.4, -8.0)).line((-12.8 - height, top))
        .bow(throat, 0.9)
        .curve((2.2, -6.0), (5.4, -3.6), (9.0, -1.4)).curve((14.0, 0.8), (18.6, 2.0), (18.4, 8.0)).close()
    )  # fmt: skip
    sole = (
        Path((-14.6, 6.6)).curve((-4, 7.6), (8, 7.4), (19.4, 6.2)).curve((20.6, 8), (20.4, 10.6), (18.6, 11.2))
        .line((-13.2, 11.2)).curve((-15.2, 10.8), (-15.2, 8.4), (-14.6, 6.6)).close()
    )  # fmt: skip
    toe = Path((9.6, 8)).curve((8.4, 4), (9.2, 1), (11.6, -0.2)).curve((16, 1.8), (18.4, 3), (18.4, 8)).close()
    heel = Path((-13.6, 8)).curve((-15, 2), (-12.8, -2), (-12.5, -6)).curve((-9, -4), (-8, 2), (-8.4, 8)).close()
    foot = Path((-0.6, 7)).curve((1.0, 3.0), (2.0, -2.0), (throat[0] - 1.8, top + 1.4))
    laces = []
    for index in range(4 + round(3 * height)):
        x, y = Path(throat).curve((2.2, -6.0), (5.4, -3.6), (9.0, -1.4)).at(0.06 + 0.22 * index) if index < 4 else (0, 0)
        if index >= 4:
            share = (index - 3) / 4
            x, y = between((throat[0], throat[1] + 3), (throat[0], -7.0), share)
        laces.append(Cord(Path((x - 3.2, y + 1.4)).bow((x + 0.3, y + 0.3), -0.4), 0.7, Cloth.LIGHT))
    welt = Path((-15, 8.4)).curve((-4, 9.2), (8, 9.0), (20.4, 8.0))
    return (
        Piece(upper, seams=(foot,), stitches=(foot.moved(-0.8, 0),), shade=Shade.ROUND),
        Piece(toe, Cloth.SOLID, stitches=(Path((10.4, 8)).curve((9.2, 4), (10.0, 1.6), (12.4, 0.4)),), casts=True),
        Piece(heel, Cloth.SOLID, stitches=(Path((-9.2, 8)).curve((-8.8, 2), (-9.8, -3.4), (-13, -5.2)),), casts=True),
        *laces,
        Piece(sole, Cloth.LIGHT, stitches=(welt,), shade=Shade.DOWN),
    )


def pattern_piece(flare: float) -> Garment:
    """A front cut from cloth, unsewn: darts, notches, seam allowance. For what has no flat."""
    outline = (
        Path((-15.0, -16.0)).curve((-10, -15.6), (-6.6, -19), (-5.6, -24.0)).line((9.6, -19.8))
        .curve((7.4, -10.0), (9.6, -3.6), (15.4, -1.6)).curve((14.6, 8), (15.0 + 4 * flare, 20), (17.0 + 5 * flare, 28.0))
        .curve((6, 30.4), (-6, 31.0), (-15.0, 31.0)).close()
    )  # fmt: skip
    sewing = (
        Path((-13.4, -14.4)).curve((-8.8, -14.0), (-5.2, -17.4), (-4.4, -22.0)).line((7.6, -18.4))
        .curve((5.6, -9.4), (8.0, -2.2), (13.8, -0.2)).curve((13.0, 8), (13.4 + 4 * flare, 20), (15.0 + 5 * flare, 26.6))
        .curve((6, 28.8), (-6, 29.4), (-13.4, 29.4)).close()
    )  # fmt: skip
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
