"""What a shop's people read of their stock: pieces by what is left, movements, counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from shops.models import (
    Location,
    Shop,
    StockLevel,
    StockMovement,
    Stocktake,
    StockWatch,
    Variant,
)
from shops.piece_search import with_words
from shops.states import ProductState, StockLeft, StockReason

#: By title, then as the designer has ordered her sizes.
BY_TITLE: Final = ("product__title", "product_id", "position", "id")
LATEST: Final = ("-id",)
LATEST_COUNTED: Final = ("-counted_at", "-id")
#: Of a shop that has not said otherwise.
LOW_AT: Final = 2


def low_at_of(shop: Shop) -> int:
    """From how many on a piece of this shop is low."""
    known = StockWatch.objects.filter(shop=shop).values_list("low_at", flat=True).first()
    return LOW_AT if known is None else known


def pieces_of(shop: Shop) -> QuerySet[Any]:
    """What is sold or still lies somewhere, each with `free` (for whoever buys online), `on_hand`
    (everywhere), `low_at` and `left` (a StockLeft; None where it does not matter: made to order, or
    not on sale)."""
    lying = StockLevel.objects.filter(variant=OuterRef("pk")).exclude(on_hand=0)
    offered = Q(is_active=True) & ~Q(product__state=ProductState.ARCHIVED)
    sold = Q(is_active=True, product__state=ProductState.ACTIVE, product__made_to_order=False)
    hers: QuerySet[Any] = Variant.objects.filter(product__shop=shop)
    rows: QuerySet[Any] = hers.filter(offered | Exists(lying)).annotate(
        free=_sum(F("on_hand") - F("held"), location__sells_online=True),
        on_hand=_sum(F("on_hand")),
        low_at=Coalesce("stock_mark__low_at", Value(low_at_of(shop))),
        left=Case(
            When(~sold, then=Value(None)),
            When(free__lte=0, then=Value(StockLeft.OUT.value)),
            When(free__lte=F("low_at"), then=Value(StockLeft.LOW.value)),
            default=Value(StockLeft.ENOUGH.value),
            output_field=TextField(null=True),
        ),
    )
    return rows


def stock_pieces(
    shop: Shop,
    *,
    query: str = "",
    left: StockLeft | None = None,
    location: Location | None = None,
) -> QuerySet[Any]:
    """`pieces_of` the shop that were asked for; `location`: of which some lie there."""
    rows: QuerySet[Any] = with_words(pieces_of(shop), query).select_related("product", "stock_mark")
    if left:
        rows = rows.filter(left=left)
    if location:
        there = StockLevel.objects.filter(variant=OuterRef("pk"), location=location)
        rows = rows.filter(Exists(there.exclude(on_hand=0)))
    return rows


def low_pieces(shop: Shop) -> QuerySet[Any]:
    """Those that are low or sold out."""
    return pieces_of(shop).filter(left__in=[StockLeft.LOW, StockLeft.OUT])


def movements_of(
    shop: Shop,
    *,
    variant: Variant | None = None,
    location: Location | None = None,
    reason: StockReason | None = None,
) -> QuerySet[StockMovement]:
    """What has moved at the shop's places, with what its rows show."""
    rows = StockMovement.objects.filter(level__location__shop=shop)
    if variant:
        rows = rows.filter(level__variant=variant)
    if location:
        rows = rows.filter(level__location=location)
    if reason:
        rows = rows.filter(reason=reason)
    return rows.select_related("level__location", "level__variant", "by")


def stocktakes_of(shop: Shop) -> QuerySet[Stocktake]:
    """The shop's counts with their sums."""
    return with_sums(Stocktake.objects.filter(location__shop=shop))


def with_sums(stocktakes: QuerySet[Stocktake]) -> QuerySet[Stocktake]:
    """Each with `line_count`, `counted`, `difference`, `difference_count` and `unsure_count`."""
    differs = ~Q(lines__counted=F("lines__expected"))
    return stocktakes.select_related("location", "started_by", "ended_by").annotate(
        line_count=Count("lines"),
        counted=Coalesce(Sum("lines__counted"), 0),
        difference=Coalesce(Sum(F("lines__counted") - F("lines__expected")), 0),
        difference_count=Count("lines", filter=Q(lines__isnull=False) & differs),
        unsure_count=Count("lines", filter=Q(lines__is_unsure=True)),
    )


def counted_lines(stocktake: Stocktake, *, only_differences: bool) -> QuerySet[Any]:
    """The lines of a count with `since`: what moved after they were counted."""
    moved = StockMovement.objects.filter(
        level__variant=OuterRef("variant"),
        level__location=stocktake.location_id,
        pk__gt=OuterRef("after_movement"),
    ).exclude(reference=stocktake.reference)
    total = moved.order_by().values("level").annotate(total=Sum("delta")).values("total")
    rows = stocktake.lines.select_related("variant").annotate(since=Coalesce(Subquery(total), 0))
    if only_differences:
        rows = rows.filter(~Q(counted=F("expected")) | Q(is_unsure=True))
    return rows


@dataclass(frozen=True, slots=True)
class Rest:
    """Variants, and pieces of them."""

    variants: int
    pieces: int


def rest_of(stocktake: Stocktake) -> Rest:
    """What the books have at the place of a count and the count has not."""
    found = not_counted(stocktake).aggregate(variants=Count("pk"), pieces=Sum("on_hand"))
    return Rest(found["variants"], found["pieces"] or 0)


@dataclass(frozen=True, slots=True)
class Watched:
    """What a shop wants to hear of, and how many variants are `low` or `out` now."""

    low_at: int
    low: int
    out: int


def watched(shop: Shop) -> Watched:
    """Three statements."""
    watch = StockWatch.objects.filter(shop=shop).first()
    counts = Counter(low_pieces(shop).values_list("left", flat=True))
    return Watched(
        low_at=watch.low_at if watch else LOW_AT,
        low=counts[StockLeft.LOW],
        out=counts[StockLeft.OUT],
    )


def not_counted(stocktake: Stocktake) -> QuerySet[StockLevel]:
    """Levels at the place of a count of which the books have some and the count nothing."""
    levels = StockLevel.objects.filter(location=stocktake.location_id, on_hand__gt=0)
    return levels.exclude(variant__in=stocktake.lines.values("variant"))


def _sum(number: Combinable, **where: object) -> Coalesce:
    rows = StockLevel.objects.filter(variant=OuterRef("pk"), **where).order_by()
    total = rows.values("variant").annotate(total=Sum(number)).values("total")
    return Coalesce(Subquery(total, output_field=IntegerField()), 0)
