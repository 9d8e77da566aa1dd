"""Where an address leads that has no page any more: on, nowhere ever again, or it never was one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Q, TextChoices

from shops.models import MovedAddress, Product, Shop
from shops.states import ProductState, ShopState

MOST_SIMILAR: Final = 8
LONGEST: Final = 400


class AddressFate(TextChoices):
    """What became of it."""

    MOVED = "moved"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class FormerAddress:
    """`path` as under `/shops/` where it MOVED to; pieces to look at instead where it is GONE."""

    fate: AddressFate
    path: str = ""
    similar: list[Product] = field(default_factory=list)


UNKNOWN: Final = FormerAddress(AddressFate.UNKNOWN)


def address_fate(path: str) -> FormerAddress:
    """The fate of "shop" or "shop/piece", as it stands under `/shops/` without slashes around.

    A piece that was never on sale is unknown to everybody: a draft's address is nobody's business.
    """
    shop_slug, _, piece_slug = path[:LONGEST].strip("/").partition("/")
    shop = _shop_at(shop_slug)
    if not piece_slug:
        return _fate_of_shop(shop, shop_slug)
    former = _row(f"{shop_slug}/{piece_slug}")
    if former:
        return _fate_of_product(former.product, shop_slug, piece_slug)
    product = _product_at(shop, piece_slug) if shop else None
    return _fate_of_product(product, shop_slug, piece_slug) if product else UNKNOWN


def shops_once_at(slugs: Iterable[str]) -> dict[str, Shop]:
    """Shops that had one of these addresses, by it: files keep naming what they named before."""
    rows = MovedAddress.objects.filter(path__in=list(slugs), shop__isnull=False)
    return {row.path: row.shop for row in rows.select_related("shop") if row.shop}


def products_once_at(paths: Iterable[str]) -> dict[int, str]:
    """Ids of pieces that had one of these addresses ("shop/piece"), with their slug there."""
    rows = MovedAddress.objects.filter(path__in=list(paths), product__isnull=False)
    found = rows.values_list("product_id", "path")
    return {pk: path.partition("/")[2] for pk, path in found if pk is not None}


def path_of(product: Product) -> str:
    """Its address today, under `/shops/`."""
    return f"{product.shop.slug}/{product.slug}"


def _shop_at(slug: str) -> Shop | None:
    """The shop that has this address or once had it."""
    former = _row(slug)
    return Shop.objects.filter(slug=slug).first() or (former.shop if former else None)


def _product_at(shop: Shop, slug: str) -> Product | None:
    former = MovedAddress.objects.filter(product__shop=shop, path__endswith=f"/{slug}")
    found = Product.objects.select_related("shop").filter(shop=shop, slug=slug).first()
    moved = former.select_related("product__shop").order_by("-at").first()
    return found or (moved.product if moved else None)


def _row(path: str) -> MovedAddress | None:
    rows = MovedAddress.objects.select_related("shop", "product__shop")
    return rows.filter(path=path).first()


def _fate_of_shop(shop: Shop | None, slug: str) -> FormerAddress:
    if shop is None:
        return FormerAddress(AddressFate.GONE) if _row(slug) else UNKNOWN
    if shop.state == ShopState.CLOSED:
        return FormerAddress(AddressFate.GONE)
    if shop.state == ShopState.OPEN and shop.slug != slug:
        return FormerAddress(AddressFate.MOVED, shop.slug)
    return UNKNOWN


def _fate_of_product(product: Product | None, shop_slug: str, slug: str) -> FormerAddress:
    if product is None:
        return FormerAddress(AddressFate.GONE)
    if product.published_at is None:
        return UNKNOWN
    if product.state == ProductState.ARCHIVED or product.shop.state == ShopState.CLOSED:
        return FormerAddress(AddressFate.GONE, similar=similar_to(product))
    is_shown = product.state == ProductState.ACTIVE and product.shop.state == ShopState.OPEN
    if is_shown and path_of(product) != f"{shop_slug}/{slug}":
        return FormerAddress(AddressFate.MOVED, path_of(product))
    return UNKNOWN


def similar_to(product: Product) -> list[Product]:
    """Pieces on sale of the same kind or in one of its themes, the newest first, at most eight."""
    alike = Q(themes__in=product.themes.values("pk"))
    if product.product_type:
        alike |= Q(product_type=product.product_type)
    others = Product.objects.for_sale().filter(alike).exclude(pk=product.pk)
    return list(others.distinct().order_by("-published_at", "-id")[:MOST_SIMILAR])
