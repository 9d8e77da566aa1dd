"""Dresses: a bodice and a fall of cloth, or a slip on straps."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shops.drawing import closures, skirts
from shops.drawing.bodice import Block, back_neck, body_folds
from shops.drawing.chance import Chance
from shops.drawing.collars import behind, over
from shops.drawing.geometry import Path
from shops.drawing.parts import Cloth, Cord, Fold, Garment, Part, Piece, Shade, pair
from shops.drawing.sleeves import Cut
from shops.drawing.tops import TopCut, arms, bare, block_of, focus_of


@dataclass(frozen=True, slots=True)
class DressCut:
    top: TopCut
    waist: float = 39.0  # height of the waist seam below the shoulder
    tiers: int = 0
    belt: bool = False
    straps: bool = False


def dress(cut: DressCut, chance: Chance) -> Garment:
    if cut.straps:
        return _slip(cut, chance)
    top = cut.top
    block = block_of(top)
    narrow = block.underarm[0] - 4.5 + 2.5 * top.fit
    seam = (narrow, cut.waist)
    middle = (narrow + 0.6, (block.underarm[1] + cut.waist) / 2 + 3)
    bodice_block = replace(block, waist=middle, hem=seam, dip=0.7)
    arm = _arm(top)
    below, above = arms(bodice_block, arm, bent=top.bent and top.sleeve > 32)
    if top.sleeve < 5:
        below, above = (), ()
    fall = skirts.Fall(
        seam,
        (27.0 + 27.0 * top.flare, top.length),
        flutes=3 + round(4 * top.flare),
        wave=1.0 + 2.0 * top.flare,
        gathers=0.3 + 0.5 * top.flare,
        hip=2.5 * (1 - top.flare),
        band=top.flare > 0.5 and not cut.tiers and not top.buttons,
    )
    cloth = skirts.tiers(fall, cut.tiers, chance) if cut.tiers else skirts.fall_pieces(fall, chance)
    parts: list[Part] = [*back_neck(bodice_block), *behind(top.collar, bodice_block), *below]
    parts += [*cloth, _bodice(bodice_block)]
    parts += bare(bodice_block) if top.sleeve < 5 else ()
    parts += _closing(top, block, cut)
    parts += over(top.collar, bodice_block)
    return Garment((*parts, *above), focus_of(block), (block.shoulder, (block.neck, 0.0)))


def _arm(top: TopCut) -> Cut:
    long = top.sleeve > 32
    gathered = top.puff > 1.5
    return Cut(
        top.sleeve,
        end=10.5 if long else 15.0,
        cuff=(6.0 if long else 2.6) if gathered or long else 0.0,
        cuff_cloth=Cloth.ACCENT if gathered else Cloth.MAIN,
        angle=14.0 if long else 30.0,
        puff=top.puff,
    )


def _bodice(block: Block) -> Piece:
    """The upper part, with bust darts; the seam at the waist is its lower edge."""
    armhole = block.armhole()
    dart = Path((8.6, block.length + 0.4)).line((8.0, block.underarm[1] + 5.5))
    bust = Path((block.underarm[0] - 0.6, block.underarm[1] + 6)).line(
        (12.0, block.underarm[1] + 3)
    )
    seam = block.hem_line().across().moved(0, -0.9)
    edge = armhole.moved(-0.9, 0.3)
    hanging = body_folds(replace(block, hem=(block.hem[0], block.length + 6)), ease=0.2)
    folds = (hanging[0], hanging[4])
    return Piece(
        block.outline(),
        seams=(dart, dart.mirrored(), bust, bust.mirrored()),
        stitches=(seam, edge, edge.mirrored()),
        folds=folds,
    )


def _closing(top: TopCut, block: Block, cut: DressCut) -> list[Part]:
    found: list[Part] = []
    if top.buttons:
        low = top.length + (27.0 + 27.0 * top.flare) * 0.088
        found.append(closures.placket(block.drop + 0.6, low - 0.6, dip=0.4))
        found += closures.buttons(top.buttons, block.drop + 4.5, top.length - 14, radius=0.9)
    if cut.belt:
        found += closures.belt(block.underarm[0] - 4.4 + 2.5 * top.fit, cut.waist - 1.5)
    return found


def _slip(cut: DressCut, chance: Chance) -> Garment:
    """A bias slip: two straps, a soft V, one long fall."""
    length, flare = cut.top.length, cut.top.flare
    top_y, bust = 16.0, 17.5
    dip = Path((0.0, top_y + 8.0)).curve((3.0, top_y + 6.5), (7.0, top_y + 1.5), (9.0, top_y))
    side = (
        Path((9.0, top_y))
        .curve((12.0, top_y + 2.5), (15.0, top_y + 6.0), (bust, top_y + 7.5))
        .curve((17.6, top_y + 14), (15.4, top_y + 19), (15.2, top_y + 25))
    )
    fall = skirts.Fall(
        (15.2, top_y + 25), (23.0 + 22.0 * flare, length), 3 + round(3 * flare), 1.6, 0.0, 3.4
    )
    body = dip.join(side).line((0.0, top_y + 25.6))
    back = Path((0.0, top_y + 5.0)).curve((6, top_y + 5), (14, top_y + 6), (bust, top_y + 7.5))
    back = back.line((bust - 2, top_y + 12), (0.0, top_y + 14))
    neck = dip.moved(0, 1.0)
    folds = (
        Fold(Path((9.0, top_y + 1)).bow((6.0, top_y + 17), -1.0), 0.8),
        Fold(Path((-9.0, top_y + 1)).bow((-4.0, top_y + 19), 1.2), 0.8),
        Fold(Path((bust - 1, top_y + 12)).bow((5, top_y + 20), 1.0), 0.8),
    )
    skirt_pieces = skirts.fall_pieces(fall, chance)
    upper = Piece(body.with_mirror(), stitches=(neck, neck.mirrored()), folds=folds)
    if cut.tiers:
        skirt_pieces = skirts.tiers(fall, cut.tiers, chance)
    straps = pair(Cord(Path((8.9, top_y + 0.4)).bow((6.6, 0.0), -0.6), 0.9, Cloth.SOLID))
    behind_straps = pair(Cord(Path((6.6, 0.0)).bow((5.4, top_y + 7), 0.5), 0.7, Cloth.INSIDE))
    edge = pair(Cord(dip, 0.8, Cloth.SOLID))
    parts: list[Part] = [*behind_straps, Piece(back.with_mirror(), Cloth.INSIDE, shade=Shade.UP)]
    parts += [*skirt_pieces, upper, *edge, *straps]
    if cut.belt:
        parts += closures.belt(15.0, top_y + 24)
    return Garment(tuple(parts), (5.0, top_y + 12), ((9.0, 1.5), (5.4, 0.0)))
