"""From a kind of garment and a silhouette to its parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from shops.drawing import (
    adornments,
    bags,
    dresses,
    headwear,
    outerwear,
    scarves,
    shoes,
    skirts,
    tops,
    trousers,
    unsewn,
)
from shops.drawing.chance import Chance
from shops.drawing.collars import Collar
from shops.drawing.parts import Garment
from shops.drawing.tops import TopCut


class Kind(StrEnum):
    SHIRT = "shirt"
    TSHIRT = "tshirt"
    JUMPER = "jumper"
    DRESS = "dress"
    SLIP = "slip"
    SKIRT = "skirt"
    TROUSERS = "trousers"
    JEANS = "jeans"
    COAT = "coat"
    JACKET = "jacket"
    KIMONO = "kimono"
    TOTE = "tote"
    SATCHEL = "satchel"
    BACKPACK = "backpack"
    SCARF = "scarf"
    FOULARD = "foulard"
    HAT = "hat"
    BEANIE = "beanie"
    CAP = "cap"
    SHOES = "shoes"
    BOOTS = "boots"
    NECKLACE = "necklace"
    EARRINGS = "earrings"
    RING = "ring"
    BRACELET = "bracelet"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Silhouette:
    """The measures of a `FlatSpec`, 0 … 1, before they become centimetres."""

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


def _top(shape: Silhouette, collar: Collar, shortest: float, longest: float) -> TopCut:
    return TopCut(
        collar=shape.collar or collar,
        length=shortest + (longest - shortest) * shape.length,
        sleeve=60.0 * shape.sleeve,
        fit=shape.fit,
        flare=shape.flare,
        buttons=shape.buttons,
        pockets=shape.pockets,
        bent=shape.bent,
        puff=5.0 * shape.puff,
    )


def _coat(shape: Silhouette, collar: Collar, shortest: float, longest: float) -> outerwear.CoatCut:
    double = shape.buttons in (4, 6, 8)
    return outerwear.CoatCut(_top(shape, collar, shortest, longest), double, shape.belt)


def _dress(shape: Silhouette, chance: Chance, *, straps: bool) -> Garment:
    cut_ = dresses.DressCut(
        top=_top(shape, Collar.V, 88.0, 128.0),
        tiers=shape.tiers,
        belt=shape.belt,
        straps=straps,
    )
    return dresses.dress(cut_, chance)


def _skirt(shape: Silhouette, chance: Chance) -> Garment:
    made = skirts.SkirtCut(
        length=46.0 + 42.0 * shape.length,
        flare=shape.flare,
        tiers=shape.tiers,
        pleats=shape.pleats,
        buttons=shape.buttons,
        pockets=bool(shape.pockets),
    )
    return skirts.skirt(made, chance)


def _trousers(shape: Silhouette, *, jeans: bool) -> Garment:
    made = trousers.TrouserCut(
        length=42.0 + 62.0 * shape.length,
        fit=shape.fit,
        flare=shape.flare,
        pockets=2 if jeans else 1,
        turnups=shape.pleats > 0,
        pleats=not jeans,
    )
    return trousers.trousers(made)


def _bag(shape: Silhouette) -> bags.BagCut:
    return bags.BagCut(30.0 + 14.0 * shape.length, shape.fit, shape.flare, shape.pockets)


_CUTTERS: dict[Kind, Callable[[Silhouette, Chance], Garment]] = {
    Kind.SHIRT: lambda s, _: tops.shirt(_top(s, Collar.SHIRT, 58, 84)),
    Kind.TSHIRT: lambda s, _: tops.tee(_top(s, Collar.CREW, 52, 76)),
    Kind.JUMPER: lambda s, _: tops.jumper(_top(s, Collar.CREW, 54, 74)),
    Kind.DRESS: lambda s, c: _dress(s, c, straps=False),
    Kind.SLIP: lambda s, c: _dress(s, c, straps=True),
    Kind.SKIRT: _skirt,
    Kind.TROUSERS: lambda s, _: _trousers(s, jeans=False),
    Kind.JEANS: lambda s, _: _trousers(s, jeans=True),
    Kind.COAT: lambda s, _: outerwear.coat(_coat(s, Collar.LAPEL, 82, 120)),
    Kind.JACKET: lambda s, _: outerwear.jacket(_coat(s, Collar.SHIRT, 50, 68)),
    Kind.KIMONO: lambda s, _: outerwear.kimono(_coat(s, Collar.SHAWL, 66, 104)),
    Kind.TOTE: lambda s, _: bags.tote(_bag(s)),
    Kind.SATCHEL: lambda s, _: bags.satchel(_bag(s)),
    Kind.BACKPACK: lambda s, _: bags.backpack(_bag(s)),
    Kind.SCARF: lambda s, _: scarves.scarf(58 + 22 * s.length),
    Kind.FOULARD: lambda s, _: scarves.foulard(s.flare),
    Kind.HAT: lambda s, _: headwear.hat(s.flare),
    Kind.BEANIE: lambda s, _: headwear.beanie(s.flare),
    Kind.CAP: lambda s, _: headwear.cap(s.flare),
    Kind.SHOES: lambda s, _: shoes.shoes(0.0),
    Kind.BOOTS: lambda s, _: shoes.shoes(0.4 + 0.6 * s.length),
    Kind.NECKLACE: lambda s, _: adornments.necklace(s.flare),
    Kind.EARRINGS: lambda s, _: adornments.earrings(s.flare),
    Kind.RING: lambda s, _: adornments.ring(s.flare),
    Kind.BRACELET: lambda s, _: adornments.bracelet(s.flare),
    Kind.PATTERN: lambda s, _: unsewn.pattern_piece(s.flare),
}


def cut(kind: Kind, silhouette: Silhouette, seed: str) -> Garment:
    """The parts of a garment, in centimetres."""
    return _CUTTERS[kind](silhouette, Chance(seed, "drape", kind))
