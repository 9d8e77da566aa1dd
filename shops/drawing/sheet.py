"""Turns parts into SVG: textiles, light, seams, stitches and shadows."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from shops.drawing.geometry import Path, Point, between, number
from shops.drawing.palettes import Palette
from shops.drawing.parts import Button, Cloth, Cord, Fold, Garment, Part, Piece, Shade
from shops.drawing.textiles import Bolt

WIDTH, HEIGHT = 800, 1000
DARK = "#0b1430"  # every shade is a thin layer of this, every light one of white
_FOLD_LAYERS = (
    # width and distance in widths of the fold, colour, density
    (3.3, 0.2, DARK, 0.06),
    (2.3, 0.1, DARK, 0.07),
    (1.4, 0.0, DARK, 0.1),
    (2.6, 1.7, "#fff", 0.06),
    (1.6, 1.6, "#fff", 0.08),
)

_SHADES: dict[Shade, tuple[str, tuple[tuple[float, str, float], ...]]] = {
    Shade.ROUND: (
        'x2="1" y2=".12"',
        (
            (0, DARK, 0.3),
            (0.16, DARK, 0.06),
            (0.36, "#ffffff", 0.13),
            (0.62, DARK, 0.02),
            (0.84, DARK, 0.14),
            (1, DARK, 0.36),
        ),
    ),
    Shade.LEFT: (
        'x2="1" y2="-.25"',
        ((0, DARK, 0.4), (0.3, DARK, 0.12), (0.62, "#ffffff", 0.12), (1, DARK, 0.12)),
    ),
    Shade.RIGHT: (
        'x2="1" y2=".25"',
        ((0, DARK, 0.1), (0.35, "#ffffff", 0.1), (0.66, DARK, 0.12), (1, DARK, 0.42)),
    ),
    Shade.DOWN: ('x2="0" y2="1"', ((0, "#ffffff", 0.12), (0.4, DARK, 0.0), (1, DARK, 0.3))),
    Shade.UP: ('x2="0" y2="1"', ((0, DARK, 0.38), (0.35, DARK, 0.08), (1, "#ffffff", 0.08))),
}


@dataclass(slots=True)
class Sheet:
    """Collects the definitions and the drawing of one picture. `line` scales all ink."""

    palette: Palette
    main: Bolt
    accent: Bolt
    zoom: float = 1.0
    line: float = 1.0
    origin: tuple[float, float] = (WIDTH / 2, 0.0)
    thread: str = ""  # the colour of the topstitching, if not ink
    _definitions: list[str] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _drawn: list[str] = field(default_factory=list)

    def define(self, key: str, prefix: str, element: str) -> str:
        """The id of an element of <defs>; `element` holds {id}; the same key is written once."""
        if key not in self._names:
            self._names[key] = f"{prefix}{len(self._names)}"
            self._definitions.append(element.replace("{id}", self._names[key]))
        return self._names[key]

    def add(self, element: str) -> None:
        self._drawn.append(element)

    def svg(self, width: int = WIDTH, height: int = HEIGHT) -> str:
        patterns = "".join(bolt.definition() for bolt in dict.fromkeys((self.main, self.accent)))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}"><defs>{patterns}{"".join(self._definitions)}</defs>'
            f"{''.join(self._drawn)}</svg>"
        )

    # What a part is filled with ---------------------------------------------------------------

    def paint(self, cloth: Cloth, grain: float = 0.0) -> str:
        """The value of a `fill` or `stroke` attribute."""
        flat = {
            Cloth.INSIDE: self.palette.inside,
            Cloth.SOLID: self.palette.second,
            Cloth.LIGHT: self.palette.light,
            Cloth.METAL: self.palette.metal,
            Cloth.PAPER: self.palette.paper,
        }
        if cloth in flat:
            return flat[cloth]
        bolt = self.main if cloth is Cloth.MAIN else self.accent
        grain = round(grain, 1)
        element = bolt.turned("{id}", self.origin, grain, self.zoom)
        return f"url(#{self.define(f'{bolt.name} {grain}', 'g', element)})"

    def _shade(self, shade: Shade) -> str:
        direction, stops = _SHADES[shade]
        marks = "".join(
            f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{dense:g}"/>'
            for at, colour, dense in stops
        )
        element = f'<linearGradient id="{{id}}" x1="0" y1="0" {direction}>{marks}</linearGradient>'
        return self.define(f"shade {shade}", "l", element)

    def blur(self, amount: float) -> str:
        element = (
            '<filter id="{id}" x="-6%" y="-6%" width="112%" height="112%" '
            'color-interpolation-filters="sRGB">'
            f'<feGaussianBlur stdDeviation="{amount:g}"/></filter>'
        )
        return self.define(f"blur {amount:g}", "f", element)

    # Parts ------------------------------------------------------------------------------------

    def _outline(self, piece: Piece) -> str:
        """The id of the outline, written once and used for fill, light, clip and contour."""
        d = piece.outline.d()
        return self.define(f"outline {d}", "o", f'<path id="{{id}}" d="{d}"/>')

    def shadow(self, garment: Garment, *, dense: float = 0.3) -> None:
        """The soft shadow on the ground, and the heavy contour that technical flats have."""
        filled = "".join(
            f'<use href="#{self._outline(part)}"/>'
            for part in garment.parts
            if isinstance(part, Piece)
        )
        cords = "".join(
            f'<path d="{part.stroke.d()}" fill="none" stroke-width="{number(part.width)}"/>'
            for part in garment.parts
            if isinstance(part, Cord)
        )
        silhouette = self.define("silhouette", "s", f'<g id="{{id}}">{filled}</g>')
        if self.line > 1:  # closed in, the ground is out of sight and the blur would be dear
            self.add(self._contour(silhouette))
            return
        self.add(
            f'<g transform="translate(11 19)" fill="{DARK}" stroke="{DARK}" stroke-width="0" '
            f'opacity="{dense:g}" filter="url(#{self.blur(11)})">'
            f'<use href="#{silhouette}"/>{cords}</g>{self._contour(silhouette)}'
        )

    def _contour(self, silhouette: str) -> str:
        return (
            f'<use href="#{silhouette}" fill="none" stroke="{self.palette.ink}" '
            f'stroke-width="{number(4.6 * self.line)}" stroke-linejoin="round"/>'
        )

    def draw(self, parts: tuple[Part, ...]) -> None:
        for part in parts:
            if isinstance(part, Piece):
                self._piece(part)
            elif isinstance(part, Cord):
                self._cord(part)
            else:
                self._button(part)

    def _piece(self, piece: Piece) -> None:
        use = f'<use href="#{self._outline(piece)}"'
        if piece.casts:
            self.add(
                f'{use} transform="translate(1.5 3)" fill="none" stroke="{DARK}" '
                f'stroke-opacity=".13" stroke-width="{number(5 * self.line)}"/>'
                f'{use} transform="translate(2 4)" fill="none" stroke="{DARK}" '
                f'stroke-opacity=".1" stroke-width="{number(10 * self.line)}"/>'
            )
        paint = self.paint(piece.cloth, piece.grain)
        if paint.startswith("url"):
            # Tiles meet with hairline gaps; the flat colour below hides them.
            bolt = self.main if piece.cloth is Cloth.MAIN else self.accent
            self.add(f'{use} fill="{bolt.repeat.ground}"/>')
        self.add(f'{use} fill="{paint}"/>')
        if piece.shade is not Shade.NONE:
            self.add(f'{use} fill="url(#{self._shade(piece.shade)})"/>')
        inner = self._folds(piece.folds) + self._ink(piece)
        if inner:
            shape = f'<clipPath id="{{id}}">{use}/></clipPath>'
            clip = self.define(f"clip {use}", "c", shape)
            self.add(f'<g clip-path="url(#{clip})" fill="none" stroke-linecap="round">{inner}</g>')
        self.add(
            f'{use} fill="none" stroke="{self.palette.ink}" '
            f'stroke-width="{number(1.7 * self.line)}" stroke-linejoin="round"/>'
        )

    def _ink(self, piece: Piece) -> str:
        ink = self.palette.ink
        seams = "".join(path.d() for path in piece.seams)
        stitches = "".join(path.d() for path in piece.stitches)
        ribs = "".join(path.d() for path in piece.ribs)
        drawn = ""
        if ribs:
            drawn += (
                f'<path d="{ribs}" stroke="{ink}" stroke-opacity=".42" '
                f'stroke-width="{number(1.1 * self.line)}"/>'
            )
        if seams:
            drawn += f'<path d="{seams}" stroke="{ink}" stroke-width="{number(1.5 * self.line)}"/>'
        if stitches:
            dash = f"{number(4.5 * self.line)} {number(3.2 * self.line)}"
            width = 1.7 if self.thread else 1.1
            under = DARK if self.thread else "#fff"
            drawn += (
                f'<path d="{stitches}" stroke="{under}" stroke-opacity=".3" '
                f'stroke-width="{number(2.5 * self.line)}"/>'
                f'<path d="{stitches}" stroke="{self.thread or ink}" '
                f'stroke-width="{number(width * self.line)}" stroke-dasharray="{dash}" '
                f'stroke-linecap="butt"/>'
            )
        return drawn

    def _folds(self, folds: tuple[Fold, ...]) -> str:
        """Shade and light beside every fold, each in three layers instead of a costly blur."""
        if not folds:
            return ""
        drawn = ""
        broad = [fold for fold in folds if fold.width > 8 * self.line] or list(folds[:1])
        for wide, aside, colour, dense in _FOLD_LAYERS:
            d = "".join(_swelling(fold, wide, aside=aside) for fold in broad)
            drawn += f'<path d="{d}" fill="{colour}" fill-opacity="{dense:g}"/>'
        crisp = "".join(_swelling(fold, 0.2, least=2.0 * self.line) for fold in folds)
        return drawn + f'<path d="{crisp}" fill="{self.palette.ink}" fill-opacity=".8"/>'

    def _cord(self, cord: Cord) -> None:
        d, width = cord.stroke.d(), cord.width
        ink = self.palette.ink
        around = f'<path d="{d}" fill="none" stroke-linecap="round" stroke-linejoin="round"'
        self.add(f'{around} stroke="{ink}" stroke-width="{number(width + 3.2 * self.line)}"/>')
        self.add(f'{around} stroke="{self.paint(cord.cloth)}" stroke-width="{number(width)}"/>')
        self.add(
            f'{around} stroke="#fff" stroke-opacity=".3" stroke-width="{number(width * 0.3)}"/>'
        )
        if cord.stitched:
            self.add(
                f'<path d="{d}" fill="none" stroke="{self.palette.light}" stroke-opacity=".8" '
                f'stroke-width="{number(1.3 * self.line)}" stroke-dasharray="5 4"/>'
            )

    def _button(self, button: Button) -> None:
        (x, y), radius = button.centre, button.radius
        ink = self.palette.ink
        hole = max(radius * 0.16, 0.7)
        holes = "".join(
            f'<circle cx="{number(x + dx * radius * 0.3)}" cy="{number(y + dy * radius * 0.3)}" '
            f'r="{number(hole)}" fill="{ink}"/>'
            for dx in (-1, 1)
            for dy in (-1, 1)
        )
        self.add(
            f'<circle cx="{number(x + 1.5)}" cy="{number(y + 3)}" r="{number(radius)}" '
            f'fill="{DARK}" fill-opacity=".35"/>'
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
            f'fill="{self.paint(button.cloth)}" stroke="{ink}" '
            f'stroke-width="{number(1.4 * self.line)}"/>'
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius * 0.68)}" fill="none" '
            f'stroke="{ink}" stroke-width=".7" stroke-opacity=".5"/>{holes}'
        )


def _swelling(fold: Fold, share: float, *, aside: float = 0.0, least: float = 0.0) -> str:
    """A closed sliver along the fold that ends in points; a fold is one curve or one line."""
    start, segment = fold.stroke.start, fold.stroke.segments[0]
    end = segment[-1]
    if len(segment) == 1:
        segment = (between(start, end, 0.3), between(start, end, 0.7), end)
    length = math.hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    nx, ny = -(end[1] - start[1]) / length, (end[0] - start[0]) / length
    half = max(fold.width * share, least) * 0.66
    shift = aside * fold.width
    first, second = segment[0], segment[1]

    def beside(point: Point, reach: float) -> Point:
        return (point[0] + nx * reach, point[1] + ny * reach)

    sliver = Path(beside(start, shift)).curve(
        beside(first, shift + half * 1.2), beside(second, shift + half * 0.8), beside(end, shift)
    )
    return (
        sliver.curve(
            beside(second, shift - half * 0.8), beside(first, shift - half * 1.2), sliver.start
        )
        .close()
        .d()
    )
