"""Sleeves: hanging, bent with the hand at the hip, puffed or wide."""

from __future__ import annotations

from dataclasses import dataclass

from shops.drawing.bodice import Block
from shops.drawing.geometry import Path, Point, between, toward
from shops.drawing.parts import Cloth, Fold, Part, Piece, Shade


@dataclass(frozen=True, slots=True)
class Cut:
    """`length` along the outer edge, `end` the width at the wrist, `cuff` its height (0: hemmed),
    `angle` away from the body in degrees; `puff` gathers the head and the wrist."""

    length: float = 60.0
    end: float = 11.0
    cuff: float = 0.0
    cuff_cloth: Cloth = Cloth.MAIN
    angle: float = 15.0
    puff: float = 0.0
    bent: bool = False


def sleeve(block: Block, cut: Cut) -> tuple[Part, ...]:
    """The right sleeve; mirror it for the left one. It goes behind the front unless it is bent."""
    if cut.bent:
        return _bent(block, cut)
    arm = cut.length - cut.cuff
    outer_end = toward(block.shoulder, cut.angle, arm)
    inner_end = toward(outer_end, cut.angle - 90, cut.end + cut.puff * 0.7)
    outer = _outer_edge(block.shoulder, outer_end, cut)
    underarm = (block.underarm[0] - 0.3, block.underarm[1] - 0.3)
    wrist_sag = 0.8 + cut.puff * 0.25
    outline = outer.bow(inner_end, -wrist_sag)
    outline = outline.bow(underarm, 0.9 - cut.puff * 0.5)
    inside = between(underarm, block.shoulder, 0.5)
    outline = outline.line(
        (inside[0] - 7, inside[1] + 2), (block.shoulder[0] - 3, block.shoulder[1] + 1)
    )
    wrist = Path(outer_end).bow(inner_end, -wrist_sag)
    stitches = () if cut.cuff else (wrist.slid(cut.angle, -2.0),)
    piece = Piece(
        outline.close(),
        grain=-cut.angle,
        stitches=stitches,
        folds=_folds(block, cut, outer_end, inner_end),
        shade=Shade.RIGHT,
    )
    cuffs = _cuff(outer_end, inner_end, cut.angle, cut) if cut.cuff else ()
    return (piece, *cuffs)


def _outer_edge(shoulder: Point, end: Point, cut: Cut) -> Path:
    """From the shoulder point down the outside; a puffed head rises above the shoulder."""
    third, late = between(shoulder, end, 0.28), between(shoulder, end, 0.75)
    out = 2.4 + cut.puff
    first = toward(third, cut.angle + 90, out)
    if cut.puff:
        first = toward(shoulder, cut.angle + 110, cut.puff * 1.9)
    second = toward(late, cut.angle + 90, 0.6 + cut.puff * 1.3)
    return Path(shoulder).curve(first, second, end)


def _cuff(outer: Point, inner: Point, angle: float, cut: Cut) -> tuple[Piece, ...]:
    middle = between(outer, inner)
    half = cut.end / 2
    a, b = toward(middle, angle + 90, half), toward(middle, angle - 90, half)
    c, d = toward(b, angle, cut.cuff), toward(a, angle, cut.cuff)
    edge = Path(a).bow(b, -0.8)
    outline = edge.line(c).bow(d, 0.8).close()
    stitch = edge.slid(angle, 0.8), edge.slid(angle, cut.cuff - 0.8)
    across = 90.0 if cut.cuff_cloth is Cloth.MAIN else 0.0
    return (
        Piece(
            outline,
            cut.cuff_cloth,
            grain=across - angle,
            stitches=stitch,
            shade=Shade.RIGHT,
        ),
    )


def _folds(block: Block, cut: Cut, outer: Point, inner: Point) -> tuple[Fold, ...]:
    if cut.length < 32:
        near = between(block.shoulder, outer, 0.5)
        return (
            Fold(Path(block.underarm).bow(between(near, block.underarm, 0.35), 0.6), 0.7),
            Fold(Path(inner).bow(between(inner, near, 0.6), -0.5), 0.7),
            *_gathers(block, cut, outer, inner),
        )
    elbow_out = between(block.shoulder, outer, 0.52)
    elbow_in = between(block.underarm, inner, 0.42)
    return (
        Fold(Path(block.underarm).bow(between(block.shoulder, outer, 0.46), 0.3), 0.8),
        Fold(Path(elbow_in).bow(between(elbow_in, elbow_out, 0.75), 1.2), 0.9),
        Fold(Path(toward(elbow_in, 0, 4)).bow(between(elbow_in, elbow_out, 0.6), 1.0), 0.7),
        Fold(Path(between(elbow_out, outer, 0.3)).bow(between(inner, outer, 0.45), -0.9), 1.0),
        Fold(Path(inner).bow(between(inner, elbow_in, 0.35), 0.6), 0.6),
        *_gathers(block, cut, outer, inner),
    )


def _gathers(block: Block, cut: Cut, outer: Point, inner: Point) -> tuple[Fold, ...]:
    """Small folds where a puffed sleeve is drawn together at head and wrist."""
    if cut.puff < 2.0:
        return ()
    found = []
    for index in range(5):
        share = 0.12 + 0.18 * index
        foot = between(outer, inner, share)
        found.append(Fold(Path(foot).bow(toward(foot, 178 + cut.angle - index, 5.5), 0.3), 0.6))
        head = block.armhole().at(0.08 + 0.13 * index)
        found.append(Fold(Path(head).bow(toward(head, cut.angle + 48 - index * 7, 6.0), 0.3), 0.6))
    return tuple(found)


def _bent(block: Block, cut: Cut) -> tuple[Part, ...]:
    """Upper arm away from the body, forearm back over the hip: two pieces, two grains."""
    arm, width = cut.length - cut.cuff, cut.end * 1.35
    upper, lower = cut.angle + 12.0, -36.0
    elbow = toward(block.shoulder, upper, arm * 0.54)
    crook = toward(elbow, (upper + lower) / 2 - 90, width * 1.02)
    wrist = toward(elbow, lower, arm * 0.5)
    inner = toward(wrist, lower - 90, cut.end)
    head = block.shoulder
    upper_arm = (
        Path(head)
        .curve(
            toward(between(head, elbow, 0.25), upper + 90, 2.2),
            toward(elbow, upper + 180, 5),
            elbow,
        )
        .line(crook)
        .bow(block.underarm, 0.5)
        .line((block.underarm[0] - 6, block.underarm[1] - 6), (head[0] - 3, head[1] + 1))
        .close()
    )
    forearm = (
        Path(elbow)
        .curve(toward(elbow, upper, 3.2), toward(elbow, lower, 6.0), between(elbow, wrist, 0.3))
        .line(wrist)
        .bow(inner, -0.7)
        .bow(crook, 0.8)
        .close()
    )
    rumples = (
        Fold(Path(crook).bow(toward(crook, upper + 120, width * 0.7), 0.8), 0.9),
        Fold(Path(crook).bow(toward(crook, upper + 160, width * 0.8), 0.6), 0.7),
    )
    crossing = (
        Fold(Path(crook).bow(toward(crook, 60, width * 0.7), -0.8), 0.9),
        Fold(Path(between(crook, inner, 0.3)).bow(between(elbow, wrist, 0.4), 0.9), 0.7),
        Fold(Path(between(wrist, elbow, 0.15)).bow(between(crook, inner, 0.6), -0.9), 0.8),
    )
    pull = Fold(Path(block.underarm).bow(between(head, elbow, 0.45), 1.2), 0.9)
    hem = () if cut.cuff else (Path(wrist).bow(inner, -0.7).slid(lower, -2.0),)
    cuffs = _cuff(wrist, inner, lower, cut) if cut.cuff else ()
    return (
        Piece(upper_arm, grain=-upper, folds=(*rumples, pull), shade=Shade.RIGHT),
        Piece(forearm, grain=-lower, folds=crossing, stitches=hem, shade=Shade.ROUND, casts=True),
        *cuffs,
    )
