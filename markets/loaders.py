"""Rows of this room that others point to, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from graphql_sync_dataloaders import SyncDataLoader

from markets.models import Shift, Stall, Till, TillSale, TillSaleLine


class MarketLoaders:
    """Loaders of the markets room."""

    @cached_property
    def stalls_of_market(self) -> SyncDataLoader:
        return SyncDataLoader(
            lambda ids: _lists(Stall.objects.order_by("number"), "market_id", ids)
        )

    @cached_property
    def tills_of_market(self) -> SyncDataLoader:
        return SyncDataLoader(lambda ids: _lists(Till.objects.order_by("name"), "market_id", ids))

    @cached_property
    def open_shift(self) -> SyncDataLoader:
        return SyncDataLoader(_open_shifts)

    @cached_property
    def sales_of_shift(self) -> SyncDataLoader:
        return SyncDataLoader(
            lambda ids: _lists(TillSale.objects.with_market().order_by("-number"), "shift_id", ids)
        )

    @cached_property
    def lines_of_sale(self) -> SyncDataLoader:
        lines = TillSaleLine.objects.select_related("sale").order_by("pk")
        return SyncDataLoader(lambda ids: _lists(lines, "sale_id", ids))


def _lists(rows: QuerySet[Any], key: str, ids: list[Any]) -> list[list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows.filter(**{f"{key}__in": ids}):
        found[getattr(row, key)].append(row)
    return [found[pk] for pk in ids]


def _open_shifts(till_ids: list[Any]) -> list[Shift | None]:
    shifts = Shift.objects.with_sales().filter(till__in=till_ids, closed_at__isnull=True)
    found = {shift.till_id: shift for shift in shifts}
    return [found.get(pk) for pk in till_ids]
