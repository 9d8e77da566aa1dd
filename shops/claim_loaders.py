"""Claims that hold today, by what they are about: a few statements however many rows ask."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from graphql_sync_dataloaders import SyncDataLoader

from shops.models import Claim, Product, Theme
from shops.theme_pieces import carried_links


class ClaimLoaders:
    """Loaders of claims and proofs."""

    @cached_property
    def product_claims(self) -> SyncDataLoader:
        """Product id → what is said about it today: its own claims, then those of its shop."""
        return SyncDataLoader(_product_claims)

    @cached_property
    def shop_claims(self) -> SyncDataLoader:
        """Shop id → what is said today about all of the shop."""
        return SyncDataLoader(_shop_claims)

    @cached_property
    def chosen_themes(self) -> SyncDataLoader:
        """Product id → the themes that its designer chose, proven or not."""
        return SyncDataLoader(_chosen_themes)


def living_claims() -> QuerySet[Claim]:
    """With what a page shows of them, in the order in which they were approved."""
    claims: QuerySet[Claim] = Claim.objects.living()
    return with_proofs(claims).order_by("reviewed_at", "id")


def with_proofs(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """With their proofs and who checked them, read at once."""
    return claims.select_related("reviewer", "theme").prefetch_related("proofs")


def _product_claims(ids: list[int]) -> list[list[Claim]]:
    shop_of = dict(Product.objects.filter(pk__in=ids).values_list("pk", "shop"))
    links = carried_links().filter(product__in=ids, theme__claims__product=None)
    carried = set(links.values_list("product", "theme"))
    rows = living_claims().filter(
        Q(product__in=ids) | Q(product=None, shop__in=set(shop_of.values()))
    )
    own, of_shop = defaultdict(list), defaultdict(list)
    for claim in rows:
        if claim.product_id:
            own[claim.product_id].append(claim)
        else:
            of_shop[claim.shop_id].append(claim)
    return [
        own[pk]
        + [
            claim
            for claim in of_shop[shop_of.get(pk, 0)]
            if claim.theme_id is None or (pk, claim.theme_id) in carried
        ]
        for pk in ids
    ]


def _shop_claims(ids: list[int]) -> list[list[Claim]]:
    grouped = defaultdict(list)
    for claim in living_claims().filter(shop__in=ids, product=None):
        grouped[claim.shop_id].append(claim)
    return [grouped[pk] for pk in ids]


def _chosen_themes(ids: list[int]) -> list[list[Theme]]:
    links: Any = Product.themes.through.objects.filter(product__in=ids).select_related("theme")
    grouped = defaultdict(list)
    for link in links.order_by("theme__position", "theme__slug"):
        grouped[link.product_id].append(link.theme)
    return [grouped[pk] for pk in ids]
