"""The drawn placeholder of a product that has no picture: calm, and clearly a drawing."""

from __future__ import annotations

from dataclasses import replace

from shops.drawing import compose
from shops.drawing.chance import Chance
from shops.drawing.collars import Collar
from shops.drawing.cutting import Kind, Silhouette, cut
from shops.drawing.guess import kind_of, plain
from shops.drawing.palettes import PALETTES, Palette, PaletteName
from shops.drawing.textiles import Textile

# One paper for all placeholders; only the cloth changes, and softly.
_PAPER = PALETTES[PaletteName.INDIGO]
_CLOTHS = (
    PaletteName.INDIGO,
    PaletteName.POUDRE,
    PaletteName.MENTHE,
    PaletteName.LICHEN,
    PaletteName.LAGUNE,
    PaletteName.FIGUE,
    PaletteName.SAFRAN,
    PaletteName.ENCRE,
)
_QUIET = (Textile.PLAIN, Textile.LINEN, Textile.DENIM, Textile.PINSTRIPE, Textile.HERRINGBONE)
_TEXTILES: dict[Kind, tuple[Textile, ...]] = {
    Kind.JUMPER: (Textile.KNIT, Textile.PLAIN),
    Kind.BEANIE: (Textile.KNIT,),
    Kind.JEANS: (Textile.DENIM,),
    Kind.SHOES: (Textile.LEATHER, Textile.LINEN),
    Kind.BOOTS: (Textile.LEATHER,),
    Kind.SATCHEL: (Textile.LEATHER, Textile.LINEN),
    Kind.RING: (Textile.PLAIN,),
}
_BUTTONED = {Kind.SHIRT: 6, Kind.COAT: 3, Kind.JACKET: 5}


def draw(title: str, product_type: str, seed: str) -> str:
    """An SVG of 800 × 1000 for a product, by the words of its title and type.

    The words only choose what is drawn: nothing of them is written into the picture, so any input
    is harmless. The same three arguments give the same bytes.
    """
    kind = kind_of(title, product_type)
    chance = Chance(seed, "placeholder", kind)
    picture = compose.Picture(
        garment=cut(kind, _silhouette(kind, _collar(kind, title, chance), chance), seed),
        palette=_soft(PALETTES[chance.pick(_CLOTHS)]),
        textile=chance.pick(_TEXTILES.get(kind, _QUIET)),
        accent=Textile.PLAIN,
        seed=seed,
    )
    return compose.flat(picture, quiet=True)


def _collar(kind: Kind, title: str, chance: Chance) -> Collar | None:
    if kind is Kind.JUMPER and "hood" in plain(title):
        return Collar.HOOD
    return chance.pick((Collar.BOAT, Collar.CREW)) if kind is Kind.DRESS else None


def _silhouette(kind: Kind, collar: Collar | None, chance: Chance) -> Silhouette:
    return Silhouette(
        length=0.9 if kind in (Kind.TROUSERS, Kind.JEANS) else chance.span(0.4, 0.7),
        sleeve=0.34 if kind in (Kind.TSHIRT, Kind.DRESS) else 1.0,
        fit=chance.span(0.3, 0.6),
        flare=chance.span(0.3, 0.5),
        collar=collar,
        buttons=_BUTTONED.get(kind, 0),
        pockets=1 if kind in (Kind.SHIRT, Kind.JACKET, Kind.COAT) else 0,
    )


def _soft(palette: Palette) -> Palette:
    """The cloth colours of a palette, paled, on the common paper."""
    return replace(
        _PAPER,
        base=_paled(palette.base, 0.45),
        second=_paled(palette.second, 0.35),
        light=palette.light,
        pop=_paled(palette.pop, 0.3),
        inside=_paled(palette.inside, 0.25),
        metal="#cfcabd",
    )


def _paled(colour: str, share: float) -> str:
    """`colour` (#rrggbb) mixed with `share` (0 … 1) of the paper."""
    parts = [
        round(
            int(colour[at : at + 2], 16) * (1 - share) + int(_PAPER.ground[at : at + 2], 16) * share
        )
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)
