"""What stands on the tags of some pieces, in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import override

from markets.models import Market, MarketPrice
from markets.tags.codes import tag_address
from markets.tags.drawing import code_128_modules, code_128_svg, ean_svg, is_ean, qr_svg
from matricia.kit.money import Money
from orders.money_text import money_text
from shops.models import Shop, Variant

#: Names of options as they are normalised (Product.option_names).
SIZE: Final = "size"
MATERIAL: Final = "material"


@dataclass(frozen=True, slots=True)
class Tag:
    """One piece's tag: words as they are printed, codes as SVG."""

    designer: str
    title: str
    size: str
    options: str
    material: str
    price: str
    code: str
    qr: str
    bars: str
    modules: int
    barcode: str
    ean: str


def tags_of(
    shop: Shop, quantities: Mapping[int, int], *, market: Market | None, language: str
) -> list[Tag]:
    """`quantities` (variant id → how many tags) of a shop's pieces, in that order; at a market its
    price. What is no piece of the shop is left out."""
    variants = Variant.objects.filter(product__shop=shop).select_related("product")
    found = variants.in_bulk(list(quantities))
    prices = _market_prices(market, shop, list(found)) if market else {}
    with override(language):
        return [
            tag
            for pk, quantity in quantities.items()
            if pk in found
            for tag in [_tag(shop, found[pk], prices.get(pk, found[pk].price))] * quantity
        ]


def _market_prices(market: Market, shop: Shop, variant_ids: Sequence[int]) -> dict[int, int]:
    rows = MarketPrice.objects.filter(
        stall__market=market, stall__shop=shop, variant__in=variant_ids, price__isnull=False
    )
    return {pk: price for pk, price in rows.values_list("variant", "price") if price is not None}


def _tag(shop: Shop, variant: Variant, price: int) -> Tag:
    options = dict(zip(variant.product.option_names, variant.option_values, strict=False))
    size, material = options.pop(SIZE, ""), options.pop(MATERIAL, "")
    return Tag(
        designer=shop.name,
        title=variant.product.title,
        size=size,
        options=" / ".join(options.values()),
        material=material,
        price=money_text(Money(price, variant.currency)),
        code=variant.tag_code,
        qr=qr_svg(tag_address(variant.tag_code, price)),
        bars=code_128_svg(variant.tag_code),
        modules=code_128_modules(variant.tag_code),
        barcode=variant.barcode if is_ean(variant.barcode) else "",
        ean=ean_svg(variant.barcode) if is_ean(variant.barcode) else "",
    )
