"""Technical flats: the trade's line drawings, cut from procedural textiles on pattern paper.

`draw` turns a `FlatSpec` into an SVG of 800 × 1000; the same spec gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shops.drawing import compose
from shops.drawing.collars import Collar
from shops.drawing.cutting import Kind, Silhouette, cut
from shops.drawing.palettes import PALETTES, PaletteName
from shops.drawing.textiles import Textile


class View(StrEnum):
    """How the piece is shown."""

    FLAT = "flat"
    HANGER = "hanger"  # tops, dresses, coats on a hanger; trousers and skirts on clips
    TURNED = "turned"  # laid at an angle
    SWATCH = "swatch"  # beside a pinked swatch of its textile
    DETAIL = "detail"  # closed in on a seam


@dataclass(frozen=True, slots=True)
class FlatSpec:
    """What to draw. Measures run from 0 to 1 within what suits the kind; `sleeve` 0 is none,
    0.3 short, 1 long; `collar` None is the kind's usual. `accent` is the textile of collars,
    belts and borders. All chance comes from `seed`.
    """

    kind: Kind
    textile: Textile = Textile.PLAIN
    palette: PaletteName = PaletteName.INDIGO
    accent: Textile = Textile.PLAIN
    view: View = View.FLAT
    seed: str = ""
    length: float = 0.5
    sleeve: float = 1.0
    fit: float = 0.5
    flare: float = 0.4
    collar: Collar | None = None
    buttons: int = 0
    pockets: int = 0
    tiers: int = 0
    pleats: int = 0
    belt: bool = False
    bent: bool = False
    puff: float = 0.0

    def __post_init__(self) -> None:
        for name in ("length", "sleeve", "fit", "flare", "puff"):
            if not 0.0 <= getattr(self, name) <= 1.0:
                raise ValueError(f"{name} must lie between 0 and 1, not {getattr(self, name)}.")
        for name, most in (("buttons", 14), ("pockets", 2), ("tiers", 5), ("pleats", 24)):
            if not 0 <= getattr(self, name) <= most:
                raise ValueError(
                    f"{name} must lie between 0 and {most}, not {getattr(self, name)}."
                )


def draw(spec: FlatSpec) -> str:
    """The picture of `spec` as SVG, 800 × 1000 (4:5), without text or outside references."""
    silhouette = Silhouette(
        length=spec.length,
        sleeve=spec.sleeve,
        fit=spec.fit,
        flare=spec.flare,
        collar=spec.collar,
        buttons=spec.buttons,
        pockets=spec.pockets,
        tiers=spec.tiers,
        pleats=spec.pleats,
        belt=spec.belt,
        bent=spec.bent,
        puff=spec.puff,
    )
    picture = compose.Picture(
        garment=cut(spec.kind, silhouette, spec.seed),
        palette=PALETTES[spec.palette],
        textile=spec.textile,
        accent=spec.accent,
        seed=spec.seed,
    )
    return {
        View.FLAT: compose.flat,
        View.HANGER: compose.hanger,
        View.TURNED: compose.turned,
        View.SWATCH: compose.swatch,
        View.DETAIL: compose.detail,
    }[spec.view](picture)
