"""Textiles that are dyed, printed, tied or embroidered: their pattern is a motif.

Each function names the craft it is drawn after. Lengths are pixels of the 800 × 1000 picture.
"""

from __future__ import annotations

import math

from shops.drawing.chance import Chance
from shops.drawing.palettes import Palette
from shops.drawing.weaves import Repeat, strokes


def _circle(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}"/>'


def _shape(d: str, fill: str) -> str:
    return f'<path d="{d}" fill="{fill}"/>'


def dot(palette: Palette, chance: Chance) -> Repeat:
    """Plumetis: small dots, half-drop."""
    corners = "".join(_circle(x, y, 3.4, palette.light) for x in (0, 32) for y in (0, 32))
    return Repeat(32, 32, palette.base, corners + _circle(16, 16, 3.4, palette.light))


def _feathered(chance: Chance, middle: float, half: float, reach: float) -> str:
    """A diamond of vertical threads whose ends are uneven, as resist-dyed warp is."""
    d = ""
    for step in range(-6, 7):
        share = 1 - abs(step) / 6.6
        x, tall = 36 + step * 4 * half, reach * share
        top, bottom = tall + chance.span(-5, 5), tall + chance.span(-5, 5)
        d += f"M{x:.0f} {middle - top:.0f}V{middle + bottom:.0f}"
    return d


def ikat(palette: Palette, chance: Chance) -> Repeat:
    """Warp ikat: nested diamonds with feathered edges, and a row of small ones between."""
    width, height = 72, 112
    layers = ((44.0, 1.25, palette.light), (33.0, 0.95, palette.second), (20.0, 0.6, palette.pop))
    content = ""
    for reach, half, colour in layers:
        content += strokes(_feathered(chance, 56, half, reach), colour, 4.6 * half)
    content += strokes(_feathered(chance, 56, 0.22, 9), palette.light, 2.0)
    edge = ""
    for y in (0, height):
        for x, tall in ((-4, 7), (0, 13), (4, 7), (68, 7), (72, 13), (76, 7)):
            edge += f"M{x} {y - tall}V{y + tall}"
    return Repeat(width, height, palette.base, content + strokes(edge, palette.light, 3.2))


def _star(x: float, y: float, radius: float, *, points: int = 8, inner: float = 0.7654) -> str:
    words = []
    for index in range(points * 2):
        angle = math.pi * index / points - math.pi / 2
        reach = radius * (inner if index % 2 else 1.0)
        words.append(f"{x + reach * math.cos(angle):.1f} {y + reach * math.sin(angle):.1f}")
    return "M" + "L".join(words) + "Z"


def zellige(palette: Palette, chance: Chance) -> Repeat:
    """Star and cross, after the tile floors of Fès: stars touch, crosses fill what is left."""
    size, half = 68, 34
    content = _shape(_star(half, half, 33), palette.base)
    content += _shape(_star(half, half, 20), palette.light)
    content += _shape(_star(half, half, 15.5), palette.second)
    content += _shape(_star(half, half, 6, inner=0.55), palette.pop)
    for x in (0, size):
        for y in (0, size):
            content += _shape(_star(x, y, 13, points=4, inner=0.42), palette.pop)
            content += _shape(_star(x, y, 5, points=4, inner=0.7), palette.light)
    return Repeat(size, size, palette.light, content)


def _ring(x: float, y: float, radius: float, *, count: int, size: float, fill: str) -> str:
    turns = (2 * math.pi * index / count for index in range(count))
    return "".join(
        _circle(x + radius * math.cos(turn), y + radius * math.sin(turn), size, fill)
        for turn in turns
    )


def _medallion(x: float, y: float, palette: Palette) -> str:
    return (
        _ring(x, y, 22, count=18, size=1.9, fill=palette.light)
        + _ring(x, y, 15, count=11, size=2.4, fill=palette.pop)
        + _ring(x, y, 8, count=7, size=1.7, fill=palette.light)
        + _circle(x, y, 3.6, palette.light)
    )


def batik(palette: Palette, chance: Chance) -> Repeat:
    """Wax dots in rings, half-drop, with a scatter of single drops."""
    width, height = 84, 72
    content = _medallion(42, 36, palette)
    for x in (0, width):
        content += _circle(x, 0, 4, palette.light) + _circle(x, height, 4, palette.light)
        content += "".join(
            _ring(x, y, 11, count=8, size=1.8, fill=palette.light) for y in (0, height)
        )
    for x, y in ((14, 36), (70, 36), (42, 5), (42, 67)):
        content += _circle(x, y, 2.2, palette.pop)
    return Repeat(width, height, palette.base, content)


def wave(palette: Palette, chance: Chance) -> Repeat:
    """Overlapping fans, row over row."""
    content = ""
    for row, y in enumerate((0, 14, 28, 42)):
        for x in (-28, 0, 28, 56, 84):
            centre = x + (14 if row % 2 else 0) + 14
            content += _circle(centre, y, 15.6, palette.light)
            content += _circle(centre, y, 14, palette.base)
            content += (
                f'<circle cx="{centre}" cy="{y}" r="9.4" fill="none" stroke="{palette.light}"/>'
            )
            content += _circle(centre, y, 4.6, palette.pop)
    return Repeat(56, 28, palette.base, content)


def bogolan(palette: Palette, chance: Chance) -> Repeat:
    """Mud cloth: drawn bands of zigzags, crosses and dots, light on dark."""
    zigzag = "M0 12l12 12l12 -12l12 12l12 -12l12 12l12 -12"
    crosses = "".join(f"M{x - 5} 43l10 10M{x - 5} 53l10 -10" for x in (12, 36, 60))
    rules = "M0 3h72M0 33h72M0 63h72"
    combs = "".join(f"M{x} 69v14" for x in (6, 18, 30, 42, 54, 66))
    content = (
        strokes(zigzag, palette.light, 2.6)
        + strokes(crosses + combs, palette.light, 2.4)
        + strokes(rules, palette.light, 1.8)
        + "".join(_circle(x, 48, 2, palette.pop) for x in (0, 24, 48, 72))
        + "".join(_circle(x, 76, 1.8, palette.pop) for x in (0, 12, 24, 36, 48, 60, 72))
    )
    return Repeat(72, 90, palette.second, content)


def _flower(x: float, y: float, size: float, palette: Palette, petals: str) -> str:
    """A lazy-daisy flower: looped petals around a French knot."""
    loops = ""
    for index in range(6):
        angle = math.pi * index / 3 + 0.3
        tip = (x + size * math.cos(angle), y + size * math.sin(angle))
        left = (x + size * 0.8 * math.cos(angle - 0.5), y + size * 0.8 * math.sin(angle - 0.5))
        right = (x + size * 0.8 * math.cos(angle + 0.5), y + size * 0.8 * math.sin(angle + 0.5))
        loops += (
            f"M{x:.1f} {y:.1f}Q{left[0]:.1f} {left[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"
            f"Q{right[0]:.1f} {right[1]:.1f} {x:.1f} {y:.1f}"
        )
    filled = f'<path d="{loops}" fill="{petals}" stroke="{palette.light}" stroke-width=".9"/>'
    return filled + _circle(x, y, 2.6, palette.light)


def embroidery(palette: Palette, chance: Chance) -> Repeat:
    """Stems, leaves and daisies in thread on a plain ground, half-drop."""
    stems = "M30 88C22 70 34 52 28 30M78 40C86 26 74 12 80 -8M78 136C86 122 74 108 80 88"
    leaves = "M28 62q-13 -2 -15 -12q12 0 15 12M31 52q12 -4 13 -14q-12 3 -13 14"
    leaves += "M81 20q11 0 14 -10q-12 -1 -14 10M81 116q11 0 14 -10q-12 -1 -14 10"
    content = strokes("M0 12h3M52 12h3M26 80h3M92 60h3M60 72h3", palette.light, 1.2, 0.5)
    content += strokes(stems, palette.light, 1.6, 0.85) + _shape(leaves, palette.light)
    content += _flower(28, 26, 15, palette, palette.pop)
    for y in (-12, 84):
        content += _flower(80, y, 12, palette, palette.second)
    content += _flower(60, 44, 6, palette, palette.pop) + _flower(6, 76, 6, palette, palette.second)
    return Repeat(104, 96, palette.base, content)
