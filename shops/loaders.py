"""Rows of this room that others point to, fetched once per request."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from graphql_sync_dataloaders import SyncDataLoader

from shops.models import Shop


class ShopLoaders:
    """Loaders of the shops room."""

    @cached_property
    def shop(self) -> SyncDataLoader:
        return SyncDataLoader(_shops)


def _shops(ids: list[Any]) -> list[Shop | None]:
    found = Shop.objects.in_bulk(ids)
    return [found.get(pk) for pk in ids]
