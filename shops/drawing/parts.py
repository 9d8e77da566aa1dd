"""What a drawn garment is made of: pieces of cloth, cords and buttons, from back to front."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from shops.drawing.geometry import Path, Placing, Point, bounds


class Cloth(StrEnum):
    """What a part is cut from."""

    MAIN = "main"
    ACCENT = "accent"  # the second textile: yokes, collars, belts
    INSIDE = "inside"  # the wrong side of the cloth, seen through necklines and below hems
    SOLID = "solid"  # the accent colour without a pattern: ribs, bindings, leather
    LIGHT = "light"  # the palest cloth colour
    METAL = "metal"
    PAPER = "paper"


class Shade(StrEnum):
    """How light models a piece."""

    NONE = "none"
    ROUND = "round"  # a body: darker on both sides
    LEFT = "left"  # a tube whose left side turns away
    RIGHT = "right"
    DOWN = "down"  # darker toward the bottom
    UP = "up"  # darker at the top, as below a collar or a belt


@dataclass(frozen=True, slots=True)
class Fold:
    """A drape line: a stroke that swells to `width` centimetres and thins out at both ends."""

    stroke: Path
    width: float = 1.2

    def mapped(self, change: Placing) -> Fold:
        return Fold(self.stroke.mapped(change), self.width * change.scale)

    def mirrored(self) -> Fold:
        return Fold(self.stroke.mirrored(), self.width)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of cloth. `grain` is the turn of the textile in degrees, clockwise."""

    outline: Path
    cloth: Cloth = Cloth.MAIN
    grain: float = 0.0
    seams: tuple[Path, ...] = ()
    stitches: tuple[Path, ...] = ()
    ribs: tuple[Path, ...] = ()  # hairlines: ribbing, pleats, the grain of straw
    folds: tuple[Fold, ...] = ()
    shade: Shade = Shade.ROUND
    casts: bool = False  # lies on another piece and throws a thin shadow on it

    def mapped(self, change: Placing) -> Piece:
        return replace(
            self,
            outline=self.outline.mapped(change),
            grain=self.grain + change.angle,
            seams=tuple(path.mapped(change) for path in self.seams),
            stitches=tuple(path.mapped(change) for path in self.stitches),
            ribs=tuple(path.mapped(change) for path in self.ribs),
            folds=tuple(fold.mapped(change) for fold in self.folds),
        )

    def mirrored(self) -> Piece:
        turned = {Shade.LEFT: Shade.RIGHT, Shade.RIGHT: Shade.LEFT}
        return replace(
            self,
            outline=self.outline.mirrored(),
            grain=-self.grain,
            seams=tuple(path.mirrored() for path in self.seams),
            stitches=tuple(path.mirrored() for path in self.stitches),
            ribs=tuple(path.mirrored() for path in self.ribs),
            folds=tuple(fold.mirrored() for fold in self.folds),
            shade=turned.get(self.shade, self.shade),
        )

    def extent(self) -> tuple[Path, ...]:
        return (self.outline,)


@dataclass(frozen=True, slots=True)
class Cord:
    """A strap, chain, lace or drawstring: a stroke `width` centimetres wide."""

    stroke: Path
    width: float
    cloth: Cloth = Cloth.SOLID
    stitched: bool = False

    def mapped(self, change: Placing) -> Cord:
        return replace(self, stroke=self.stroke.mapped(change), width=self.width * change.scale)

    def mirrored(self) -> Cord:
        return replace(self, stroke=self.stroke.mirrored())

    def extent(self) -> tuple[Path, ...]:
        return (self.stroke,)


@dataclass(frozen=True, slots=True)
class Button:
    centre: Point
    radius: float = 0.75
    cloth: Cloth = Cloth.LIGHT

    def mapped(self, change: Placing) -> Button:
        return replace(self, centre=change.point(self.centre), radius=self.radius * change.scale)

    def mirrored(self) -> Button:
        return replace(self, centre=(-self.centre[0], self.centre[1]))

    def extent(self) -> tuple[Path, ...]:
        return (Path(self.centre),)


Part = Piece | Cord | Button


@dataclass(frozen=True, slots=True)
class Garment:
    """The parts from back to front, in centimetres.

    `focus` is what a detail picture closes in on; `hang` is the width and height between which a
    hanger fits (neck and shoulder tips), or None for what does not hang.
    """

    parts: tuple[Part, ...]
    focus: Point = (0.0, 10.0)
    hang: tuple[Point, Point] | None = None
    clips: tuple[Point, Point] | None = field(default=None)

    def bounds(self) -> tuple[float, float, float, float]:
        return bounds(path for part in self.parts for path in part.extent())

    def mapped(self, change: Placing) -> Garment:
        return replace(self, parts=tuple(part.mapped(change) for part in self.parts))


def pair(part: Part) -> tuple[Part, Part]:
    """The part and its mirror image, the left of the picture first."""
    return (part.mirrored(), part)
