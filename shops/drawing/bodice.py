"""The upper body: front, back neck and armholes that every top, dress and coat starts from."""

from __future__ import annotations

from dataclasses import dataclass

from shops.drawing.geometry import Path, Point, between, polygon
from shops.drawing.parts import Cloth, Fold, Piece, Shade


@dataclass(frozen=True, slots=True)
class Block:
    """Half a front in centimetres: x from the centre front, y from the high shoulder point."""

    neck: float = 7.6
    drop: float = 8.0
    shoulder: Point = (20.5, 4.8)
    underarm: Point = (25.5, 23.0)
    waist: Point = (24.0, 41.0)
    hem: Point = (25.5, 70.0)
    dip: float = 0.8
    neckline: str = "round"  # round, v, square, boat

    @property
    def length(self) -> float:
        return self.hem[1]

    def neck_line(self) -> Path:
        """From the centre front to the high shoulder point."""
        start, end = (0.0, self.drop), (self.neck, 0.0)
        if self.neckline == "v":
            return Path(start).curve(
                (self.neck * 0.38, self.drop * 0.62), (self.neck * 0.85, self.drop * 0.3), end
            )
        if self.neckline == "square":
            return Path(start).line((self.neck * 0.9, self.drop), end)
        round_neck = ((self.neck * 0.62, self.drop), (self.neck * 0.98, self.drop * 0.55), end)
        return Path(start).curve(*round_neck)

    def armhole(self) -> Path:
        (sx, sy), (ux, uy) = self.shoulder, self.underarm
        depth = uy - sy
        return Path(self.shoulder).curve(
            (sx - 1.6, sy + depth * 0.42), (min(sx, ux) - 0.8, uy - 2.2), self.underarm
        )

    def side(self) -> Path:
        (ux, uy), (wx, wy), (hx, hy) = self.underarm, self.waist, self.hem
        return (
            Path(self.underarm)
            .curve((ux - 0.4, uy + (wy - uy) * 0.4), (wx, wy - (wy - uy) * 0.35), self.waist)
            .curve((wx, wy + (hy - wy) * 0.3), (hx - 0.3, hy - (hy - wy) * 0.4), self.hem)
        )

    def hem_line(self) -> Path:
        """From the centre front to the side seam."""
        (hx, hy), low = self.hem, self.hem[1] + self.dip
        return Path((0.0, low)).curve((hx * 0.5, low), (hx * 0.85, hy + self.dip * 0.3), self.hem)

    def half(self) -> Path:
        path = self.neck_line().line(self.shoulder).join(self.armhole()).join(self.side())
        return path.join(self.hem_line().reversed())

    def outline(self) -> Path:
        return self.half().with_mirror()


def back_neck(block: Block, *, cloth: Cloth = Cloth.INSIDE) -> tuple[Piece, ...]:
    """The inside of the back seen through the neckline, with the woven label."""
    rise = 1.3
    top = Path((0.0, rise)).curve(
        (block.neck * 0.5, rise), (block.neck * 0.9, 0.7), (block.neck, 0)
    )
    half = top.line((block.neck + 1.5, 1.0), (block.neck, block.drop + 5), (0.0, block.drop + 5))
    inside = Piece(
        half.with_mirror(),
        cloth,
        shade=Shade.UP,
        stitches=(top.across().moved(0, 1.6),),
    )
    if block.drop < 7.5:
        return (inside,)
    label = polygon((-2.0, rise + 0.7), (2.0, rise + 0.7), (2.0, rise + 2.7), (-2.0, rise + 2.7))
    return (inside, Piece(label, Cloth.LIGHT, shade=Shade.NONE))


def body_folds(block: Block, *, ease: float = 0.5) -> tuple[Fold, ...]:
    """Where a hanging front drapes: from the underarms inward, at the waist, and from the bust."""
    (ux, uy), (wx, wy), (hx, hy) = block.underarm, block.waist, block.hem
    reach = 4.0 + 5.0 * ease
    right = (
        Fold(Path((ux - 1, uy + 1)).bow((ux - reach - 3, uy + 9), -0.9), 0.8),
        Fold(Path((wx + 0.5, wy + 1.5)).bow((wx - reach, wy - 2.5), 0.8), 0.7),
        Fold(Path((wx + 0.3, wy + 4)).bow((wx - reach * 1.3, wy + 9), -0.8), 0.9),
        Fold(Path((hx * 0.55, hy - 1)).bow((hx * 0.5, hy - (hy - wy) * 0.62), 0.7), 1.1),
    )
    left = (
        Fold(Path((-ux + 1, uy + 1.5)).bow((-ux + reach + 4, uy + 11), 1.0), 0.9),
        Fold(Path((-wx - 0.5, wy + 2.5)).bow((-wx + reach * 1.2, wy + 0.5), -0.8), 0.8),
        Fold(Path((-hx * 0.72, hy)).bow((-hx * 0.6, hy - (hy - wy) * 0.7), -0.8), 1.2),
        Fold(Path((-hx * 0.2, hy)).bow((-hx * 0.26, hy - (hy - wy) * 0.4), 0.5), 0.8),
    )
    return right + left


def front(block: Block, *, hem: float = 2.2, ease: float = 0.5, grain: float = 0.0) -> Piece:
    """The whole front with armhole and hem topstitching; `hem` is its height, 0 for none."""
    armhole = block.armhole()
    stitches = [armhole.moved(-1.0, 0.4), armhole.mirrored().moved(1.0, 0.4)]
    shoulder = Path(between((block.neck, 0.0), block.shoulder, 0.0)).line(block.shoulder)
    stitches += [shoulder.moved(0, 0.9), shoulder.mirrored().moved(0, 0.9)]
    if hem:
        stitches.append(block.hem_line().across().moved(0, -hem))
    return Piece(
        block.outline(),
        grain=grain,
        stitches=tuple(stitches),
        folds=body_folds(block, ease=ease),
    )
