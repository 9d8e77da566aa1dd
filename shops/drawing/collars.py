"""Collars and neck finishes. Each answers parts that lie over the front; what is behind the neck
(the back of a stand, of a hood) is answered by `behind`."""

from __future__ import annotations

from enum import StrEnum

from shops.drawing.bodice import Block
from shops.drawing.geometry import Path, polygon
from shops.drawing.parts import Cloth, Cord, Fold, Part, Piece, Shade, pair


class Collar(StrEnum):
    CREW = "crew"  # a ribbed band
    BOAT = "boat"
    V = "v"
    SQUARE = "square"
    SHIRT = "shirt"
    STAND = "stand"
    PETER_PAN = "peter_pan"
    ROLL = "roll"
    HOOD = "hood"
    LAPEL = "lapel"
    SHAWL = "shawl"
    BOW = "bow"


NECKLINES: dict[Collar, tuple[str, float, float]] = {
    # the neckline's shape, the neck's half width and the drop in front
    Collar.CREW: ("round", 8.4, 8.6),
    Collar.BOAT: ("round", 13.0, 4.6),
    Collar.V: ("v", 8.4, 19.0),
    Collar.SQUARE: ("square", 11.0, 14.0),
    Collar.SHIRT: ("round", 7.2, 7.2),
    Collar.STAND: ("round", 7.2, 7.0),
    Collar.PETER_PAN: ("round", 8.0, 8.0),
    Collar.ROLL: ("round", 7.4, 4.0),
    Collar.HOOD: ("round", 8.6, 9.0),
    Collar.LAPEL: ("v", 7.6, 34.0),
    Collar.SHAWL: ("v", 7.6, 40.0),
    Collar.BOW: ("round", 7.4, 7.4),
}


def behind(collar: Collar, block: Block) -> tuple[Part, ...]:
    """What stands up behind the neck."""
    if collar in (Collar.SHIRT, Collar.LAPEL, Collar.SHAWL, Collar.STAND, Collar.BOW):
        rise = {Collar.SHIRT: 4.2, Collar.LAPEL: 3.6, Collar.SHAWL: 3.4}.get(collar, 3.0)
        width = block.neck
        top = Path((0.0, -rise)).curve((width * 0.5, -rise), (width * 0.9, -rise), (width, -1.6))
        half = top.line((width + 0.6, 2.5), (0.0, 3.6))
        seam = Path((0.0, 1.0)).curve((width * 0.5, 1.0), (width * 0.9, 0.6), (width, -0.6))
        return (Piece(half.with_mirror(), Cloth.INSIDE, shade=Shade.UP, seams=(seam.across(),)),)
    if collar is Collar.HOOD:
        return _hood(block)
    if collar is Collar.CREW:
        return (_back_rib(block),)
    return ()


def over(collar: Collar, block: Block) -> tuple[Part, ...]:
    """What lies on the front."""
    return {
        Collar.CREW: _crew,
        Collar.BOAT: _facing,
        Collar.V: _facing,
        Collar.SQUARE: _facing,
        Collar.SHIRT: _shirt,
        Collar.STAND: _stand,
        Collar.PETER_PAN: _peter_pan,
        Collar.ROLL: _roll,
        Collar.HOOD: _hood_front,
        Collar.LAPEL: _lapels,
        Collar.SHAWL: _shawl,
        Collar.BOW: _bow,
    }[collar](block)


def _crew(block: Block) -> tuple[Part, ...]:
    """A ribbed band whose ribs stand across it."""
    width = 2.3
    outer = block.neck_line()
    neck, drop = block.neck - width, block.drop - width
    inner = Path((neck + 0.4, -0.9)).curve((neck, drop * 0.6), (neck * 0.7, drop), (0.0, drop))
    half = outer.line((neck + 0.4, -0.9)).join(inner)
    ribs = []
    for index in range(25):
        share = index / 24
        ribs.append(Path(outer.at(share)).line(inner.at(1 - share)))
    both = tuple(ribs) + tuple(rib.mirrored() for rib in ribs[1:])
    return (Piece(half.with_mirror(), Cloth.SOLID, ribs=both),)


def _back_rib(block: Block) -> Piece:
    """The ribbed band where it runs around the back of the neck."""
    neck = block.neck
    top = Path((0.0, -0.3)).curve((neck * 0.4, -0.3), (neck * 0.7, -0.5), (neck - 1.9, -0.9))
    low = Path((0.0, 1.9)).curve((neck * 0.5, 1.9), (neck * 0.9, 1.2), (neck, 0.0))
    steps = [Path(top.at(k / 12)).line(low.at(k / 12)) for k in range(12)]
    ribs = (*steps, *(step.mirrored() for step in steps[1:]))
    half = top.join(low.reversed())
    return Piece(half.with_mirror(), Cloth.SOLID, ribs=ribs, shade=Shade.UP)


def _facing(block: Block) -> tuple[Part, ...]:
    """A bound edge: a narrow binding along the neckline."""
    return (Cord(block.neck_line().across(), 1.0, Cloth.SOLID),)


def _leaf(block: Block, *, spread: float = 9.0, point: float = 11.0) -> Piece:
    """The right leaf of a shirt collar, with its edge stitch."""
    n = block.neck
    outline = (
        Path((0.25, block.drop - 2.0))
        .curve((n * 0.55, block.drop - 3.2), (n * 0.92, 0.6), (n - 0.4, -3.4))
        .curve((n + 0.8, -3.0), (n + 2.2, -1.4), (n + 2.6, 1.4))
        .curve((n + 1.6, 4.0), (spread, point - 3), (spread - 1.6, point))
        .bow((0.25, block.drop - 2.0), 0.5)
        .close()
    )
    edge = (
        Path((n + 1.7, 1.3))
        .curve((n + 0.8, 4.0), (spread - 0.9, point - 3.2), (spread - 1.9, point - 1.2))
        .line((1.2, block.drop - 1.8))
    )
    return Piece(outline, grain=38.0, stitches=(edge,), shade=Shade.DOWN, casts=True)


def _shirt(block: Block) -> tuple[Part, ...]:
    d = block.drop
    stand = polygon((-3.4, d - 2.6), (3.4, d - 2.6), (2.2, d + 1.4), (-2.2, d + 1.4))
    return (Piece(stand, grain=90.0, shade=Shade.NONE), *pair(_leaf(block)))


def _stand(block: Block) -> tuple[Part, ...]:
    n, d, rise = block.neck, block.drop, 3.2
    outline = (
        Path((0.2, d))
        .curve((n * 0.62, d), (n * 0.98, d * 0.55), (n, 0.0))
        .line((n - 0.6, -2.6))
        .curve((n * 0.9, d * 0.2), (n * 0.6, d - rise - 0.2), (0.9, d - rise))
        .curve((0.3, d - rise), (0.2, d - rise + 0.6), (0.2, d))
        .close()
    )
    edge = block.neck_line().moved(-0.3, -0.7)
    return pair(Piece(outline, grain=60.0, stitches=(edge,), shade=Shade.DOWN))


def _peter_pan(block: Block) -> tuple[Part, ...]:
    n, d = block.neck, block.drop
    outline = (
        Path((0.1, d))
        .curve((n * 0.62, d), (n * 0.98, d * 0.55), (n - 0.2, -0.8))
        .curve((n + 3.0, -0.4), (n + 6.2, 3.0), (n + 5.0, 7.4))
        .curve((n + 3.4, 12.6), (n * 0.6, d + 9.2), (1.4, d + 5.6))
        .curve((0.6, d + 4.4), (0.2, d + 2.0), (0.1, d))
        .close()
    )
    edge = (
        Path((n + 4.2, 3.6))
        .curve((n + 4.6, 9.0), (n + 2.0, 12.4), (n * 0.6, d + 7.0))
        .curve((n * 0.3, d + 6.0), (1.4, d + 4.0), (1.0, d + 1.5))
    )
    return pair(Piece(outline, Cloth.LIGHT, stitches=(edge,), shade=Shade.DOWN, casts=True))


def _roll(block: Block) -> tuple[Part, ...]:
    n, d = block.neck, block.drop
    half = (
        Path((0.0, d + 0.6))
        .curve((n * 0.6, d + 0.6), (n, d * 0.7), (n + 0.3, 0.4))
        .curve((n + 0.8, -3.0), (n + 0.2, -8.2), (n - 0.8, -9.6))
        .curve((n * 0.6, -10.8), (n * 0.3, -10.8), (0.0, -10.8))
    )
    ribs = tuple(
        Path((x * 0.94, -10.6)).bow((x, d), 0.2 if x > 0 else -0.2)
        for x in (-6.3, -4.9, -3.5, -2.1, -0.7, 0.7, 2.1, 3.5, 4.9, 6.3)
    )
    turn = Path((-n, -3.4)).bow((n, -3.4), -2.0)
    fold = Fold(Path((-n, -2.6)).bow((n * 0.4, -1.2), -1.0), 0.9)
    return (Piece(half.with_mirror(), Cloth.MAIN, seams=(turn,), ribs=ribs, folds=(fold,)),)


def _hood(block: Block) -> tuple[Part, ...]:
    n = block.neck
    half = (
        Path((0.0, -25.0))
        .curve((8.0, -25.5), (15.0, -18.0), (15.2, -8.0))
        .curve((15.3, -2.0), (14.0, 3.0), (n + 3.0, 6.0))
        .line((0.0, 9.0))
    )
    opening = (
        Path((0.0, -18.5))
        .curve((5.4, -18.6), (9.0, -13.0), (9.0, -6.0))
        .curve((9.0, 0.0), (6.0, 6.0), (0.0, 12.0))
    )
    seam = Path((0.0, -25.0)).line((0.0, -18.5))
    folds = (
        Fold(Path((13.5, 1.0)).bow((11.0, -14.0), 1.4), 1.1),
        Fold(Path((-13.8, 0.0)).bow((-10.6, -12.0), -1.2), 1.0),
    )
    edge = opening.moved(0, -1.5)
    return (
        Piece(half.with_mirror(), seams=(seam,), folds=folds, stitches=(edge.across(),)),
        Piece(opening.with_mirror(), Cloth.INSIDE, shade=Shade.UP),
    )


def _hood_front(block: Block) -> tuple[Part, ...]:
    """The two fronts of the hood cross below the neck; drawstrings hang from eyelets."""
    n, d = block.neck, block.drop
    side = (
        Path((-0.6, d + 2.4))
        .curve((n * 0.4, d + 1.6), (n * 0.9, d * 0.3), (n + 0.4, -5.0))
        .curve((n + 3.4, -2.0), (n + 4.6, 1.6), (n + 3.2, 3.6))
        .curve((n + 0.6, 7.4), (4.0, d + 4.4), (-0.6, d + 5.0))
        .close()
    )
    cord = Path((2.4, d + 2.2)).curve((3.4, d + 9), (1.8, d + 14), (2.8, d + 21))
    short = Path((-2.4, d + 2.2)).curve((-3.2, d + 8), (-2.0, d + 12), (-3.0, d + 17.5))
    return (
        *pair(Piece(side, grain=30.0, shade=Shade.DOWN, casts=True)),
        Cord(cord, 0.7, Cloth.LIGHT, stitched=True),
        Cord(short, 0.7, Cloth.LIGHT, stitched=True),
    )


def _lapels(block: Block) -> tuple[Part, ...]:
    n, low = block.neck, block.drop
    notch = (n + 3.2, low * 0.36)
    lapel = (
        Path((1.6, low + 1.5))
        .curve((1.5, low * 0.7), (n * 0.75, low * 0.32), (n - 0.6, -1.0))
        .line((n + 3.0, 2.0), notch, (n + 8.6, low * 0.33))
        .curve((n + 5.6, low * 0.62), (5.0, low * 0.9), (1.6, low + 1.5))
        .close()
    )
    collar = (
        Path((n - 0.9, -3.2))
        .curve((n + 1.6, -3.0), (n + 3.6, -1.0), (n + 4.6, 2.0))
        .line((n + 7.8, low * 0.25), notch)
        .line((n + 0.6, low * 0.2))
        .curve((n * 0.9, low * 0.1), (n - 0.4, 0.0), (n - 0.9, -3.2))
        .close()
    )
    edge = Path((n + 7.4, low * 0.345)).curve(
        (n + 4.4, low * 0.62), (4.6, low * 0.86), (2.4, low * 0.97)
    )
    return (
        *pair(Piece(lapel, grain=-14.0, stitches=(edge,), shade=Shade.RIGHT, casts=True)),
        *pair(Piece(collar, Cloth.ACCENT, grain=28.0, shade=Shade.DOWN, casts=True)),
    )


def _shawl(block: Block) -> tuple[Part, ...]:
    n, low = block.neck, block.drop
    shawl = (
        Path((1.2, low + 2))
        .curve((1.2, low * 0.7), (n * 0.8, low * 0.3), (n - 0.8, -3.0))
        .curve((n + 3.4, -2.4), (n + 9.2, low * 0.22), (n + 8.0, low * 0.45))
        .curve((n + 6.6, low * 0.75), (4.4, low * 0.95), (1.2, low + 2))
        .close()
    )
    edge = Path((n + 6.2, low * 0.3)).curve(
        (n + 6.2, low * 0.7), (3.8, low * 0.9), (2.2, low * 0.97)
    )
    return pair(Piece(shawl, Cloth.ACCENT, grain=-18.0, stitches=(edge,), casts=True))


def _bow(block: Block) -> tuple[Part, ...]:
    """A tied neck: two loops, two tails and a knot."""
    d = block.drop
    loop = (
        Path((0.4, d + 0.4))
        .curve((4.0, d - 5.0), (10.5, d - 4.0), (11.0, d + 0.6))
        .curve((11.2, d + 5.0), (4.6, d + 5.4), (0.4, d + 1.6))
        .close()
    )
    tail = (
        Path((-0.6, d + 1.6))
        .curve((1.0, d + 8), (3.6, d + 14), (3.4, d + 23))
        .line((9.2, d + 20.6))
        .curve((8.2, d + 12), (5.0, d + 6), (1.4, d + 1.4))
        .close()
    )
    knot = Path.through(
        [
            (-1.7, d - 0.6),
            (0, d - 1.3),
            (1.7, d - 0.6),
            (1.5, d + 2.6),
            (0, d + 3.1),
            (-1.5, d + 2.6),
        ],
        closed=True,
    )
    crease = Fold(Path((1.4, d + 0.9)).bow((7.4, d - 0.4), -0.6), 0.7)
    fall = Fold(Path((0.4, d + 3)).bow((6.0, d + 19), 1.0), 0.8)
    band = Cord(block.neck_line().across(), 1.6, Cloth.ACCENT)
    return (
        band,
        *pair(Piece(tail, Cloth.ACCENT, grain=-20.0, folds=(fall,), casts=True)),
        *pair(Piece(loop, Cloth.ACCENT, grain=70.0, folds=(crease,), casts=True)),
        Piece(knot, Cloth.ACCENT, grain=90.0),
    )
