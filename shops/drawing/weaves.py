"""Textiles that are woven or knitted: their pattern is in the thread.

Lengths are pixels of the 800 × 1000 picture. Repeats are symmetrical about their middle, which lies
on the centre front.
"""

from __future__ import annotations

from dataclasses import dataclass

from shops.drawing.chance import Chance
from shops.drawing.palettes import Palette


@dataclass(frozen=True, slots=True)
class Repeat:
    width: float
    height: float
    ground: str  # the colour below everything
    content: str


def rect(
    x: float, y: float, width: float, height: float, *, fill: str, opacity: float = 1.0
) -> str:
    faint = "" if opacity == 1.0 else f' fill-opacity="{opacity:g}"'
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}"{faint}/>'


BLEED = 4.0  # bands run this far over the edge of the repeat, or a hairline would show there


def warp(x: float, width: float, height: float, fill: str, opacity: float = 1.0) -> str:
    """A band along the grain, through the whole repeat."""
    return rect(x, -BLEED, width, height + 2 * BLEED, fill=fill, opacity=opacity)


def weft(y: float, width: float, height: float, fill: str, opacity: float = 1.0) -> str:
    """A band across the grain; `width` is the repeat's."""
    return rect(-BLEED, y, width + 2 * BLEED, height, fill=fill, opacity=opacity)


def strokes(d: str, colour: str, width: float, opacity: float = 1.0) -> str:
    faint = "" if opacity == 1.0 else f' stroke-opacity="{opacity:g}"'
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" '
        f'stroke-linecap="round"{faint}/>'
    )


def twill(width: float, height: float, colour: str, opacity: float, step: float = 4.0) -> str:
    """Diagonal ribs; `step` must divide the width and the height of the repeat."""
    count = int((width + height) / step) + 1
    d = "".join(f"M{-height + i * step:g} {height:g}l{height:g} {-height:g}" for i in range(count))
    return strokes(d, colour, 1.0, opacity)


def plain(palette: Palette, chance: Chance) -> Repeat:
    size = 48
    over = "".join(f"M{x} {y}h2.4" for y in range(1, size, 6) for x in range(0, size, 6))
    under = "".join(f"M{x + 3} {y + 3}h2.4" for y in range(1, size, 6) for x in range(0, size, 6))
    threads = strokes(over + under, palette.light, 0.9, 0.16)
    return Repeat(size, size, palette.base, threads)


def linen(palette: Palette, chance: Chance) -> Repeat:
    """Slubs: short thick places in the yarn, along and across."""
    size = 72
    light, dark = "", ""
    for index in range(46):
        x, y, length = chance.whole(2, 66), chance.whole(2, 69), chance.whole(5, 22)
        step = f"M{x} {y}" + (
            f"h{min(length, size - x)}" if index % 2 else f"v{min(length, size - y)}"
        )
        light, dark = (light + step, dark) if chance.hit(0.55) else (light, dark + step)
    return Repeat(
        size,
        size,
        palette.base,
        strokes(light, palette.light, 1.0, 0.3) + strokes(dark, palette.ink, 1.0, 0.2),
    )


def denim(palette: Palette, chance: Chance) -> Repeat:
    size = 72
    specks = "".join(f"M{chance.whole(1, 70)} {chance.whole(1, 67)}v3" for _ in range(70))
    return Repeat(
        size,
        size,
        palette.base,
        twill(size, size, palette.light, 0.28, 4) + strokes(specks, palette.light, 0.9, 0.4),
    )


def stripe(palette: Palette, chance: Chance) -> Repeat:
    content = (
        warp(11, 22, 8, palette.base)
        + warp(20.5, 3, 8, palette.light)
        + warp(4, 1.6, 8, palette.pop)
        + warp(38.4, 1.6, 8, palette.pop)
    )
    return Repeat(44, 8, palette.light, content)


def breton(palette: Palette, chance: Chance) -> Repeat:
    return Repeat(24, 24, palette.light, weft(8, 24, 8, palette.base))


def pinstripe(palette: Palette, chance: Chance) -> Repeat:
    content = twill(20, 8, palette.light, 0.1, 4) + warp(9.3, 1.4, 8, palette.light, 0.85)
    return Repeat(20, 8, palette.base, content)


def gingham(palette: Palette, chance: Chance) -> Repeat:
    content = (
        warp(7, 14, 28, palette.base, 0.55)
        + weft(7, 28, 14, palette.base, 0.55)
        + rect(7, 7, 14, 14, fill=palette.base, opacity=0.5)
    )
    return Repeat(28, 28, palette.light, content)


def tartan(palette: Palette, chance: Chance) -> Repeat:
    size = 96
    bands = (
        (30, 36, palette.second, 0.62),
        (14, 5, palette.light, 0.7),
        (77, 5, palette.light, 0.7),
        (46.5, 3, palette.pop, 0.95),
        (0, 3, palette.second, 0.6),
        (93, 3, palette.second, 0.6),
    )
    content = "".join(warp(at, wide, size, colour, dense) for at, wide, colour, dense in bands)
    content += "".join(
        weft(at, size, wide, colour, dense * 0.8) for at, wide, colour, dense in bands
    )
    return Repeat(size, size, palette.base, content + twill(size, size, palette.light, 0.12, 4))


def herringbone(palette: Palette, chance: Chance) -> Repeat:
    up = "".join(f"M0 {y}l12 -12" for y in range(0, 36, 6))
    down = "".join(f"M12 {y}l12 12" for y in range(-12, 24, 6))
    content = strokes(up + down, palette.light, 2.0, 0.62)
    return Repeat(24, 24, palette.base, content)


def houndstooth(palette: Palette, chance: Chance) -> Repeat:
    size = 28
    cell = size / 4
    # One dark cell with two slanted teeth on each side; four cells make the repeat.
    d = "M0 0h2l-2 2zM2 0h2L2 2v2L0 4V2zM4 2v2H2z"
    content = f'<path transform="scale({cell:g})" d="{d}" fill="{palette.base}"/>'
    return Repeat(size, size, palette.light, content)


def knit(palette: Palette, chance: Chance) -> Repeat:
    """Stocking stitch: every stitch is a small V."""
    legs = "M1.6 1.2q.4 4 3.6 5.6M10.4 1.2q-.4 4 -3.6 5.6"
    content = strokes(legs, palette.light, 2.2, 0.2) + strokes(
        "M6 -.6v9M0 -.6v9M12 -.6v9", palette.ink, 0.9, 0.28
    )
    return Repeat(12, 8, palette.base, content)


def cable(palette: Palette, chance: Chance) -> Repeat:
    """Two ropes crossing over purl ground."""
    rope = "M26 0c0 12 20 12 20 24s-20 12 -20 24"
    other = "M46 0c0 12 -20 12 -20 24s20 12 20 24"
    purl = "".join(f"M{x} {y}h3" for x in (4, 10, 59, 65) for y in range(3, 48, 6))
    content = (
        strokes(purl, palette.ink, 1.6, 0.25)
        + strokes("M17 -1v50M55 -1v50", palette.ink, 1.4, 0.3)
        + strokes(rope, palette.ink, 11.4, 0.6)
        + strokes(rope, palette.base, 8.6)
        + strokes(rope, palette.light, 4.0, 0.22)
        + strokes(other, palette.ink, 11.4, 0.6)
        + strokes(other, palette.base, 8.6)
        + strokes(other, palette.light, 4.0, 0.22)
    )
    return Repeat(72, 48, palette.base, content)


def leather(palette: Palette, chance: Chance) -> Repeat:
    size = 60
    pores = "".join(f"M{chance.whole(1, 58)} {chance.whole(1, 58)}l.8 .6" for _ in range(60))
    return Repeat(size, size, palette.base, strokes(pores, palette.ink, 1.1, 0.22))
