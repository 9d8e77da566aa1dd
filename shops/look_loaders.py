"""How shops present themselves, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from graphql_sync_dataloaders import SyncDataLoader

from shops.models import FeaturedPiece, Product, ShopLook


class LookLoaders:
    """Loaders by the id of the shop."""

    @cached_property
    def look_of_shop(self) -> SyncDataLoader:
        """Shop id → its look; the house's, where its designer has not chosen."""
        return SyncDataLoader(_looks)

    @cached_property
    def featured_of_shop(self) -> SyncDataLoader:
        """Shop id → its featured pieces that are on sale, in her order."""
        return SyncDataLoader(_featured)

    @cached_property
    def chosen_of_shop(self) -> SyncDataLoader:
        """Shop id → all its featured pieces, on sale or not, in her order."""
        return SyncDataLoader(_chosen)


def _looks(ids: list[int]) -> list[ShopLook]:
    found = {look.shop_id: look for look in ShopLook.objects.filter(shop__in=ids)}
    return [found.get(pk) or ShopLook(shop_id=pk) for pk in ids]


def _featured(ids: list[int]) -> list[list[Product]]:
    on_sale = set(
        Product.objects.for_sale()
        .filter(pk__in=FeaturedPiece.objects.filter(shop__in=ids).values("product"))
        .values_list("pk", flat=True)
    )
    return [[row for row in rows if row.pk in on_sale] for rows in _chosen(ids)]


def _chosen(ids: list[int]) -> list[list[Product]]:
    grouped: dict[int, list[Product]] = defaultdict(list)
    rows = FeaturedPiece.objects.filter(shop__in=ids).select_related("product")
    for place in rows.order_by("position", "id"):
        grouped[place.shop_id].append(place.product)
    return [grouped[pk] for pk in ids]
