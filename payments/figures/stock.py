"""What lies in stock is worth, and what to make next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Case, Count, F, Q, QuerySet, Sum, When
from django.db.models.functions import Coalesce

from matricia.kit import clock
from payments.figures.span import Span
from payments.figures.sums import VariantSold, variants_of
from shops.models import Favourite, Shop, StockLevel, Variant
from shops.states import ProductState

#: What was sold in these days says what is asked for.
WINDOW: Final = 90
#: So many days what is made should last.
AHEAD: Final = 30
#: A piece that sold out at once was there for two weeks at least: two on the first day are no rush.
_LEAST_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class Worth:
    """What lies at a place (or at all of them). Cents: `value` is what it cost to make where that
    is known, its price elsewhere; `price` what it would sell for. `without_cost`: pieces whose cost
    nobody has told."""

    name: str
    pieces: int
    value: int
    price: int
    without_cost: int


@dataclass(frozen=True, slots=True)
class ToMake:
    """A variant that is gone, or will be: pieces left, sold in WINDOW days, asked for in the AHEAD
    days to come at that rate, so how many to make; `wished` counts customers who wish for it."""

    variant: Variant
    left: int
    sold: int
    expected: int
    to_make: int
    wished: int
    gone_since: date | None


@dataclass(frozen=True, slots=True)
class StockFigures:
    """What lies in stock, place by place and in all, and what to make next."""

    shop: Shop
    places: list[Worth]
    to_make: list[ToMake]

    @property
    def currency(self) -> str:
        """All amounts are in it."""
        return self.shop.currency

    @property
    def in_all(self) -> Worth:
        """The sum of all places."""
        return Worth(
            name="",
            pieces=sum(place.pieces for place in self.places),
            value=sum(place.value for place in self.places),
            price=sum(place.price for place in self.places),
            without_cost=sum(place.without_cost for place in self.places),
        )


def stock_figures_of(shop: Shop) -> StockFigures:
    """Whether the caller may know is the caller's business."""
    return StockFigures(shop, worth_of(shop), to_make(shop))


def worth_of(shop: Shop) -> list[Worth]:
    """Place by place, the fullest first. What oversold at a stall (below zero) is worth nothing."""
    there = F("on_hand")
    cost = Coalesce("variant__cost", "variant__price")
    rows = (
        StockLevel.objects.filter(
            location__shop=shop, on_hand__gt=0, variant__currency=shop.currency
        )
        .values("location", "location__name")
        .annotate(
            pieces=Sum(there),
            value=Sum(there * cost),
            price=Sum(there * F("variant__price")),
            untold=Sum(Case(When(variant__cost=None, then=there), default=0)),
        )
        .order_by("-value", "location")
    )
    return [
        Worth(row["location__name"], row["pieces"], row["value"], row["price"], row["untold"])
        for row in rows
    ]


def to_make(shop: Shop) -> list[ToMake]:
    """Sizes that are asked for and are not there, the most urgent first. What is made to order
    never lies in stock. A fixed number of statements."""
    today = clock.today()
    span = Span(today - timedelta(days=WINDOW - 1), today)
    sold = {pk: row for pk, row in variants_of(shop, span).items() if row.sold.kept > 0}
    variants = _variants(shop, sold)
    left = _left(variants)
    wished = _wished(variants)
    found = [
        piece
        for variant in variants
        for piece in _piece(variant, sold[variant.pk], left.get(variant.pk, 0), wished, today)
    ]
    return sorted(found, key=lambda piece: (-piece.to_make, piece.left, piece.variant.pk))


def _variants(shop: Shop, sold: dict[int, VariantSold]) -> QuerySet[Variant]:
    return Variant.objects.filter(
        pk__in=sold,
        product__shop=shop,
        is_active=True,
        product__made_to_order=False,
        product__state=ProductState.ACTIVE,
    ).select_related("product")


def _left(variants: QuerySet[Variant]) -> dict[int, int]:
    """Pieces that nobody has bought yet, at the atelier and at stalls."""
    levels = StockLevel.objects.filter(variant__in=[variant.pk for variant in variants])
    rows = levels.values("variant").annotate(free=Sum(F("on_hand") - F("held"))).order_by()
    return dict(rows.values_list("variant", "free"))


def _wished(variants: QuerySet[Variant]) -> dict[int, int]:
    products = {variant.product_id for variant in variants}
    counts = Favourite.objects.filter(product__in=products).values("product")
    rows = counts.annotate(people=Count("pk", filter=Q(user__is_active=True))).order_by()
    return dict(rows.values_list("product", "people"))


def _piece(
    variant: Variant, row: VariantSold, left: int, wished: dict[int, int], today: date
) -> Iterator[ToMake]:
    """Nothing if enough is there. A size that is gone was sold until its last piece went: the days
    without it say nothing about how many want it."""
    since = _shown_since(variant, today)
    until = row.last if left <= 0 and row.last else today
    days = max((until - since).days + 1, _LEAST_DAYS)
    expected = _rounded_up(row.sold.kept * AHEAD, days)
    if expected > left:
        yield ToMake(
            variant=variant,
            left=max(left, 0),
            sold=row.sold.kept,
            expected=expected,
            to_make=expected - left,
            wished=wished.get(variant.product_id, 0),
            gone_since=row.last if left <= 0 else None,
        )


def _shown_since(variant: Variant, today: date) -> date:
    first = today - timedelta(days=WINDOW - 1)
    published = variant.product.published_at
    if published is None:
        return first
    shown: date = published.astimezone(clock.PARIS).date()
    return max(first, shown)


def _rounded_up(pieces: int, days: int) -> int:
    return -(-pieces // days)
