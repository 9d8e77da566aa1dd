"""Rows of this room that others point to, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from graphql_sync_dataloaders import SyncDataLoader

from markets.models import Device, Mandate, Stall
from markets.pieces import Brought, brought_to
from markets.sellers import latest_mandates


class MarketLoaders:
    """Loaders of the markets room."""

    @cached_property
    def stalls_of_market(self) -> SyncDataLoader:
        return SyncDataLoader(
            lambda ids: _lists(
                Stall.objects.accepted().select_related("market").order_by("number"),
                "market_id",
                ids,
            )
        )

    @cached_property
    def brought_to_stall(self) -> SyncDataLoader:
        """Stall id → what its designer brings."""
        return SyncDataLoader(_brought)

    @cached_property
    def mandate_of_stall(self) -> SyncDataLoader:
        """Stall id → what was signed last, or None."""
        return SyncDataLoader(_mandates)

    @cached_property
    def device_of_till(self) -> SyncDataLoader:
        """Till id → the device that stands at it, or None."""
        return SyncDataLoader(_devices)


def _brought(ids: list[int]) -> list[Brought]:
    found = brought_to(ids)
    return [found[pk] for pk in ids]


def _mandates(ids: list[int]) -> list[Mandate | None]:
    found = latest_mandates(ids)
    return [found.get(pk) for pk in ids]


def _devices(ids: list[int]) -> list[Device | None]:
    found = {row.till_id: row for row in Device.objects.filter(till__in=ids, retired_at=None)}
    return [found.get(pk) for pk in ids]


def _lists(rows: QuerySet[Any], key: str, ids: list[Any]) -> list[list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows.filter(**{f"{key}__in": ids}):
        found[getattr(row, key)].append(row)
    return [found[pk] for pk in ids]
