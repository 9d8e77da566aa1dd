"""Scarves: wound and fringed, or square and laid out."""

from __future__ import annotations

from shops.drawing.geometry import Path, Point, between, polygon
from shops.drawing.parts import Cloth, Cord, Fold, Garment, Part, Piece, Shade


def scarf(length: float) -> Garment:
    """A long scarf wound once: the turn around the neck, two tails with fringes."""
    back = Path.through(
        [(-12, -4), (-7, -11), (2, -13), (11, -9), (13, -2), (6, 2), (-8, 2)], closed=True
    )
    short = (
        Path((-3.0, 4))
        .curve((-9, 18), (-13, 30), (-14.5, length * 0.62))
        .line((-0.8, length * 0.64))
    )
    short = short.curve((0, 32), (3, 18), (6.5, 5)).close()
    long = Path((0.4, 4)).curve((1, 24), (3, 44), (2.4, length)).line((17.4, length - 1.6))
    long = long.curve((17, 50), (14, 26), (10.4, 3)).close()
    turn = (
        Path((-13.5, -5))
        .curve((-15.5, 1.0), (-9, 9.5), (1, 10))
        .curve((10.5, 10), (15.4, 3.0), (14.2, -4.4))
        .curve((10, 1.4), (5, 2.6), (0, 2.4))
        .curve((-5, 2.2), (-10, 0), (-13.5, -5))
        .close()
    )
    parts: list[Part] = [
        Piece(back, Cloth.MAIN, 80.0, shade=Shade.UP),
        *_fringe((-14.2, length * 0.62), (-1.0, length * 0.64), -1.0),
        Piece(
            short,
            grain=10.0,
            shade=Shade.LEFT,
            folds=(
                Fold(Path((1.0, 9)).curve((-3, 22), (-6, 34), (-7, length * 0.55)), 1.4),
                Fold(Path((4.0, 8)).curve((1, 20), (-1.5, 30), (-2, 40)), 1.0),
            ),
        ),
        *_fringe((2.6, length), (17.2, length - 1.6), 0.6),
        Piece(
            long,
            grain=-3.0,
            shade=Shade.RIGHT,
            casts=True,
            folds=(
                Fold(Path((5.0, 8)).curve((6, 26), (8, 46), (7.4, length - 6)), 1.5),
                Fold(Path((8.4, 6)).curve((11, 26), (13, 44), (13.4, length - 18)), 1.2),
            ),
        ),
        Piece(
            turn,
            Cloth.MAIN,
            96.0,
            casts=True,
            shade=Shade.DOWN,
            folds=(
                Fold(Path((-12.6, -1)).curve((-8, 6), (2, 7.6), (12, 1.4)), 1.2),
                Fold(Path((-9, 3.6)).curve((-4, 8), (4, 8.4), (9, 6)), 0.9),
            ),
        ),
    ]
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
    size, turn, border = 27.0, 15.0, 5.0
    near, far = (size - turn, size), (size, size - turn)
    square = polygon((-size, -size), (size, -size), far, near, (-size, size))
    field = size - border
    inner = polygon(
        (-field, -field),
        (field, -field),
        (field, size - turn - border),
        (size - turn - border, field),
        (-field, field),
    )
    tip = (size - turn + 1.2, size - turn + 0.6)
    flap = Path(near).bow(tip, 0.9).bow(far, 0.9).line(near).close()
    edge = size - 0.9
    hem = Path((-edge, -edge)).line((edge, -edge), (edge, size), (-edge, edge)).close()
    creases = (
        Path((-field, -0.4)).bow((field, 0.4), 0.3),
        Path((0.3, -field)).bow((-0.3, field), 0.3),
    )
    return Garment(
        (
            Piece(square, Cloth.ACCENT, stitches=(hem,), shade=Shade.NONE),
            Piece(inner, ribs=creases),
            Piece(flap, Cloth.INSIDE, shade=Shade.RIGHT, casts=True),
        ),
        focus=(size - 12, size - 12),
    )
