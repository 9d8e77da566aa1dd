"""Skirts: falls of cloth with flutes, tiers, pleats; also the lower half of dresses."""

from __future__ import annotations

import math
from dataclasses import dataclass

from shops.drawing.chance import Chance
from shops.drawing.closures import buttons, placket, waistband
from shops.drawing.geometry import Path, Point, between
from shops.drawing.parts import Cloth, Fold, Garment, Part, Piece, Shade, pair


@dataclass(frozen=True, slots=True)
class Fall:
    """Cloth that falls from a seam `top` (half width, height) to a hem `foot`, in centimetres.

    `flutes` is the number of waves of the hem, `wave` how high they are, `gathers` how strongly the
    top is drawn together (0 … 1), `hip` how far the side bulges.
    """

    top: Point
    foot: Point
    flutes: int = 5
    wave: float = 2.0
    gathers: float = 0.0
    hip: float = 0.0
    band: bool = False  # a strip of the accent textile along the hem


def _hem_points(fall: Fall, chance: Chance) -> list[Point]:
    """Crests and hollows from left to right; the hem also sinks toward the middle."""
    half, low = fall.foot
    count = fall.flutes * 2
    points = []
    for index in range(count + 1):
        share = -1 + 2 * index / count
        if 0 < index < count:
            share += chance.span(-0.5, 0.5) / count
        sink = 0.055 * half * (1 - share * share) * 1.6
        swing = fall.wave * chance.span(0.3, 1.0) if index % 2 else -fall.wave * 0.3
        x = half * math.sin(share * math.pi / 2 * 0.92) / math.sin(math.pi / 2 * 0.92)
        points.append((x, low + sink + (swing if 0 < index < count else 0.0)))
    return points


def _side(fall: Fall) -> Path:
    (tx, ty), (fx, fy) = fall.top, fall.foot
    tall = fy - ty
    return Path(fall.top).curve(
        (tx + fall.hip + (fx - tx) * 0.1, ty + tall * 0.22),
        (fx - (fx - tx) * 0.3, fy - tall * 0.35),
        fall.foot,
    )


def fall_pieces(fall: Fall, chance: Chance) -> tuple[Piece, ...]:
    """The inside of the back below the hem, the front, and the strip along its hem."""
    points = _hem_points(fall, chance)
    hem = Path.through(list(reversed(points)))
    (tx, ty), (fx, fy) = fall.top, fall.foot
    top = Path((-tx, ty)).bow(fall.top, -0.7)
    outline = top.join(_side(fall)).join(hem).join(_side(fall).mirrored().reversed()).close()
    low = max(y for _, y in points)
    back = (
        Path((-fx * 0.9, fy - 4))
        .line((fx * 0.9, fy - 4), (fx * 0.985, fy))
        .curve((fx * 0.5, low + 0.1), (-fx * 0.5, low + 0.1), (-fx * 0.985, fy))
        .close()
    )
    folds = _fall_folds(fall, points, chance)
    front = Piece(outline, folds=folds, stitches=(hem.moved(0, -2.2),))
    pieces = [Piece(back, Cloth.INSIDE, shade=Shade.UP), front]
    if fall.band:
        strip = hem.join(_raised(fall, points, 7.5)).close()
        pieces.append(Piece(strip, Cloth.ACCENT, 90.0, stitches=(_raised(fall, points, 6.9),)))
    return tuple(pieces)


def _raised(fall: Fall, points: list[Point], height: float) -> Path:
    """The hem `height` centimetres further up, where the cloth is narrower; left to right."""
    (tx, ty), (fx, fy) = fall.top, fall.foot
    narrow = 1 - height * 0.86 * (fx - tx) / (fy - ty) / fx
    return Path.through([(x * narrow, y - height) for x, y in points])


def _fall_folds(fall: Fall, points: list[Point], chance: Chance) -> tuple[Fold, ...]:
    """Flutes rise from the hollows of the hem; gathers fall from the seam."""
    (tx, ty), (fx, _) = fall.top, fall.foot
    found = []
    for index, (x, y) in enumerate(points[1:-1], start=1):
        aim = (x / fx * tx * 0.92, ty)
        reach = chance.span(0.5, 0.92) if index % 2 else chance.span(0.22, 0.5)
        end = between((x, y), aim, reach)
        found.append(Fold(Path((x, y)).bow(end, chance.span(-1.0, 1.0)), 1.5 if index % 2 else 1.0))
    count = int(26 * fall.gathers)
    for index in range(count):
        x = tx * (-0.95 + 1.9 * (index + chance.span(0.2, 0.8)) / count)
        foot = (x * (1 + (fx / tx - 1) * 0.25), ty + chance.span(5, 15))
        found.append(Fold(Path((x, ty)).bow(foot, chance.span(-0.3, 0.3)), 0.5))
    return tuple(found)


def tiers(fall: Fall, count: int, chance: Chance) -> tuple[Piece, ...]:
    """`count` gathered tiers, each a little wider; the lowest is drawn first."""
    (tx, ty), (fx, fy) = fall.top, fall.foot
    found: list[Piece] = []
    for index in range(count - 1, -1, -1):
        start, stop = index / count, (index + 1) / count
        head = (tx + (fx - tx) * start**0.85, ty + (fy - ty) * start**0.92)
        foot = (tx + (fx - tx) * stop**0.85 + 1.0, ty + (fy - ty) * stop**0.92)
        tier = Fall(head, foot, fall.flutes + index, fall.wave * 0.7, 0.7, 0.6)
        found.extend(fall_pieces(tier, chance))
    return tuple(found)


def pleated(fall: Fall, count: int = 9) -> tuple[Piece, ...]:
    """Knife pleats: narrow panels, each lit on one side."""
    (tx, ty), (fx, fy) = fall.top, fall.foot
    found = []
    for index in range(count):
        a, b = -1 + 2 * index / count, -1 + 2 * (index + 1) / count
        sink_a, sink_b = (0.07 * fx * (1 - share * share) for share in (a, b))
        outline = (
            Path((tx * a, ty + 0.6 * (1 - a * a)))
            .line((tx * b, ty + 0.6 * (1 - b * b)))
            .line((fx * b, fy + sink_b), (fx * a - 0.2, fy + sink_a + 1.1))
            .close()
        )
        lean = math.degrees(math.atan2((fx - tx) * (a + b) / 2, fy - ty))
        found.append(Piece(outline, grain=-lean, shade=Shade.RIGHT))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class SkirtCut:
    length: float = 68.0
    flare: float = 0.5  # 0 a pencil skirt, 1 a full circle
    tiers: int = 0
    pleats: int = 0
    buttons: int = 0
    pockets: bool = False


def skirt(cut: SkirtCut, chance: Chance) -> Garment:
    waist, band = 17.5, 4.0
    hem = 20.0 + 28.0 * cut.flare
    fall = Fall(
        (waist + 0.6, band),
        (hem, cut.length),
        flutes=2 + round(5 * cut.flare),
        wave=0.4 + 2.4 * cut.flare,
        gathers=max(0.0, cut.flare - 0.55),
        hip=5.5 * (1 - cut.flare),
        band=cut.flare > 0.45 and not cut.buttons,
    )
    if cut.tiers:
        cloth: tuple[Part, ...] = tiers(fall, cut.tiers, chance)
    elif cut.pleats:
        cloth = pleated(fall, cut.pleats)
    else:
        cloth = fall_pieces(fall, chance)
    parts: list[Part] = [_back_waist(waist), *cloth]
    if cut.pockets:
        parts += pair(_slant(waist, band))
    if cut.buttons:
        low = cut.length + fall.foot[0] * 0.088
        parts.append(placket(band, low - 1.0, half=2.0, dip=0.6))
    parts += waistband(waist, 0.0, band, cloth=Cloth.ACCENT if cut.tiers else Cloth.MAIN)
    if cut.buttons:
        parts += buttons(cut.buttons, 2.8, cut.length - 8, radius=1.0)
    return Garment(tuple(parts), focus=(3.0, 12.0), clips=((-waist * 0.7, 0.6), (waist * 0.7, 0.6)))


def _back_waist(waist: float) -> Piece:
    half = Path((0.0, -0.6)).curve((waist * 0.6, -0.6), (waist * 0.9, -0.4), (waist, 0.0))
    return Piece(half.line((waist, 2.5), (0.0, 3.5)).with_mirror(), Cloth.INSIDE, shade=Shade.UP)


def _slant(waist: float, band: float) -> Piece:
    mouth = Path((waist * 0.62, band + 0.6)).bow((waist + 3.4, band + 15.0), -0.9)
    outline = mouth.line((waist + 4.2, band + 15)).bow((waist + 0.6, band + 0.4), 0.6).close()
    return Piece(outline, stitches=(mouth.moved(0.7, -0.1),), shade=Shade.RIGHT)
