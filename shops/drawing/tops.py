"""Shirts, T-shirts and jumpers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shops.drawing import closures
from shops.drawing.bodice import Block, back_neck, front
from shops.drawing.collars import NECKLINES, Collar, behind, over
from shops.drawing.geometry import Path, Point
from shops.drawing.parts import Cloth, Cord, Garment, Part, Piece, Shade, pair
from shops.drawing.sleeves import Cut, sleeve


@dataclass(frozen=True, slots=True)
class TopCut:
    """`length` from the high shoulder point and `sleeve` along the arm, in centimetres;
    `fit` from 0 (close) to 1 (loose)."""

    collar: Collar
    length: float
    sleeve: float
    fit: float = 0.5
    flare: float = 0.2
    buttons: int = 0
    pockets: int = 0
    bent: bool = False
    puff: float = 0.0


def block_of(cut: TopCut, *, ease: float = 0.0) -> Block:
    """The front for this cut; `ease` adds width for knitwear and coats."""
    neckline, neck, drop = NECKLINES[cut.collar]
    chest = 20.2 + 6.4 * cut.fit + ease
    shoulder = 17.2 + 4.0 * cut.fit + ease * 0.7
    arm = 21.5 + 3.5 * cut.fit
    waist = chest - 2.6 * (1 - cut.fit) + 2.0 * cut.flare
    hem = chest - 0.4 + 7.0 * cut.flare
    return Block(
        neck=neck,
        drop=drop,
        shoulder=(shoulder, 3.9 + 1.4 * cut.fit),
        underarm=(chest, arm),
        waist=(waist, min(arm + 19.0, cut.length * 0.62)),
        hem=(hem, cut.length),
        dip=0.8,
        neckline=neckline,
    )


def focus_of(block: Block) -> Point:
    return (block.neck * 0.7, block.drop + 6.0)


def arms(block: Block, cut: Cut, *, bent: bool) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Both sleeves: those behind the front, and the bent one over it."""
    hanging = sleeve(block, replace(cut, bent=False))
    left = tuple(part.mirrored() for part in hanging)
    if bent:
        return left, sleeve(block, replace(cut, bent=True))
    return (*left, *hanging), ()


def shirt(cut: TopCut) -> Garment:
    block = block_of(cut)
    tail = replace(block, dip=3.0, hem=(block.hem[0], block.length - 3.5))
    long = cut.sleeve > 32
    arm = Cut(
        cut.sleeve,
        end=12.0 if long else 16.5,
        cuff=6.5 if long else 0.0,
        cuff_cloth=Cloth.MAIN,
        angle=15.0 if long else 34.0,
        puff=cut.puff,
    )
    below, above = arms(tail, arm, bent=cut.bent and long)
    body = front(tail, hem=1.4, ease=cut.fit)
    yoke = Path((block.neck, 1.6)).bow((block.shoulder[0] - 0.4, block.shoulder[1] + 3.4), 0.4)
    body = replace(body, seams=(yoke, yoke.mirrored()))
    parts: list[Part] = [*back_neck(tail), *behind(cut.collar, tail), *below, body]
    if cut.buttons:
        parts.append(closures.placket(block.drop + 0.6, tail.length, dip=tail.dip))
    parts += [_chest_pocket(index, block) for index in range(cut.pockets)]
    parts += over(cut.collar, tail)
    if cut.buttons:
        parts += closures.buttons(cut.buttons, block.drop + 7.5, tail.length - 7)
        if cut.collar in (Collar.SHIRT, Collar.STAND):
            parts += closures.buttons(1, block.drop - 0.6, 0)
    return Garment((*parts, *above), focus_of(block), (block.shoulder, (block.neck, 0.0)))


def _chest_pocket(index: int, block: Block) -> Piece:
    pocket = closures.patch_pocket((5.4, block.underarm[1] - 2.5), 10.0, 12.0)
    return pocket.mirrored() if index else pocket


def tee(cut: TopCut) -> Garment:
    block = block_of(cut)
    arm = Cut(cut.sleeve, end=17.0 + 2.5 * cut.fit, angle=38.0 if cut.sleeve < 30 else 16.0)
    if cut.sleeve > 30:
        arm = replace(arm, end=10.5)
    below, above = arms(block, arm, bent=False)
    body = front(block, hem=2.0, ease=cut.fit)
    parts: list[Part] = [*back_neck(block), *behind(cut.collar, block), *below, body]
    if cut.pockets:
        parts.append(closures.patch_pocket((5.2, block.underarm[1] - 3.5), 9.5, 11.0))
    parts += over(cut.collar, block)
    return Garment((*parts, *above), focus_of(block), (block.shoulder, (block.neck, 0.0)))


def jumper(cut: TopCut) -> Garment:
    """Knitwear and sweatshirts: dropped shoulders, ribs at wrist and hem."""
    block = block_of(cut, ease=2.0)
    welt = 6.5
    body_block = replace(block, hem=(block.hem[0] - 0.6, cut.length - welt))
    arm = Cut(
        cut.sleeve, end=9.6, cuff=7.0, cuff_cloth=Cloth.SOLID, angle=17.0, puff=1.2 + cut.puff
    )
    below, above = arms(body_block, arm, bent=cut.bent)
    body = replace(front(body_block, hem=0, ease=cut.fit), stitches=())
    parts: list[Part] = [*back_neck(block), *behind(cut.collar, block), *below, body]
    parts.append(closures.rib(body_block.hem_line(), welt))
    if cut.pockets:
        parts.append(_kangaroo(body_block))
    if cut.buttons:
        parts.append(closures.placket(block.drop, cut.length, half=1.9, dip=0.6))
        parts += closures.buttons(cut.buttons, block.drop + 3, cut.length - 4, radius=1.0)
    parts += over(cut.collar, block)
    return Garment((*parts, *above), focus_of(block), (block.shoulder, (block.neck, 0.0)))


def _kangaroo(block: Block) -> Piece:
    """The hand-warmer pocket of a sweatshirt."""
    low = block.length + 0.6
    half = Path((0.0, low - 20)).line((8.5, low - 20)).bow((15.0, low - 7.5), 0.9)
    half = half.line((15.0, low), (0.0, low + 0.2))
    slit = Path((7.9, low - 20)).bow((14.3, low - 7.5), 0.9)
    top = Path((-8.5, low - 19.2)).line((8.5, low - 19.2))
    return Piece(
        half.with_mirror(), stitches=(slit, slit.mirrored(), top), shade=Shade.DOWN, casts=True
    )


def bare(block: Block) -> tuple[Part, ...]:
    """The binding around sleeveless armholes."""
    return pair(Cord(block.armhole(), 0.8, Cloth.SOLID))
