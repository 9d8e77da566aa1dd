"""Write a part of a staff's import in one transaction: one shop per vendor, opened when new."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db import transaction

from shops.former_addresses import shops_once_at
from shops.importing.comparing import ProductChange
from shops.importing.file_products import FileProduct
from shops.languages import Language
from shops.models import CatalogueImport, Shop
from shops.services.imports.compare_products import compare_products
from shops.services.imports.write_changes import ensure_ateliers, take_turns, write_changes
from shops.states import ShopState


@transaction.atomic
def import_chunk(
    products: list[FileProduct],
    *,
    run: CatalogueImport,
    language: Language,
    actor: Any,
    counts: Counter[str],
) -> list[ProductChange]:
    """Compare and write these products, and add to `counts` what was done."""
    take_turns()
    shops = _shops(products, language, counts)
    changes = compare_products(products, shops, publishes=True, lock=True)
    write_changes(changes, reference=f"import:{run.pk}", actor=actor)
    for change in changes:
        counts += change.counts
    return changes


def _shops(
    products: list[FileProduct], language: Language, counts: Counter[str]
) -> dict[str, Shop]:
    """By slug; those that are not there yet are opened, with their atelier."""
    names = {wanted.shop_slug: wanted.shop_name for wanted in products}
    found = {shop.slug: shop for shop in Shop.objects.filter(slug__in=names)}
    found = shops_once_at(names.keys() - found.keys()) | found
    new = Shop.objects.bulk_create(
        [
            Shop(slug=slug, name=name, language=language, state=ShopState.OPEN)
            for slug, name in sorted(names.items())
            if slug not in found
        ]
    )
    shops = found | {shop.slug: shop for shop in new}
    ensure_ateliers(shop.pk for shop in shops.values())
    counts["shops created"] += len(new)
    return shops
