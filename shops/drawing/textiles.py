"""Procedural textiles: one repeat of each, as SVG, in the colours of a palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from shops.drawing import motifs, weaves
from shops.drawing.chance import Chance
from shops.drawing.palettes import Palette
from shops.drawing.weaves import Repeat


class Textile(StrEnum):
    PLAIN = "plain"
    LINEN = "linen"
    DENIM = "denim"
    STRIPE = "stripe"
    BRETON = "breton"
    PINSTRIPE = "pinstripe"
    GINGHAM = "gingham"
    TARTAN = "tartan"
    HERRINGBONE = "herringbone"
    HOUNDSTOOTH = "houndstooth"
    KNIT = "knit"
    CABLE = "cable"
    DOT = "dot"
    IKAT = "ikat"
    ZELLIGE = "zellige"
    BATIK = "batik"
    WAVE = "wave"
    BOGOLAN = "bogolan"
    EMBROIDERY = "embroidery"
    LEATHER = "leather"


REPEATS: dict[Textile, Callable[[Palette, Chance], Repeat]] = {
    Textile.PLAIN: weaves.plain,
    Textile.LINEN: weaves.linen,
    Textile.DENIM: weaves.denim,
    Textile.STRIPE: weaves.stripe,
    Textile.BRETON: weaves.breton,
    Textile.PINSTRIPE: weaves.pinstripe,
    Textile.GINGHAM: weaves.gingham,
    Textile.TARTAN: weaves.tartan,
    Textile.HERRINGBONE: weaves.herringbone,
    Textile.HOUNDSTOOTH: weaves.houndstooth,
    Textile.KNIT: weaves.knit,
    Textile.CABLE: weaves.cable,
    Textile.DOT: motifs.dot,
    Textile.IKAT: motifs.ikat,
    Textile.ZELLIGE: motifs.zellige,
    Textile.BATIK: motifs.batik,
    Textile.WAVE: motifs.wave,
    Textile.BOGOLAN: motifs.bogolan,
    Textile.EMBROIDERY: motifs.embroidery,
    Textile.LEATHER: weaves.leather,
}


@dataclass(frozen=True, slots=True)
class Bolt:
    """A textile ready to be cut: writes `<pattern>` elements, one per grain direction."""

    name: str
    repeat: Repeat

    def definition(self) -> str:
        """The pattern all the turned ones refer to."""
        tile = self.repeat
        return (
            f'<pattern id="{self.name}" width="{tile.width}" height="{tile.height}" '
            f'patternUnits="userSpaceOnUse"><rect x="-4" y="-4" width="{tile.width + 8:g}" '
            f'height="{tile.height + 8:g}" '
            f'fill="{tile.ground}"/>{tile.content}</pattern>'
        )

    def turned(
        self, identifier: str, origin: tuple[float, float], angle: float, zoom: float
    ) -> str:
        """The textile turned by `angle` degrees around `origin` (the centre front), pixels."""
        return (
            f'<pattern id="{identifier}" href="#{self.name}" patternTransform="translate('
            f"{origin[0]:.1f} {origin[1]:.1f}) rotate({angle:.1f}) scale({zoom:.3f}) "
            f'translate({-self.repeat.width / 2:g} 0)"/>'
        )


def bolt(name: str, textile: Textile, palette: Palette, seed: str) -> Bolt:
    return Bolt(name, REPEATS[textile](palette, Chance(seed, "textile", textile)))
