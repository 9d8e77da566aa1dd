"""Rows of this room that others point to, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from graphql_sync_dataloaders import SyncDataLoader

from markets.models import Stall


class MarketLoaders:
    """Loaders of the markets room."""

    @cached_property
    def stalls_of_market(self) -> SyncDataLoader:
        return SyncDataLoader(
            lambda ids: _lists(Stall.objects.accepted().order_by("number"), "market_id", ids)
        )


def _lists(rows: QuerySet[Any], key: str, ids: list[Any]) -> list[list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows.filter(**{f"{key}__in": ids}):
        found[getattr(row, key)].append(row)
    return [found[pk] for pk in ids]
