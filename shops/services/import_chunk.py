"""Write a part of an import in one transaction, in a few statements however many rows."""

from __future__ import annotations

from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from shops.former_addresses import products_once_at, shops_once_at
from shops.importing.comparing import Changes, add_new, compare
from shops.importing.file_products import FileProduct
from shops.languages import Language
from shops.models import (
    CatalogueImport,
    Location,
    PriceChange,
    Product,
    ProductPicture,
    Shop,
    StockMovement,
    Variant,
)
from shops.services.create_shop import ATELIER
from shops.services.open_stock import open_stock
from shops.services.refresh_listing import refresh_listing
from shops.states import ShopState
from shops.tag_codes import new_tag_codes

# Any number, as long as it is ours alone: imports wait for one another, nobody else waits.
ADVISORY_LOCK = 7_203_541


@transaction.atomic
def import_chunk(
    products: list[FileProduct], *, run: CatalogueImport, language: Language, actor: Any
) -> Changes:
    """Compare and write these products; imports that run at once take turns, chunk by chunk."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY_LOCK])
    changes = Changes()
    shops = _shops(products, language, changes)
    known = _known(products, shops)
    for wanted in products:
        shop = shops[wanted.shop_slug]
        product = known.get((shop.pk, wanted.slug))
        if product is None:
            add_new(wanted, shop, changes)
        else:
            compare(product, wanted, changes)
    _write(changes, run, actor)
    return changes


def _shops(products: list[FileProduct], language: Language, changes: Changes) -> dict[str, Shop]:
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
    with_location = Location.objects.filter(shop__in=shops.values()).values_list("shop", flat=True)
    homeless = {shop.pk for shop in shops.values()} - set(with_location)
    Location.objects.bulk_create(
        [Location(shop_id=pk, name=ATELIER, kind=Location.Kind.ATELIER) for pk in sorted(homeless)]
    )
    changes.counts["shops created"] += len(new)
    return shops


def _known(products: list[FileProduct], shops: dict[str, Shop]) -> dict[tuple[int, str], Product]:
    """By shop and the slug in the file, whatever its address is by now. Locked until the chunk is
    written, so that nobody edits them in between."""
    moved = products_once_at(f"{wanted.shop_slug}/{wanted.slug}" for wanted in products)
    here = Q(shop__in=shops.values(), slug__in={wanted.slug for wanted in products})
    rows = (
        Product.objects.filter(here | Q(pk__in=moved))
        .select_for_update(no_key=True)
        .order_by("pk")
        .prefetch_related("variants", "pictures")
    )
    once = {(row.shop_id, moved[row.pk]): row for row in rows if row.pk in moved}
    return once | {(row.shop_id, row.slug): row for row in rows}


def _write(changes: Changes, run: CatalogueImport, actor: Any) -> None:
    """Parents before children; every list is empty when nothing changed, and then costs nothing."""
    Product.objects.bulk_create(changes.new_products)
    Product.objects.bulk_update(
        changes.changed_products, ["title", "description", "product_type", "tags", "version"]
    )
    codes = new_tag_codes(len(changes.new_variants))
    for variant, code in zip(changes.new_variants, codes, strict=True):
        variant.tag_code = code
    Variant.objects.bulk_create(changes.new_variants)
    Variant.objects.bulk_update(
        changes.changed_variants, ["price", "sku", "barcode", "weight_grams"]
    )
    PriceChange.objects.bulk_create(
        [
            PriceChange(variant=variant, price=variant.price, by=actor)
            for variant in [*changes.new_variants, *changes.repriced]
        ]
    )
    _open_stock(changes, run, actor)
    ProductPicture.objects.bulk_create(changes.new_pictures)
    refresh_listing(row.pk for row in [*changes.new_products, *changes.changed_products])


def _open_stock(changes: Changes, run: CatalogueImport, actor: Any) -> None:
    if not changes.new_variants:
        return
    shop_ids = {variant.product.shop_id for variant in changes.new_variants}
    ateliers: dict[int, Location] = {}
    for location in Location.objects.filter(shop__in=shop_ids).order_by("kind", "pk"):
        ateliers.setdefault(location.shop_id, location)  # "atelier" comes before "stall"
    open_stock(
        {
            (variant.pk, ateliers[variant.product.shop_id]): on_hand
            for variant, on_hand in zip(changes.new_variants, changes.on_hand, strict=True)
        },
        reference=f"import:{run.pk}",
        actor=actor,
        reason=StockMovement.Reason.IMPORT,
    )
