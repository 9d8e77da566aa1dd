"""Compositions: where the garment lies on the paper, and what lies beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shops.drawing import ground
from shops.drawing.chance import Chance
from shops.drawing.geometry import Path, Placing, Point, number, polygon
from shops.drawing.palettes import Palette
from shops.drawing.parts import Cloth, Cord, Garment, Piece, Shade
from shops.drawing.sheet import HEIGHT, WIDTH, Sheet
from shops.drawing.textiles import Textile, bolt


@dataclass(frozen=True, slots=True)
class Picture:
    garment: Garment
    palette: Palette
    textile: Textile
    accent: Textile
    seed: str

    def sheet(self, *, zoom: float = 1.0, line: float = 1.0) -> Sheet:
        return Sheet(
            self.palette,
            bolt("m", self.textile, self.palette, self.seed),
            bolt("a", self.accent, _swapped(self.palette), self.seed),
            zoom,
            line,
            thread=self.palette.pop if self.textile is Textile.DENIM else "",
        )


def _swapped(palette: Palette) -> Palette:
    """The colours of the second textile, so that it contrasts with the first."""
    return replace(palette, base=palette.second, second=palette.base)


@dataclass(frozen=True, slots=True)
class Frame:
    """The box the garment must fit, in pixels, and the most pixels a centimetre may take."""

    width: float = 640.0
    height: float = 820.0
    largest: float = 17.0
    centre: Point = (WIDTH / 2, HEIGHT / 2)


def _placing(garment: Garment, frame: Frame, angle: float = 0.0) -> Placing:
    left, top, right, bottom = garment.mapped(Placing(1.0, 0, 0, angle)).bounds()
    scale = min(frame.width / (right - left), frame.height / (bottom - top), frame.largest)
    return Placing(
        scale,
        frame.centre[0] - scale * (left + right) / 2,
        frame.centre[1] - scale * (top + bottom) / 2,
        angle,
    )


def _put(sheet: Sheet, garment: Garment, change: Placing) -> None:
    placed = garment.mapped(change)
    sheet.origin = change.point((0.0, 0.0))
    sheet.shadow(placed)
    sheet.draw(placed.parts)


def flat(picture: Picture, *, quiet: bool = False) -> str:
    sheet = picture.sheet()
    sheet.add(ground.lay(picture.palette, Chance(picture.seed, "ground"), quiet=quiet))
    frame = Frame(560.0, 700.0, 13.0) if quiet else Frame()
    _put(sheet, picture.garment, _placing(picture.garment, frame))
    return sheet.svg()


def turned(picture: Picture) -> str:
    """Laid at an angle, as on a cutting table."""
    chance = Chance(picture.seed, "turn")
    angle = chance.span(6.0, 11.0) * (1 if chance.hit(0.5) else -1)
    sheet = picture.sheet()
    sheet.add(ground.lay(picture.palette, Chance(picture.seed, "ground")))
    _put(sheet, picture.garment, _placing(picture.garment, Frame(), angle))
    return sheet.svg()


def hanger(picture: Picture) -> str:
    """On a hanger, or on clips; what does not hang is laid flat."""
    garment = picture.garment
    if garment.hang is None and garment.clips is None:
        return flat(picture)
    sheet = picture.sheet()
    sheet.add(ground.lay(picture.palette, Chance(picture.seed, "ground")))
    change = _placing(garment, Frame(620.0, 740.0, 12.0, (WIDTH / 2, HEIGHT / 2 + 62)))
    parts = _wood(garment.hang) if garment.hang else _clips(garment.clips)
    _put(sheet, replace(garment, parts=(*parts, *garment.parts)), change)
    return sheet.svg()


def _hook(y: float, size: float) -> Path:
    """The wire hook of a hanger, rising from `y`."""
    return (
        Path((0.0, y))
        .line((0.0, y - size * 1.2))
        .curve((0, y - size * 1.9), (size, y - size * 1.7), (size, y - size * 2.5))
        .curve((size, y - size * 3.5), (-size, y - size * 3.5), (-size, y - size * 2.6))
    )


def _wood(hang: tuple[Point, Point] | None) -> tuple[Piece | Cord, ...]:
    if hang is None:
        return ()
    (sx, sy), (nx, _) = hang
    half = (
        Path((0.0, -2.6))
        .curve((nx * 0.5, -2.6), (nx, 0.2), (sx * 0.55, sy * 0.5 + 1.2))
        .line((sx * 0.94, sy + 0.8), (sx * 0.94, sy + 3.0), (0.0, 3.4))
    )
    return (Cord(_hook(-2.4, 2.9), 0.55, Cloth.METAL), Piece(half.with_mirror(), Cloth.METAL))


def _clips(clips: tuple[Point, Point] | None) -> tuple[Piece | Cord, ...]:
    if clips is None:
        return ()
    (lx, y), (rx, _) = clips
    bar = Cord(Path((lx - 4, y - 6)).line((rx + 4, y - 6)), 1.0, Cloth.METAL)
    pegs = tuple(
        Piece(
            polygon((x - 1.6, y - 7), (x + 1.6, y - 7), (x + 2.0, y + 2.4), (x - 2.0, y + 2.4)),
            Cloth.METAL,
            shade=Shade.DOWN,
        )
        for x in (lx, rx)
    )
    return (Cord(_hook(y - 6.2, 2.9), 0.55, Cloth.METAL), bar, *pegs)


def detail(picture: Picture) -> str:
    """Closed in on a seam, so near that the picture is all cloth and stitches."""
    garment = picture.garment
    chance = Chance(picture.seed, "detail")
    closeness = 2.15
    whole = _placing(garment, Frame())
    scale, angle = whole.scale * closeness, chance.span(-9.0, 9.0)
    aim = Placing(scale, 0.0, 0.0, angle).point(garment.focus)
    change = Placing(scale, WIDTH * 0.48 - aim[0], HEIGHT * 0.42 - aim[1], angle)
    sheet = picture.sheet(zoom=closeness * 0.8, line=1.5)
    sheet.add(ground.lay(picture.palette, Chance(picture.seed, "ground")))
    _put(sheet, garment, change)
    return sheet.svg()


def swatch(picture: Picture) -> str:
    """The garment, smaller, and a pinked swatch of its textile pinned to the paper."""
    chance = Chance(picture.seed, "swatch")
    side = 1 if chance.hit(0.5) else -1
    sheet = picture.sheet()
    sheet.add(ground.lay(picture.palette, Chance(picture.seed, "ground")))
    centre = (WIDTH / 2 - side * 52, HEIGHT / 2 - 36)
    _put(sheet, picture.garment, _placing(picture.garment, Frame(560.0, 760.0, 12.5, centre)))
    place = (WIDTH / 2 + side * 250, HEIGHT - 190.0)
    sheet.add(_pinned(sheet, place, chance.span(3, 10) * side))
    return sheet.svg()


def _pinned(sheet: Sheet, centre: Point, angle: float) -> str:
    edge = pinked(196.0, 236.0).mapped(Placing(1.0, *centre, angle))
    x, y = Placing(1.0, *centre, angle).point((0.0, -96.0))
    sheet.draw((Piece(edge, Cloth.MAIN, angle, casts=True, shade=Shade.DOWN),))
    return (
        f'<path d="M{number(x - 34)} {number(y + 10)}L{number(x + 38)} {number(y - 12)}" '
        f'stroke="{sheet.palette.ink}" stroke-width="2.4" stroke-linecap="round"/>'
        f'<circle cx="{number(x + 40)}" cy="{number(y - 13)}" r="9" fill="{sheet.palette.chalk}" '
        f'stroke="{sheet.palette.ink}" stroke-width="1.6"/>'
    )


def pinked(width: float, height: float, tooth: float = 12.0) -> Path:
    """A rectangle around 0 cut with pinking shears."""
    across, down = round(width / tooth), round(height / tooth)
    left, top = -across * tooth / 2, -down * tooth / 2
    corners = ((1, 0, across), (0, 1, down), (-1, 0, across), (0, -1, down))
    x, y, path = left, top, Path((left, top))
    for dx, dy, count in corners:
        for _ in range(count):
            middle = (x + dx * tooth / 2 + dy * tooth / 2, y + dy * tooth / 2 - dx * tooth / 2)
            x, y = x + dx * tooth, y + dy * tooth
            path = path.line(middle, (x, y))
    return path.close()
