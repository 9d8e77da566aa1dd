"""Coats, jackets and kimono jackets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shops.drawing import closures
from shops.drawing.bodice import Block, back_neck, front
from shops.drawing.collars import Collar, behind, over
from shops.drawing.geometry import Path, polygon
from shops.drawing.parts import Cloth, Cord, Fold, Garment, Part, Piece, Shade, pair
from shops.drawing.sleeves import Cut
from shops.drawing.tops import TopCut, arms, block_of, focus_of


@dataclass(frozen=True, slots=True)
class CoatCut:
    top: TopCut
    double: bool = False  # double-breasted
    belt: bool = False


def coat(cut: CoatCut) -> Garment:
    top = cut.top
    block = block_of(top, ease=2.6)
    block = replace(block, waist=(block.waist[0] - 0.5, 44.0), dip=0.6)
    arm = Cut(top.sleeve * 1.1, end=12.6, angle=15.5)
    below, above = arms(block, arm, bent=top.bent)
    body = _fronts(block, cut)
    parts: list[Part] = [*back_neck(block), *behind(top.collar, block), *below, body]
    parts += _pockets(block, top)
    parts += over(top.collar, block)
    parts += _coat_buttons(block, cut)
    if cut.belt:
        parts += closures.belt(block.waist[0], 44.0, height=5.0, cloth=Cloth.MAIN)
    return Garment((*parts, *above), focus_of(block), (block.shoulder, (block.neck, 0.0)))


def _fronts(block: Block, cut: CoatCut) -> Piece:
    """The front with the edge of its overlap: the right front lies over the left."""
    lap = 7.5 if cut.double else 2.4
    low = block.length + block.dip
    start = block.drop if cut.top.collar in (Collar.LAPEL, Collar.SHAWL) else block.drop - 1
    edge = Path((min(lap, 2.0), start)).curve((lap, start + 4), (lap, start + 8), (lap, low))
    stitch = edge.moved(-0.9, 0)
    princess = Path(block.armhole().at(0.62)).curve(
        (block.underarm[0] * 0.6, block.underarm[1] + 8),
        (block.waist[0] * 0.55, block.waist[1] - 4),
        (block.hem[0] * 0.6, block.length),
    )
    body = front(block, hem=3.2, ease=cut.top.fit)
    return replace(
        body, seams=(edge, princess, princess.mirrored()), stitches=(*body.stitches, stitch)
    )


def _pockets(block: Block, top: TopCut) -> tuple[Part, ...]:
    y = block.waist[1] + 10.0
    if y + 12 > block.length:
        y = block.length - 21.0
    if top.pockets == 1:
        return pair(closures.welt_pocket((10.0, y - 2), 13.0, 4.0))
    if top.pockets >= 2:
        flaps = closures.flap_pocket((8.6, y), 13.5, 16.0)
        return (*(part.mirrored() for part in flaps), *flaps)
    return ()


def _coat_buttons(block: Block, cut: CoatCut) -> tuple[Part, ...]:
    count = cut.top.buttons
    low = min(block.waist[1] + 22.0, block.length - 12.0)
    start = block.drop + 1.5 if block.drop > 20 else block.drop + 6
    if cut.double:
        right = closures.buttons(count, start, low, x=4.6, radius=1.3)
        return (*(button.mirrored() for button in right), *right)
    return closures.buttons(count, start + 1.0, low, radius=1.3)


def jacket(cut: CoatCut) -> Garment:
    """A short worker's jacket: collar, patch or flap pockets, cuffs."""
    top = cut.top
    block = block_of(top, ease=1.4)
    arm = Cut(top.sleeve, end=12.5, cuff=5.5, angle=14.0)
    below, above = arms(block, arm, bent=top.bent)
    body = front(block, hem=0, ease=top.fit)
    yoke = Path((0.0, 16.0)).line((block.underarm[0] - 3.0, 14.6))
    body = replace(
        body,
        seams=(yoke, yoke.mirrored()),
        stitches=(*body.stitches, yoke.moved(0, 0.9), yoke.mirrored().moved(0, 0.9)),
    )
    parts: list[Part] = [*back_neck(block), *behind(top.collar, block), *below, body]
    parts.append(closures.placket(block.drop, block.length, half=2.2, dip=0.8))
    if top.pockets:
        chest = closures.flap_pocket((6.0, 17.5), 11.5, 13.5)
        parts += [*(part.mirrored() for part in chest), *chest]
    if top.pockets > 1:
        parts += pair(closures.welt_pocket((9.0, block.length - 17), 11.0, 5.5))
    band = closures.waistband(block.hem[0] - 0.2, block.length - 0.6, 5.0)
    parts += [*band, *over(top.collar, block)]
    parts += closures.buttons(top.buttons, block.drop + 4, block.length + 2.6, radius=1.0)
    return Garment((*parts, *above), focus_of(block), (block.shoulder, (block.neck, 0.0)))


def kimono(cut: CoatCut) -> Garment:
    """A T-shaped jacket: wide sleeves, one band from hem to hem around the neck."""
    length, wide = cut.top.length, 25.0 + 4.0 * cut.top.fit
    reach, slope = 24.0 + cut.top.sleeve * 0.2, 0.42
    end = (wide + reach * 0.86, 4.0 + reach * slope + 2.0)
    drop = 27.0
    low = (end[0] - drop * 0.36, end[1] + drop * 0.93)
    arm = polygon((wide - 4, 3.4), end, low, (wide - 0.5, 33.0), (wide - 6, 33.0))
    lean = -24.0
    wrist = Path(end).line(low)
    sleeves = pair(
        Piece(
            arm,
            grain=lean,
            stitches=(wrist.moved(-1.9, -0.8),),
            folds=(
                Fold(Path((wide, 31.0)).bow((wide + 11, 12.0), 1.2), 1.1),
                Fold(Path((wide + 4, 33.0)).bow((end[0] - 5, 26), 1.6), 1.2),
            ),
            shade=Shade.RIGHT,
        )
    )
    cuff = polygon(end, low, (low[0] - 3.6, low[1] - 1.5), (end[0] - 3.6, end[1] - 1.5))
    cuffs = pair(Piece(cuff, Cloth.ACCENT, grain=lean, shade=Shade.RIGHT, casts=True))
    body = _kimono_body(wide, length)
    band = _kimono_band(length)
    back = polygon((-9, -0.5), (9, -0.5), (7, length - 1), (-7, length - 1))
    lining = Piece(back, Cloth.INSIDE, shade=Shade.UP)
    label = Piece(
        polygon((-2.2, 2.6), (2.2, 2.6), (2.2, 4.8), (-2.2, 4.8)), Cloth.LIGHT, shade=Shade.NONE
    )
    tie = Path((3.6, 44.0)).curve((4.4, 52), (6.6, 56), (5.6, 66))
    parts = (
        lining,
        label,
        *sleeves,
        *cuffs,
        *pair(body),
        *pair(band),
        *pair(Cord(tie, 0.9, Cloth.ACCENT)),
    )
    return Garment(parts, (8.0, 26.0), ((wide - 4, 4.0), (8.0, 0.0)))


def _kimono_body(wide: float, length: float) -> Piece:
    outline = (
        Path((7.6, -0.4))
        .line((wide, 4.0))
        .bow((wide - 0.6, 33.0), 0.3)
        .bow((wide + 1.4, length), -0.5)
        .bow((3.2, length + 0.8), 0.4)
        .line((3.2, 34.0))
        .close()
    )
    hem = Path((wide + 1.4, length)).bow((3.2, length + 0.8), 0.4).moved(0, -2.4)
    folds = (
        Fold(Path((wide - 1, 31)).bow((13.0, 46.0), -1.2), 1.1),
        Fold(Path((wide * 0.62, length)).bow((wide * 0.56, length - 32), 0.8), 1.3),
        Fold(Path((10.0, length)).bow((9.4, length - 20), -0.5), 0.9),
    )
    pocket = (
        Path((11.0, length - 26))
        .line((11.0, length - 10), (22.0, length - 10), (22.0, length - 26))
        .close()
    )
    return Piece(outline, stitches=(hem, pocket), folds=folds)


def _kimono_band(length: float) -> Piece:
    outline = (
        Path((0.0, -3.0))
        .curve((3.2, -3.0), (6.0, -2.4), (7.4, -0.8))
        .curve((9.4, 8.0), (7.0, 22.0), (5.6, 36.0))
        .line((5.6, length + 1.2), (0.9, length + 1.4), (0.9, 34.0))
        .curve((1.6, 22.0), (4.6, 10.0), (3.4, 1.2))
        .curve((2.4, 0.4), (1.2, 0.2), (0.0, 0.2))
        .close()
    )
    edge = Path((8.0, 6.0)).curve((7.4, 16.0), (6.0, 26.0), (4.9, 36.0)).line((4.9, length))
    return Piece(outline, Cloth.ACCENT, stitches=(edge,), shade=Shade.RIGHT, casts=True)
