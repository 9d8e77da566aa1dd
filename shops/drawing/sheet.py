"""Turns parts into SVG: textiles, light, seams, stitches and shadows."""

from __future__ import annotations

from dataclasses import dataclass, field

from shops.drawing.geometry import Path, between, number
from shops.drawing.palettes import Palette
from shops.drawing.parts import Button, Cloth, Cord, Fold, Garment, Part, Piece, Shade
from shops.drawing.textiles import Bolt

WIDTH, HEIGHT = 800, 1000

_SHADES: dict[Shade, tuple[str, tuple[tuple[float, str, float], ...]]] = {
    Shade.ROUND: (
        'x2="1" y2=".12"',
        ((0, "#0b1430", 0.3), (0.16, "#0b1430", 0.06), (0.36, "#ffffff", 0.13),
         (0.62, "#0b1430", 0.02), (0.84, "#0b1430", 0.14), (1, "#0b1430", 0.36)),
    ),
    Shade.LEFT: (
        'x2="1" y2="-.25"',
        ((0, "#0b1430", 0.4), (0.3, "#0b1430", 0.12), (0.62, "#ffffff", 0.12),
         (1, "#0b1430", 0.12)),
    ),
    Shade.RIGHT: (
        'x2="1" y2=".25"',
        ((0, "#0b1430", 0.1), (0.35, "#ffffff", 0.1), (0.66, "#0b1430", 0.12),
         (1, "#0b1430", 0.42)),
    ),
    Shade.DOWN: ('x2="0" y2="1"', ((0, "#ffffff", 0.12), (0.4, "#0b1430", 0.0), (1, "#0b1430", 0.3))),
    Shade.UP: ('x2="0" y2="1"', ((0, "#0b1430", 0.38), (0.35, "#0b1430", 0.08), (1, "#ffffff", 0.08))),
}  # fmt: skip


@dataclass(slots=True)
class Sheet:
    """Collects the definitions and the drawing of one picture. `line` scales all ink."""

    palette: Palette
    main: Bolt
    accent: Bolt
    zoom: float = 1.0
    line: float = 1.0
    origin: tuple[float, float] = (WIDTH / 2, 0.0)
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
            '<filter id="{id}" x="-15%" y="-15%" width="130%" height="130%">'
            f'<feGaussianBlur stdDeviation="{amount:g}"/></filter>'
        )
        return self.define(f"blur {amount:g}", "f", element)

    # Parts ------------------------------------------------------------------------------------

    def shadow(self, garment: Garment, *, dense: float = 0.26) -> None:
        """The soft shadow on the ground, and the heavy contour that technical flats have."""
        filled = "".join(
            f'<path d="{part.outline.d()}"/>' for part in garment.parts if isinstance(part, Piece)
        )
        cords = "".join(
            f'<path d="{part.stroke.d()}" fill="none" stroke-width="{number(part.width)}"/>'
            for part in garment.parts
            if isinstance(part, Cord)
        )
        silhouette = self.define("silhouette", "s", f'<g id="{{id}}">{filled}</g>')
        ropes = self.define("ropes", "s", f'<g id="{{id}}">{cords}</g>')
        for dx, dy, amount, share in ((16, 26, 16, 0.7), (5, 8, 4, 0.75)):
            self.add(
                f'<g transform="translate({dx} {dy})" fill="#0b1430" stroke="#0b1430" '
                f'stroke-width="0" opacity="{dense * share:.2f}" filter="url(#{self.blur(amount)})">'
                f'<use href="#{silhouette}"/><use href="#{ropes}"/></g>'
            )
        self.add(
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
        d = piece.outline.d()
        if piece.casts:
            self.add(
                f'<path d="{d}" transform="translate(2 5)" fill="#0b1430" fill-opacity=".34" '
                f'filter="url(#{self.blur(3)})"/>'
            )
        self.add(f'<path d="{d}" fill="{self.paint(piece.cloth, piece.grain)}"/>')
        if piece.shade is not Shade.NONE:
            self.add(f'<path d="{d}" fill="url(#{self._shade(piece.shade)})"/>')
        inner = self._folds(piece.folds) + self._ink(piece)
        if inner:
            clip = self.define(
                f"clip {d}", "c", f'<clipPath id="{{id}}"><path d="{d}"/></clipPath>'
            )
            self.add(f'<g clip-path="url(#{clip})" fill="none" stroke-linecap="round">{inner}</g>')
        self.add(
            f'<path d="{d}" fill="none" stroke="{self.palette.ink}" '
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
            drawn += (
                f'<path d="{stitches}" stroke="#ffffff" stroke-opacity=".35" '
                f'stroke-width="{number(2.4 * self.line)}"/>'
                f'<path d="{stitches}" stroke="{ink}" stroke-width="{number(1.1 * self.line)}" '
                f'stroke-dasharray="{dash}" stroke-linecap="butt"/>'
            )
        return drawn

    def _folds(self, folds: tuple[Fold, ...]) -> str:
        if not folds:
            return ""
        soft = "".join(_swelling(fold, 2.6) for fold in folds)
        crisp = "".join(_swelling(fold, 0.2, least=2.0) for fold in folds)
        light = "".join(_swelling(fold, 1.9, aside=1.6) for fold in folds)
        blurred = self.blur(number_of(self.line, 5.0))
        return (
            f'<g filter="url(#{blurred})"><path d="{soft}" fill="#0b1430" fill-opacity=".27"/>'
            f'<path d="{light}" fill="#fff" fill-opacity=".2"/></g>'
            f'<path d="{crisp}" fill="{self.palette.ink}" fill-opacity=".8"/>'
        )

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
                f'{around} stroke="{self.palette.light}" stroke-width="{number(width * 0.86)}" '
                f'stroke-dasharray="1 {number(width * 0.9)}" stroke-opacity=".55"/>'
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
            f'fill="#0b1430" fill-opacity=".35"/>'
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
            f'fill="{self.paint(button.cloth)}" stroke="{ink}" '
            f'stroke-width="{number(1.4 * self.line)}"/>'
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius * 0.68)}" fill="none" '
            f'stroke="{ink}" stroke-width=".7" stroke-opacity=".5"/>{holes}'
        )


def number_of(line: float, amount: float) -> float:
    return round(line * amount, 1)


def _swelling(fold: Fold, share: float, *, aside: float = 0.0, least: float = 0.0) -> str:
    """A closed shape along the fold that is widest in its first third and ends in points."""
    points = fold.stroke.sampled(3)
    if len(points) == 2:
        points = [points[0], between(points[0], points[1]), points[1]]
    wide = max(fold.width * share, least)
    near: list[tuple[float, float]] = []
    far: list[tuple[float, float]] = []
    for index, (x, y) in enumerate(points):
        place = index / (len(points) - 1)
        before, after = points[max(index - 1, 0)], points[min(index + 1, len(points) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        nx, ny = -dy / length, dx / length
        swell = wide * (0.12 + 0.88 * (4 * place * (1 - place)) ** 0.8) * (1.2 - 0.6 * place) / 2
        shift = aside * fold.width
        x, y = x + nx * shift, y + ny * shift
        near.append((x + nx * swell, y + ny * swell))
        far.append((x - nx * swell, y - ny * swell))
    return Path.through([*near, *reversed(far)]).close().d()
