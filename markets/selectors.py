"""What is read of a market: its catalogue, its shifts and its cash."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Lower

from markets.models import Market, Stall
from shops.models import StockLevel, Variant
from shops.states import ProductState

MOST_ITEMS = 24
# unaccent is an extension that not every PostgreSQL has; a cashier types "echarpe" all the same.
ACCENTED, PLAIN = "àâäçéèêëîïôöùûüÿñ", "aaaceeeeiioouuuyn"


@dataclass(frozen=True, slots=True)
class TillItem:
    """A variant that a till can sell, and how many are noted at its stall."""

    variant: Variant
    stall: Stall
    on_hand: int


def variants_at(market: Market) -> QuerySet[Variant]:
    """What may be sold at a market's tills: pieces on sale of the designers who have a stall.

    A shop that is paused on the web may still sell at its stall.
    """
    return (
        Variant.objects.filter(
            is_active=True,
            product__state=ProductState.ACTIVE,
            product__shop__in=market.stalls.accepted().values("shop"),
        )
        .select_related("product__shop")
        .order_by("product__title", "position", "pk")
    )


def till_items(market: Market, query: str) -> list[TillItem]:
    """At most 24: the piece with this tag code; else with this SKU or barcode; else by words in
    its title, options or shop. An empty query gives the first ones by title."""
    variants = variants_at(market)
    text = query.strip()
    found: list[Variant] = []
    if text:
        found = list(variants.filter(tag_code=text.upper())[:MOST_ITEMS]) or list(
            variants.filter(Q(sku__iexact=text) | Q(barcode=text))[:MOST_ITEMS]
        )
    found = found or list(_with_words(variants, text.split()[:8])[:MOST_ITEMS])
    return _items(market, found)


def _with_words(variants: QuerySet[Variant], words: list[str]) -> QuerySet[Variant]:
    variants = variants.annotate(
        title_plain=_plain(F("product__title")),
        shop_plain=_plain(F("product__shop__name")),
        options_plain=_plain(Cast("option_values", TextField())),
    )
    for word in words:
        plain = word.lower().translate(str.maketrans(ACCENTED, PLAIN))
        variants = variants.filter(
            Q(title_plain__contains=plain)
            | Q(shop_plain__contains=plain)
            | Q(options_plain__contains=plain)
        )
    return variants


def _plain(text: F | Cast) -> Func:
    return Func(
        Lower(text), Value(ACCENTED), Value(PLAIN), function="translate", output_field=TextField()
    )


def _items(market: Market, variants: list[Variant]) -> list[TillItem]:
    stalls = {stall.shop_id: stall for stall in market.stalls.select_related("shop")}
    levels = {
        (variant_id, location_id): on_hand
        for variant_id, location_id, on_hand in StockLevel.objects.filter(
            variant__in=variants, location__in=[stall.location_id for stall in stalls.values()]
        ).values_list("variant", "location", "on_hand")
    }
    items = []
    for variant in variants:
        stall = stalls[variant.product.shop_id]
        items.append(TillItem(variant, stall, levels.get((variant.pk, stall.location_id), 0)))
    return items
