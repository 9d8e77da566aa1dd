"""Shoes and boots in side view."""

from __future__ import annotations

from shops.drawing.geometry import Path, Placing, Point, between
from shops.drawing.parts import Cloth, Cord, Garment, Part, Piece, Shade


def shoes(height: float) -> Garment:
    """A pair in side view; `height` of the shaft from 0 (sneaker) to 1 (boot)."""
    near = _shoe(height)
    back = tuple(part.mapped(Placing(1.0, 7.0, -9.5)) for part in near)
    return Garment((*back, *near), focus=(2.0, -4.0))


def _shoe(height: float) -> tuple[Part, ...]:
    top = -9.0 - 17.0 * height
    throat = (1.0 - 1.5 * height, top + 0.6 + 0.6 * height)
    upper = (
        Path((-13.4, 8.0))
        .curve((-15.0, 2.0), (-12.6, -3.0), (-12.4, -8.0))
        .line((-12.8 - height, top))
        .bow(throat, 0.9)
        .curve((2.2, -6.0), (5.4, -3.6), (9.0, -1.4))
        .curve((14.0, 0.8), (18.6, 2.0), (18.4, 8.0))
        .close()
    )
    sole = (
        Path((-14.6, 6.6))
        .curve((-4, 7.6), (8, 7.4), (19.4, 6.2))
        .curve((20.6, 8), (20.4, 10.6), (18.6, 11.2))
        .line((-13.2, 11.2))
        .curve((-15.2, 10.8), (-15.2, 8.4), (-14.6, 6.6))
        .close()
    )
    toe = (
        Path((9.6, 8))
        .curve((8.4, 4), (9.2, 1), (11.6, -0.2))
        .curve((16, 1.8), (18.4, 3), (18.4, 8))
        .close()
    )
    heel = (
        Path((-13.6, 8))
        .curve((-15, 2), (-12.8, -2), (-12.5, -6))
        .curve((-9, -4), (-8, 2), (-8.4, 8))
        .close()
    )
    foot = Path((-0.6, 7)).curve((1.0, 3.0), (2.0, -2.0), (throat[0] - 1.8, top + 1.4))
    laces = _laces(throat, round(3 * height))
    welt = Path((-15, 8.4)).curve((-4, 9.2), (8, 9.0), (20.4, 8.0))
    return (
        Piece(upper, seams=(foot,), stitches=(foot.moved(-0.8, 0),), shade=Shade.ROUND),
        Piece(
            toe,
            Cloth.SOLID,
            stitches=(Path((10.4, 8)).curve((9.2, 4), (10.0, 1.6), (12.4, 0.4)),),
            casts=True,
        ),
        Piece(
            heel,
            Cloth.SOLID,
            stitches=(Path((-9.2, 8)).curve((-8.8, 2), (-9.8, -3.4), (-13, -5.2)),),
            casts=True,
        ),
        *laces,
        Piece(sole, Cloth.LIGHT, stitches=(welt,), shade=Shade.DOWN),
    )


def _laces(throat: Point, shaft: int) -> list[Cord]:
    """Four laces over the instep and `shaft` more up the boot."""
    tongue = Path(throat).curve((2.2, -6.0), (5.4, -3.6), (9.0, -1.4))
    eyelets = [tongue.at(0.06 + 0.22 * index) for index in range(4)]
    start, foot = (throat[0], throat[1] + 3), (throat[0], -7.0)
    eyelets += [between(start, foot, index / 4) for index in range(1, shaft + 1)]
    return [
        Cord(Path((x - 3.2, y + 1.4)).bow((x + 0.3, y + 0.3), -0.4), 0.7, Cloth.LIGHT)
        for x, y in eyelets
    ]
