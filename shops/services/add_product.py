"""Put a product with its variants, first stock and pictures into a shop."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from matricia.kit import clock
from shops.addresses import address_of, free_address
from shops.descriptions import sanitised
from shops.images import renditions_of
from shops.models import Location, PriceChange, Product, Shop, Theme, Variant
from shops.prices import demand_price
from shops.services.add_picture import add_picture
from shops.services.open_stock import open_stock
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from shops.tag_codes import new_tag_codes


@dataclass(frozen=True, kw_only=True)
class NewVariant:
    """`price` in cents, all taxes included; `option_values` as the product's `option_names`."""

    price: int
    option_values: Sequence[str] = ()
    sku: str = ""
    barcode: str = ""
    weight_grams: int = 0
    on_hand: int = 0


@dataclass(frozen=True, kw_only=True)
class NewPicture:
    """A picture file (JPEG, PNG, WebP) and what it shows."""

    content: bytes
    alt: str = ""


@transaction.atomic
def add_product(
    shop: Shop,
    *,
    title: str,
    slug: str = "",
    description: str = "",
    product_type: str = "",
    tags: Sequence[str] = (),
    themes: Iterable[Theme] = (),
    option_names: Sequence[str] = (),
    variants: Sequence[NewVariant],
    pictures: Iterable[NewPicture] = (),
    state: ProductState = ProductState.DRAFT,
    request_id: uuid.UUID | None = None,
    actor: Any = None,
) -> Product:
    """The product with everything, in its shop's language; its stock goes to the first location.

    The caller decides who may (`create_product` asks for a designer). Raises RuleBroken PRICE and
    what `renditions_of` raises.
    """
    product = Product.objects.create(
        shop=shop,
        title=title,
        slug=_address(shop, slug or title),
        description=sanitised(description),
        language=shop.language,
        product_type=product_type,
        tags=list(tags),
        option_names=list(option_names),
        state=state,
        published_at=clock.now() if state == ProductState.ACTIVE else None,
        request_id=request_id,
    )
    product.themes.set(themes)
    add_variants(product, variants, actor=actor)
    for picture in pictures:
        add_picture(product, renditions_of(picture.content), alt=picture.alt)
    refresh_listing([product.pk])
    product.refresh_from_db()
    return product


def add_variants(product: Product, new: Sequence[NewVariant], *, actor: Any) -> list[Variant]:
    """Variants with their first price and stock; the caller refreshes the listing."""
    first = product.variants.count()
    codes = new_tag_codes(len(new))
    rows = Variant.objects.bulk_create(
        [
            Variant(
                product=product,
                option_values=list(one.option_values),
                sku=one.sku,
                barcode=one.barcode,
                weight_grams=one.weight_grams,
                price=demand_price(one.price),
                tag_code=code,
                position=position,
            )
            for position, (one, code) in enumerate(zip(new, codes, strict=True), start=first)
        ]
    )
    PriceChange.objects.bulk_create(
        [PriceChange(variant=row, price=row.price, by=actor) for row in rows]
    )
    location = Location.objects.filter(shop=product.shop_id).first()
    if location:
        quantities = {(row.pk, location): one.on_hand for row, one in zip(rows, new, strict=True)}
        open_stock(quantities, reference="first", actor=actor)
    return rows


def _address(shop: Shop, wanted: str) -> str:
    slug = address_of(wanted, fallback="piece")
    taken = Product.objects.filter(shop=shop, slug__startswith=slug)
    return free_address(slug, set(taken.values_list("slug", flat=True)))
