"""Rows that the front page and collections point to, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from django.db.models import QuerySet
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

    @cached_property
    def chosen_pieces(self) -> SyncDataLoader:
        """Collection id → all its pieces, on sale or not, in her order."""
        return SyncDataLoader(_chosen)


def _themes(ids: list[int]) -> list[Theme | None]:
    found = Theme.objects.in_bulk(ids)
    return [found.get(pk) for pk in ids]


def _collections(ids: list[int]) -> list[Collection | None]:
    found = Collection.objects.select_related("shop").in_bulk(ids)
    return [found.get(pk) for pk in ids]


def _pieces(ids: list[int]) -> list[list[Product]]:
    on_sale = Product.objects.for_sale().values("pk")
    return _by_collection(ids, CollectionPiece.objects.filter(product__in=on_sale))


def _chosen(ids: list[int]) -> list[list[Product]]:
    return _by_collection(ids, CollectionPiece.objects.all())


def _by_collection(ids: list[int], places: QuerySet[CollectionPiece]) -> list[list[Product]]:
    grouped: dict[int, list[Product]] = defaultdict(list)
    rows = places.filter(collection__in=ids).select_related("product")
    for place in rows.order_by("position", "id"):
        grouped[place.collection_id].append(place.product)
    return [grouped[pk] for pk in ids]
