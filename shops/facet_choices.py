"""The facets of a list and their choices in words, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from matricia.kit.texts import in_language
from shops import facet_words
from shops.at_markets import WhenAtMarket
from shops.product_filter import PriceRange, ProductFilter

if TYPE_CHECKING:
    from shops.facets import Counted

EURO: Final = 100


class FacetKey(TextChoices):
    """What pieces can be chosen by."""

    SIZE = "size"
    COLOR = "color"
    PRICE = "price"
    THEME = "theme"
    DESIGNER = "designer"
    MATERIAL = "material"
    MARKET = "market"
    MADE_TO_ORDER = "made_to_order"


@dataclass(frozen=True, slots=True)
class PriceBand:
    """ "30-60": whole euros, as in an address; an end may be missing."""

    value: str
    range: PriceRange


def _band(least: int, most: int | None) -> PriceBand:
    cents = None if most is None else most * EURO
    return PriceBand(f"{least}-{'' if most is None else most}", PriceRange(least * EURO, cents))


PRICE_BANDS: Final = (
    _band(0, 30),
    _band(30, 60),
    _band(60, 100),
    _band(100, 200),
    _band(200, None),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """`swatch` is "#rrggbb" for a colour, else empty."""

    value: str
    label: str
    count: int
    chosen: bool
    swatch: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its choices; those that lead nowhere are left out unless they are chosen."""

    key: FacetKey
    choices: list[Choice]


def facets_in_words(
    counted: Counted, asked: ProductFilter, keys: Collection[FacetKey] = tuple(FacetKey)
) -> list[Facet]:
    """Those of `keys` that have a choice."""
    taken = _taken(asked)
    labels: dict[FacetKey, dict[str, str]] = {
        FacetKey.THEME: {slug: in_language(name) for slug, name in counted.themes.items()},
        FacetKey.DESIGNER: counted.designers,
    }
    facets = [
        Facet(key, _choices(key, counted.counts[key], taken[key], labels.get(key, {})))
        for key in FacetKey
        if key in keys
    ]
    return [facet for facet in facets if facet.choices]


def _choices(
    key: FacetKey, counts: Mapping[str, int], taken: list[str], labels: Mapping[str, str]
) -> list[Choice]:
    values = [*counts, *(value for value in taken if value not in counts)]
    choices = [
        Choice(
            value,
            labels.get(value) or _label(key, value),
            counts.get(value, 0),
            value in taken,
            facet_words.color_hex(value) if key is FacetKey.COLOR else "",
        )
        for value in values
        if _is_known(key, value, labels)
    ]
    return sorted(choices, key=lambda choice: _order(key, choice, list(labels)))


def _is_known(key: FacetKey, value: str, labels: Mapping[str, str]) -> bool:
    """A made-up value in an address gets no button."""
    if key is FacetKey.COLOR:
        return facet_words.knows_color(value)
    if key is FacetKey.MATERIAL:
        return facet_words.knows_material(value)
    if key in {FacetKey.THEME, FacetKey.DESIGNER}:
        return value in labels
    return True


def _order(key: FacetKey, choice: Choice, shown: list[str]) -> tuple[object, ...]:
    if key is FacetKey.SIZE:
        return facet_words.size_order(choice.value)
    if key is FacetKey.COLOR:
        return (facet_words.color_order(choice.value),)
    if key is FacetKey.PRICE:
        least, _dash, most = choice.value.partition("-")
        return int(least or 0), int(most) if most else float("inf")
    if key is FacetKey.THEME:
        return (shown.index(choice.value),)
    if key is FacetKey.MARKET:
        return (list(WhenAtMarket).index(WhenAtMarket(choice.value)),)
    return -choice.count, choice.label.casefold()


def _label(key: FacetKey, value: str) -> str:
    match key:
        case FacetKey.SIZE:
            return facet_words.size_label(value)
        case FacetKey.COLOR:
            return facet_words.color_label(value)
        case FacetKey.MATERIAL:
            return facet_words.material_label(value)
        case FacetKey.PRICE:
            return _price_label(value)
        case FacetKey.MARKET:
            return _("Today") if value == WhenAtMarket.TODAY else _("Soon")
        case _:
            return _("Made to order")


def _price_label(value: str) -> str:
    least, _dash, most = value.partition("-")
    if not most:
        return _("From %(least)s €") % {"least": least}
    if not int(least or 0):
        return _("Up to %(most)s €") % {"most": most}
    return _("%(least)s to %(most)s €") % {"least": least, "most": most}


def _taken(asked: ProductFilter) -> dict[FacetKey, list[str]]:
    """The choices of `asked` as values."""
    return {
        FacetKey.SIZE: list(asked.sizes),
        FacetKey.COLOR: list(asked.colors),
        FacetKey.PRICE: [_price_value(price) for price in asked.prices],
        FacetKey.THEME: list(asked.themes),
        FacetKey.DESIGNER: list(asked.designers),
        FacetKey.MATERIAL: list(asked.materials),
        FacetKey.MARKET: [day.value for day in asked.market_days],
        FacetKey.MADE_TO_ORDER: ["yes"] if asked.made_to_order else [],
    }


def _price_value(price: PriceRange) -> str:
    most = "" if price.most is None else price.most // EURO
    return f"{(price.least or 0) // EURO}-{most}"
