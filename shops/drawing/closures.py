"""What closes and carries: plackets, buttons, pockets, belts, waistbands, ribs."""

from __future__ import annotations

from shops.drawing.geometry import Path, Point, polygon
from shops.drawing.parts import Button, Cloth, Part, Piece, Shade


def placket(top: float, bottom: float, *, half: float = 1.7, dip: float = 0.8) -> Piece:
    """A button band on the centre front, from `top` to `bottom`."""
    outline = polygon((-half, top), (half, top), (half, bottom + dip), (-half, bottom + dip))
    stitches = (
        Path((-half + 0.55, top)).line((-half + 0.55, bottom + dip)),
        Path((half - 0.55, top)).line((half - 0.55, bottom + dip)),
    )
    return Piece(outline, stitches=stitches, shade=Shade.NONE, casts=True)


def buttons(
    count: int, top: float, bottom: float, *, x: float = 0.0, radius: float = 0.75
) -> tuple[Button, ...]:
    """`count` buttons, the first at `top`, the last at `bottom`."""
    if count < 1:
        return ()
    step = (bottom - top) / (count - 1) if count > 1 else 0.0
    return tuple(Button((x, top + step * index), radius) for index in range(count))


def patch_pocket(
    corner: Point,
    width: float,
    height: float,
    *,
    point: float = 1.6,
    cloth: Cloth = Cloth.MAIN,
    grain: float = 0.0,
) -> Piece:
    """A patch pocket by its upper corner nearest to the centre front, on the right half."""
    x, y = corner
    outline = polygon(
        (x, y),
        (x + width, y),
        (x + width, y + height - point),
        (x + width / 2, y + height),
        (x, y + height - point),
    )
    inner = Path((x + 0.5, y)).line(
        (x + 0.5, y + height - point - 0.3),
        (x + width / 2, y + height - 0.6),
        (x + width - 0.5, y + height - point - 0.3),
        (x + width - 0.5, y),
    )
    mouth = Path((x, y + 2.2)).line((x + width, y + 2.2))
    return Piece(outline, cloth, grain, stitches=(inner, mouth), shade=Shade.DOWN, casts=True)


def flap_pocket(
    corner: Point, width: float, height: float, *, flap: float = 5.5
) -> tuple[Part, ...]:
    x, y = corner
    bag = polygon(
        (x, y),
        (x + width, y),
        (x + width, y + height - 1.2),
        (x + width - 1.2, y + height),
        (x + 1.2, y + height),
        (x, y + height - 1.2),
    )
    lid = polygon(
        (x - 0.5, y - 0.6),
        (x + width + 0.5, y - 0.6),
        (x + width + 0.5, y + flap - 1.4),
        (x + width / 2, y + flap),
        (x - 0.5, y + flap - 1.4),
    )
    edge = Path((x + 0.2, y)).line(
        (x + 0.2, y + flap - 1.9),
        (x + width / 2, y + flap - 0.7),
        (x + width - 0.2, y + flap - 1.9),
        (x + width - 0.2, y),
    )
    around = Path((x + 0.6, y)).line(
        (x + 0.6, y + height - 0.7), (x + width - 0.6, y + height - 0.7), (x + width - 0.6, y)
    )
    return (
        Piece(bag, stitches=(around,), shade=Shade.DOWN, casts=True),
        Piece(lid, stitches=(edge,), shade=Shade.DOWN, casts=True),
        Button((x + width / 2, y + flap - 2.2), 0.65),
    )


def welt_pocket(corner: Point, width: float, slope: float) -> Piece:
    """A slanted welt: two parallel edges, `slope` centimetres lower at its outer end."""
    x, y = corner
    outline = polygon(
        (x, y), (x + width, y + slope), (x + width - 0.6, y + slope + 3.0), (x - 0.6, y + 3.0)
    )
    edge = Path((x + 0.2, y + 0.8)).line((x + width - 0.3, y + slope + 0.8))
    return Piece(outline, grain=12.0, stitches=(edge,), shade=Shade.DOWN, casts=True)


def belt(
    half: float, y: float, *, height: float = 4.2, cloth: Cloth = Cloth.ACCENT
) -> tuple[Part, ...]:
    """A tied belt: band, knot and two tails."""
    band = (
        Path((-half - 0.4, y - 0.4))
        .bow((half + 0.4, y - 0.4), -0.9)
        .line((half + 0.4, y + height))
        .bow((-half - 0.4, y + height), 0.9)
        .close()
    )
    long = (
        Path((1.0, y + 2))
        .curve((2, y + 12), (5, y + 18), (4.6, y + 31))
        .line((8.6, y + 30))
        .curve((8.6, y + 18), (5.6, y + 10), (3.4, y + 1.6))
        .close()
    )
    short = (
        Path((0.6, y + 2))
        .curve((0, y + 9), (-1.6, y + 15), (-2.6, y + 22))
        .line((1.2, y + 23.4))
        .curve((2.0, y + 15), (3.0, y + 9), (3.0, y + 2))
        .close()
    )
    knot = Path.through(
        [
            (-0.6, y + 0.4),
            (1.8, y - 0.8),
            (4.0, y + 0.8),
            (3.8, y + 4.0),
            (1.4, y + 5.0),
            (-0.8, y + 3.6),
        ],
        closed=True,
    )
    return (
        Piece(band, cloth, 90.0, casts=True),
        Piece(short, cloth, 12.0, shade=Shade.LEFT, casts=True),
        Piece(long, cloth, -14.0, shade=Shade.RIGHT, casts=True),
        Piece(knot, cloth, 60.0, casts=True),
    )


def rib(edge: Path, height: float, *, cloth: Cloth = Cloth.SOLID, pull: float = 1.4) -> Piece:
    """A knitted band below `edge` (the right half of a hem), drawn in by `pull`."""
    ex, ey = edge.end
    low = edge.start[1] + height
    bottom = Path((ex - pull, ey + height)).curve(
        (ex * 0.85 - pull, ey + height + (low - ey - height) * 0.7), (ex * 0.5, low), (0.0, low)
    )
    half = edge.curve((ex + 0.2, ey + height * 0.4), (ex - pull, ey + height * 0.6), bottom.start)
    outline = half.join(bottom).with_mirror()
    top, foot, count = edge.across(), bottom.reversed().across(), 40
    ribs = tuple(
        Path(top.at(index / count)).line(foot.at(index / count)) for index in range(1, count)
    )
    return Piece(outline, cloth, ribs=ribs)


def waistband(
    half: float, y: float, height: float, *, loops: bool = False, cloth: Cloth = Cloth.MAIN
) -> tuple[Part, ...]:
    """A shaped band with a button, and belt loops if wanted."""
    half_band = (
        Path((0.0, y + 0.9))
        .curve((half * 0.5, y + 0.9), (half * 0.85, y + 0.5), (half, y))
        .line((half + 0.6, y + height))
        .curve(
            (half * 0.85, y + height + 0.5), (half * 0.5, y + height + 0.9), (0.0, y + height + 0.9)
        )
    )
    top = Path((0.0, y + 1.5)).curve((half * 0.5, y + 1.5), (half * 0.85, y + 1.1), (half, y + 0.6))
    low = top.moved(0, height - 1.2)
    band = Piece(
        half_band.with_mirror(),
        cloth,
        90.0 if cloth is Cloth.MAIN else 0.0,
        stitches=(top.across(), low.across()),
        casts=True,
    )
    if not loops:
        return (band,)
    at = (half * 0.42, half * 0.86)
    strips = [
        Piece(
            polygon(
                (x - 0.6, y - 0.2),
                (x + 0.6, y - 0.2),
                (x + 0.6, y + height + 1.2),
                (x - 0.6, y + height + 1.2),
            ),
            cloth,
            shade=Shade.NONE,
            casts=True,
        )
        for x in at
    ]
    return (band, *strips, *(strip.mirrored() for strip in strips))
