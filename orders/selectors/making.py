"""In which weeks made-to-order pieces find a place.

A capacity counts pieces that are finished in a week, Monday to Sunday. A piece belongs to the first
week in which it could be ready by its working days and that has room, in the shop and for its
product; in its own week it is ready on the day its working days say, in a later one on the Friday.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Sum

from matricia.kit import clock
from orders.delivery_days import working_days_after
from orders.models import MakingCapacity, MakingPlace
from orders.states import SellerOrderState
from shops.models import Product

WEEK: Final = timedelta(days=7)
_FRIDAY: Final = timedelta(days=4)
#: A plan ends there, whatever was asked for: nobody promises a year ahead.
_FURTHEST: Final = 104


@dataclass(frozen=True, slots=True)
class Plan:
    """When so many pieces of a product are made: `weeks` are Mondays → pieces. `moved_to`: when the
    last is ready, if that is later than its working days alone say. `is_full`: later than the
    designer lets her promises move."""

    weeks: Mapping[date, int]
    moved_to: date | None
    is_full: bool


@dataclass(frozen=True, slots=True)
class Workload:
    """Capacities of some shops, and what is promised in their weeks already. Planning takes places,
    so that the next piece of the same basket finds what is left."""

    capacities: Mapping[tuple[int, int | None], MakingCapacity]
    """By ids of shop and product; None: of the whole shop."""
    taken: dict[tuple[int, int | None, date], int] = field(default_factory=lambda: defaultdict(int))

    def plan(self, product: Product, pieces: int) -> Plan:
        """The places of so many pieces, taken from now on."""
        earliest = working_days_after(clock.today(), product.making_days)
        first = monday_of(earliest)
        limits = self._limits(product)
        weeks: dict[date, int] = {}
        week, left = first, pieces
        while left:
            if room := min(left, self._room(product, week, limits)):
                weeks[week] = room
                self._take(product, week, room)
                left -= room
            week += WEEK
            if week - first > _FURTHEST * WEEK:
                break
        last = max(weeks, default=week)
        waits = (last - first) // WEEK
        is_full = bool(left) or any(waits > limit.longest_wait for limit in limits)
        return Plan(weeks, None if last == first else last + _FRIDAY, is_full)

    def _limits(self, product: Product) -> list[MakingCapacity]:
        keys = ((product.shop_id, None), (product.shop_id, product.pk))
        return [self.capacities[key] for key in keys if key in self.capacities]

    def _room(self, product: Product, week: date, limits: Sequence[MakingCapacity]) -> int:
        rooms = [
            limit.pieces - self.taken[product.shop_id, limit.product_id, week] for limit in limits
        ]
        return max(min(rooms, default=_UNLIMITED), 0)

    def _take(self, product: Product, week: date, pieces: int) -> None:
        self.taken[product.shop_id, None, week] += pieces
        self.taken[product.shop_id, product.pk, week] += pieces


_UNLIMITED: Final = 1_000_000


def plans_of(lines: Iterable[tuple[int, Product, int]], cart: UUID) -> dict[int, Plan]:
    """Of a basket's lines (id, product, pieces), by their ids: of those that are made to order, in
    their order, one after the other. No statement without any, two at most."""
    made = [line for line in lines if line[1].made_to_order]
    if not made:
        return {}
    workload = workload_of({product.shop_id for _, product, _ in made}, besides=cart)
    return {pk: workload.plan(product, pieces) for pk, product, pieces in made}


def latest(plans: Iterable[Plan | None]) -> date | None:
    """The last day that any of them was moved to."""
    return max((plan.moved_to for plan in plans if plan and plan.moved_to), default=None)


def plan_of_one(product: Product) -> Plan | None:
    """If one piece were bought now; None for what lies ready."""
    return workload_of([product.shop_id]).plan(product, 1) if product.made_to_order else None


def workload_of(shop_ids: Collection[int], *, besides: UUID | None = None) -> Workload:
    """Of these shops, in two statements at most. `besides`: a basket whose own unpaid checkout does
    not count."""
    rows = MakingCapacity.objects.filter(shop__in=shop_ids)
    capacities = {(row.shop_id, row.product_id): row for row in rows}
    workload = Workload(capacities)
    if capacities:
        _count_taken(workload, besides)
    return workload


def _count_taken(workload: Workload, besides: UUID | None) -> None:
    shops = {shop_id for shop_id, _ in workload.capacities}
    places = MakingPlace.objects.filter(shop__in=shops, week__gte=monday_of(clock.today()))
    places = places.exclude(line__seller_order__state=SellerOrderState.CANCELLED)
    if besides is not None:
        places = places.exclude(
            line__seller_order__order__cart_id=besides,
            line__seller_order__state=SellerOrderState.AWAITING_PAYMENT,
        )
    sums = places.order_by().values_list("shop", "product", "week")
    for shop_id, product_id, week, pieces in sums.annotate(Sum("pieces")):
        workload.taken[shop_id, None, week] += pieces
        if product_id is not None:
            workload.taken[shop_id, product_id, week] += pieces


def monday_of(day: date) -> date:
    """Of the week of `day`."""
    return day - timedelta(days=day.weekday())
