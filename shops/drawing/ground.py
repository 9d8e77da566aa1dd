"""The pattern paper a picture lies on: sheet, stitch lines, notches, grain arrow, number."""

from __future__ import annotations

from shops.drawing.chance import Chance
from shops.drawing.geometry import Path, Placing, Point, ellipse, polygon, toward
from shops.drawing.palettes import Palette
from shops.drawing.sheet import HEIGHT, WIDTH

# Strokes of the figures in a box of 6 × 10, as a pattern maker writes them.
_FIGURES = {
    "0": "M3 0C.5 0 0 3 0 5s.5 5 3 5s3-3 3-5S5.5 0 3 0",
    "1": "M1 2L3.5 0V10",
    "2": "M.3 2.5C.5 .5 5.6-.8 5.6 2.8C5.6 5 2 7 .2 10H6",
    "3": "M.4 1.3C2-.8 5.6 0 5.4 2.5S4 4.7 2.5 4.7C4.5 4.7 6 5.6 6 7.3C6 10.4 1.5 10.8 0 8.5",
    "4": "M4.5 10V0L0 7H6",
    "5": "M5.5 0H1L.5 4.5C3 3 6 4.2 6 6.8C6 10.4 1.5 10.8 0 8.8",
    "6": "M5 .3C2 .8 0 4 0 7C0 11 6 11 6 7C6 3.5 1.5 3.5 .2 6",
    "7": "M0 0H6L2 10",
    "8": "M3 4.6C-.5 4.6 .2 0 3 0S6.5 4.6 3 4.6S-.8 10 3 10S6.8 4.6 3 4.6",
    "9": "M1 9.7C4 9.2 6 6 6 3C6-1 0-1 0 3C0 6.5 4.5 6.5 5.8 4",
}


def stroke(d: str, colour: str, width: float, dash: str = "") -> str:
    """A line of the ground; `dash` as in SVG's stroke-dasharray."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" '
        f'stroke-linecap="round"{dashed}/>'
    )


def piece_number(number: int, centre: Point, colour: str, *, size: float = 17.0) -> str:
    """The number of a pattern piece in its ring, drawn as strokes."""
    figures = str(number)
    scale = size / 13.0
    left = centre[0] - (len(figures) * 8 - 2) * scale / 2
    drawn = "".join(
        f'<path transform="translate({left + index * 8 * scale:.1f} {centre[1] - 5 * scale:.1f}) '
        f'scale({scale:.2f})" d="{_FIGURES[figure]}" fill="none" stroke="{colour}" '
        f'stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round"/>'
        for index, figure in enumerate(figures)
    )
    return stroke(ellipse(centre, size).d(), colour, 1.5) + drawn


def grain_arrow(foot: Point, angle: float, length: float, colour: str) -> str:
    """The straight of grain: a long arrow with two heads."""
    head = toward(foot, angle, length)
    d = Path(foot).line(head).d()
    for tip, turn in ((foot, angle), (head, angle + 180)):
        wings = polygon(tip, toward(tip, turn + 14, 17), toward(tip, turn - 14, 17))
        d += wings.d()
    return f'<path d="{d}" fill="{colour}" stroke="{colour}" stroke-width="1.5"/>'


# Outlines of pattern pieces in a box around 0, about 60 × 80 centimetres.
SHEETS: tuple[Path, ...] = (
    Path((-28, -30))
    .curve((-18, -29), (-11, -35), (-9, -42))
    .line((18, -35))
    .curve((14, -18), (18, -8), (29, -4))
    .curve((27, 14), (28, 30), (33, 44))
    .curve((12, 48), (-10, 49), (-28, 49))
    .close(),
    Path((-34, -12))
    .curve((-24, -16), (-20, -40), (0, -41))
    .curve((20, -40), (24, -16), (34, -12))
    .line((22, 46))
    .curve((8, 48), (-8, 48), (-22, 46))
    .close(),
    Path((-20, -44))
    .line((16, -44))
    .curve((26, -30), (28, -18), (27, 0))
    .line((30, 52))
    .curve((6, 56), (-14, 56), (-32, 52))
    .line((-24, -6))
    .curve((-34, -14), (-22, -20), (-20, -44))
    .close(),
)


def lay(palette: Palette, chance: Chance, *, quiet: bool = False) -> str:
    """The ground of a portrait picture: paper, one large pattern piece, a few marks."""
    drawn = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{palette.ground}"/>'
    side = 1 if chance.hit(0.5) else -1
    change = Placing(
        chance.span(9.2, 10.6),
        WIDTH / 2 + side * chance.span(20, 110),
        HEIGHT / 2 + chance.span(-40, 40),
        chance.span(-14, 14) if not quiet else 0.0,
    )
    sheet = chance.pick(SHEETS)
    sheet = sheet if side > 0 else sheet.mirrored()
    edge, sewing = sheet.mapped(change), sewing_line(sheet).mapped(change)
    drawn += f'<path d="{edge.d()}" fill="{palette.paper}"/>'
    drawn += stroke(edge.d(), palette.print, 1.6)
    drawn += stroke(sewing.d(), palette.print, 1.4, "11 7")
    drawn += _notches(edge, sewing, palette.print)
    corner = (WIDTH - 62.0 if side < 0 else 62.0, 66.0)
    drawn += piece_number(chance.whole(1, 48), corner, palette.print)
    foot = (corner[0], HEIGHT - chance.span(70, 150))
    drawn += grain_arrow(foot, 180.0, chance.span(190, 300), palette.print)
    if not quiet:
        drawn += _chalk(palette, chance, side)
    return drawn


def sewing_line(path: Path) -> Path:
    """The sewing line: a seam allowance inside the edge."""
    return path.mapped(Placing(0.945, 0.0, 0.4))


def _notches(edge: Path, sewing: Path, colour: str) -> str:
    d = ""
    for share in (0.16, 0.37, 0.58, 0.83):
        d += Path(edge.at(share)).line(sewing.at(share)).d()
    return stroke(d, colour, 1.6)


def _chalk(palette: Palette, chance: Chance, side: int) -> str:
    """A tailor's mark in chalk: a curve with its balance marks, half hidden by the piece."""
    y = chance.span(120, 420)
    start = (WIDTH * (0.5 + 0.5 * side), y)
    curve = Path(start).curve(
        (start[0] - side * 120, y + 60),
        (start[0] - side * 60, y + 300),
        (start[0] - side * 190, y + 520),
    )
    marks = ""
    for share in (0.25, 0.28, 0.7):
        x, at = curve.at(share)
        marks += f"M{x - 9:.1f} {at - 4:.1f}l18 8"
    return (
        f'<g opacity=".75">{stroke(curve.d(), palette.chalk, 3.2)}'
        f"{stroke(marks, palette.chalk, 3.2)}</g>"
    )
