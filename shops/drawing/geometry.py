"""Paths of straight lines and cubic curves.

Garments are drawn in centimetres with the centre front on x = 0, the high shoulder point on y = 0
and y pointing down, so that the numbers can be read with a measuring tape; `Placing` brings them
to the pixels of the picture.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

Point = tuple[float, float]


def number(value: float) -> str:
    """One decimal, without a needless zero or a negative zero: the pictures must stay small."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def toward(origin: Point, angle: float, distance: float) -> Point:
    """The point `distance` away from `origin`; 0 degrees is straight down, 90 to the right."""
    radians = math.radians(angle)
    return (origin[0] + distance * math.sin(radians), origin[1] + distance * math.cos(radians))


def between(first: Point, second: Point, share: float = 0.5) -> Point:
    """The point at `share` (0 … 1) of the way from `first` to `second`."""
    return (
        first[0] + (second[0] - first[0]) * share,
        first[1] + (second[1] - first[1]) * share,
    )


@dataclass(frozen=True, slots=True)
class Placing:
    """How centimetres become pixels: turned by `angle` degrees, scaled, then moved."""

    scale: float
    dx: float
    dy: float
    angle: float = 0.0

    def point(self, point: Point) -> Point:
        cos, sin = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        x, y = point
        return (
            self.scale * (x * cos - y * sin) + self.dx,
            self.scale * (x * sin + y * cos) + self.dy,
        )


@dataclass(frozen=True, slots=True)
class Path:
    """A pen stroke; every method answers a new path. A segment has one point (line) or three."""

    start: Point
    segments: tuple[tuple[Point, ...], ...] = ()
    closed: bool = False

    @classmethod
    def through(cls, points: Sequence[Point], *, closed: bool = False) -> Path:
        """A smooth stroke through all points (Catmull–Rom, written as cubic curves)."""
        last = len(points) - 1
        path = cls(points[0])
        for index in range(len(points) if closed else last):
            if closed:
                before, here, there, after = (
                    points[(index + k) % len(points)] for k in range(-1, 3)
                )
            else:
                before, here = points[max(index - 1, 0)], points[index]
                there, after = points[index + 1], points[min(index + 2, last)]
            path = path.curve(
                (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6),
                (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6),
                there,
            )
        return path.close() if closed else path

    @property
    def end(self) -> Point:
        return self.segments[-1][-1] if self.segments else self.start

    def line(self, *points: Point) -> Path:
        return replace(self, segments=self.segments + tuple((point,) for point in points))

    def curve(self, first: Point, second: Point, end: Point) -> Path:
        return replace(self, segments=(*self.segments, (first, second, end)))

    def bow(self, end: Point, sag: float) -> Path:
        """A shallow curve to `end` that leaves the chord by `sag` to the right of the direction."""
        (x, y), (ex, ey) = self.end, end
        length = math.hypot(ex - x, ey - y) or 1.0
        nx, ny = -(ey - y) / length * sag * 4 / 3, (ex - x) / length * sag * 4 / 3
        first, second = between(self.end, end, 0.3), between(self.end, end, 0.7)
        return self.curve((first[0] + nx, first[1] + ny), (second[0] + nx, second[1] + ny), end)

    def join(self, other: Path) -> Path:
        """Continues with `other`, with a line to its start where the two do not meet."""
        linked = self if self.end == other.start else self.line(other.start)
        return replace(linked, segments=linked.segments + other.segments)

    def close(self) -> Path:
        return replace(self, closed=True)

    def reversed(self) -> Path:
        points = [self.start, *(segment[-1] for segment in self.segments)]
        turned = Path(self.end)
        for index in range(len(self.segments) - 1, -1, -1):
            segment = self.segments[index]
            if len(segment) == 1:
                turned = turned.line(points[index])
            else:
                turned = turned.curve(segment[1], segment[0], points[index])
        return turned

    def mapped(self, change: Placing) -> Path:
        return replace(
            self,
            start=change.point(self.start),
            segments=tuple(tuple(change.point(p) for p in segment) for segment in self.segments),
        )

    def moved(self, dx: float, dy: float) -> Path:
        return self.mapped(Placing(1.0, dx, dy))

    def slid(self, angle: float, distance: float) -> Path:
        """Moved by `distance` in the direction of `angle` (see `toward`)."""
        return self.moved(*toward((0.0, 0.0), angle, distance))

    def mirrored(self) -> Path:
        """The same stroke on the other side of the centre front."""
        return replace(
            self,
            start=(-self.start[0], self.start[1]),
            segments=tuple(tuple((-x, y) for x, y in segment) for segment in self.segments),
        )

    def with_mirror(self) -> Path:
        """The closed outline of which this stroke, from centre to centre, is the right half."""
        return self.join(self.mirrored().reversed()).close()

    def across(self) -> Path:
        """The open stroke of which this one, starting at the centre, is the right half."""
        return self.mirrored().reversed().join(self)

    def sampled(self, steps: int = 6) -> list[Point]:
        """Points along the stroke, `steps` per curve."""
        points = [self.start]
        for segment in self.segments:
            if len(segment) == 1:
                points.append(segment[0])
                continue
            (ax, ay), ((bx, by), (cx, cy), (dx, dy)) = points[-1], segment
            for step in range(1, steps + 1):
                t = step / steps
                u = 1 - t
                k0, k1, k2, k3 = u**3, 3 * u * u * t, 3 * u * t * t, t**3
                points.append(
                    (k0 * ax + k1 * bx + k2 * cx + k3 * dx, k0 * ay + k1 * by + k2 * cy + k3 * dy)
                )
        return points

    def at(self, share: float) -> Point:
        """The point at `share` (0 … 1) of the samples of the stroke."""
        points = self.sampled(12)
        place = min(max(share, 0.0), 1.0) * (len(points) - 1)
        index = min(int(place), len(points) - 2)
        return between(points[index], points[index + 1], place - index)

    def d(self) -> str:
        """The value of SVG's `d` attribute."""
        words = [f"M{number(self.start[0])} {number(self.start[1])}"]
        for segment in self.segments:
            letter = "L" if len(segment) == 1 else "C"
            words.append(letter + " ".join(f"{number(x)} {number(y)}" for x, y in segment))
        return "".join(words) + ("Z" if self.closed else "")


def polygon(*points: Point) -> Path:
    return Path(points[0]).line(*points[1:]).close()


def ellipse(centre: Point, rx: float, ry: float | None = None) -> Path:
    x, y = centre
    ry = rx if ry is None else ry
    kx, ky = rx * 0.5523, ry * 0.5523
    return (
        Path((x + rx, y))
        .curve((x + rx, y + ky), (x + kx, y + ry), (x, y + ry))
        .curve((x - kx, y + ry), (x - rx, y + ky), (x - rx, y))
        .curve((x - rx, y - ky), (x - kx, y - ry), (x, y - ry))
        .curve((x + kx, y - ry), (x + rx, y - ky), (x + rx, y))
        .close()
    )


def bounds(paths: Iterable[Path]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all paths together."""
    points = [point for path in paths for point in path.sampled(4)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
