"""What a designer could bring to her stall, and what is left there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, QuerySet, Sum

from markets.models import Stall
from shops.models import Location, StockLevel, Variant
from shops.piece_search import with_words
from shops.states import ProductState

MOST_PIECES = 500


@dataclass(frozen=True, slots=True)
class StallPiece:
    """A variant of the stall's shop: how many are free at her atelier, how many at the stall, and
    what it costs there in cents, if that is not what it costs everywhere."""

    variant_id: int
    at_atelier: int
    at_stall: int
    market_price: int | None


def ateliers_of(stall: Stall) -> list[int]:
    """The ids of the places from which she brings pieces, in the order in which they give."""
    places = Location.objects.filter(shop=stall.shop_id, kind=Location.Kind.ATELIER)
    return list(places.order_by("pk").values_list("pk", flat=True))


def free_at_atelier(stall: Stall, variant_ids: Iterable[int]) -> dict[int, int]:
    """Variant id → how many of it she has at her atelier that nobody is paying for."""
    rows = (
        StockLevel.objects.filter(location__in=ateliers_of(stall), variant__in=list(variant_ids))
        .values_list("variant")
        .annotate(free=Sum(F("on_hand") - F("held")))
    )
    return defaultdict(int, rows)


def pieces_to_bring(stall: Stall, query: str = "") -> list[StallPiece]:
    """What she has at her atelier, by title; at most 500: a search finds the others.

    Each word of `query` is a part of a title or an option, or else a tag code, SKU or barcode.
    """
    found = with_words(_variants(stall), query).filter(
        stock_levels__location__in=ateliers_of(stall),
        stock_levels__on_hand__gt=F("stock_levels__held"),
    )
    return _pieces(stall, found.distinct())


def pieces_at(stall: Stall) -> list[StallPiece]:
    """What the books have at the stall, by title; below zero what was sold beyond it."""
    return _pieces(
        stall,
        Variant.objects.filter(
            pk__in=StockLevel.objects.filter(location=stall.location_id)
            .exclude(on_hand=0)
            .values("variant")
        ),
    )


def left_at(stall: Stall) -> dict[int, int]:
    """Variant id → how many of it should still lie at the stall."""
    levels = StockLevel.objects.filter(location=stall.location_id, on_hand__gt=0)
    return dict(levels.values_list("variant", "on_hand"))


def _variants(stall: Stall) -> QuerySet[Variant]:
    return Variant.objects.filter(product__shop=stall.shop_id, is_active=True).exclude(
        product__state=ProductState.ARCHIVED
    )


def _pieces(stall: Stall, variants: QuerySet[Variant]) -> list[StallPiece]:
    ordered = variants.order_by("product__title", "product", "position", "pk")
    ids = list(ordered.values_list("pk", flat=True)[:MOST_PIECES])
    free = free_at_atelier(stall, ids)
    levels = StockLevel.objects.filter(location=stall.location_id, variant__in=ids)
    there = dict(levels.values_list("variant", "on_hand"))
    prices = dict(stall.prices.filter(variant__in=ids).values_list("variant", "price"))
    return [StallPiece(pk, max(free[pk], 0), there.get(pk, 0), prices.get(pk)) for pk in ids]
