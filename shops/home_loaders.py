"""Rows that the front page and collections point to, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from graphql_sync_dataloaders import SyncDataLoader

from shops.models import Collection, CollectionPiece, Product, Theme


class HomeLoaders:
    """Loaders by the id of what is asked about."""

    @cached_property
    def theme(self) -> SyncDataLoader:
        return SyncDataLoader(_themes)

    @cached_property
    def collection(self) -> SyncDataLoader:
        return SyncDataLoader(_collections)

    @cached_property
    def collection_pieces(self) -> SyncDataLoader:
        """Collection id → its pieces that are on sale, in her order."""
        return SyncDataLoader(_pieces)


def _themes(ids: list[int]) -> list[Theme | None]:
    found = Theme.objects.in_bulk(ids)
    return [found.get(pk) for pk in ids]


def _collections(ids: list[int]) -> list[Collection | None]:
    found = Collection.objects.select_related("shop").in_bulk(ids)
    return [found.get(pk) for pk in ids]


def _pieces(ids: list[int]) -> list[list[Product]]:
    on_sale = Product.objects.for_sale().values("pk")
    places = CollectionPiece.objects.filter(collection__in=ids, product__in=on_sale)
    grouped: dict[int, list[Product]] = defaultdict(list)
    for place in places.select_related("product").order_by("position", "id"):
        grouped[place.collection_id].append(place.product)
    return [grouped[pk] for pk in ids]
