"""Lists of the shops room, as they are asked for."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet, TextChoices

from shops.models import Product, Shop
from shops.search import matching
from shops.states import ShopState
from shops.theme_pieces import in_theme


class ProductSort(TextChoices):
    """How products are ordered; RELEVANCE without words is NEWEST."""

    NEWEST = "newest"
    PRICE_ASC = "price_asc"
    PRICE_DESC = "price_desc"
    RELEVANCE = "relevance"


#: Keyset orders. `rank` exists only where words were asked for.
ORDERS: dict[ProductSort, tuple[str, ...]] = {
    ProductSort.NEWEST: ("-published_at", "-id"),
    ProductSort.PRICE_ASC: ("price_from", "-id"),
    ProductSort.PRICE_DESC: ("-price_from", "-id"),
    ProductSort.RELEVANCE: ("-rank", "-id"),
}
BY_CREATION = ("-created_at", "-id")


def products_for_sale(
    *, query: str | None = None, theme: str | None = None, shop: str | None = None
) -> QuerySet[Product]:
    """What anyone can buy; `theme` and `shop` are slugs, `query` is words."""
    products: QuerySet[Product] = Product.objects.for_sale()
    if theme:
        products = in_theme(products, theme)
    if shop:
        products = products.filter(shop__slug=shop)
    return matching(products, query or "")


def order_for(sort: ProductSort, products: QuerySet[Product]) -> tuple[str, ...]:
    """Relevance needs words to be relevant to: without any it is the newest first."""
    if sort is ProductSort.RELEVANCE and "rank" not in products.query.annotations:
        return ORDERS[ProductSort.NEWEST]
    return ORDERS[sort]


def products_of(
    shop: Shop | None, *, query: str | None = None, state: str | None = None
) -> QuerySet[Product]:
    """All products of `shop`, in any state, for who runs it; nothing of no shop."""
    products = Product.objects.filter(shop=shop) if shop else Product.objects.none()
    if state:
        products = products.filter(state=state)
    return matching(products, query or "")


def products_run_by(user: Any) -> QuerySet[Product]:
    """Products whose editor this person may open."""
    return Product.objects.filter(shop__in=shops_run_by(user).values("pk"))


def shops_run_by(user: Any) -> QuerySet[Shop]:
    """Shops whose dashboard this person may open: hers; every one for programme staff."""
    if user.is_authenticated and user.is_staff:
        return Shop.objects.all()
    shops: QuerySet[Shop] = Shop.objects.run_by(user)
    return shops


def open_shops() -> QuerySet[Shop]:
    """Shops for the public list, whoever asks."""
    return Shop.objects.filter(state=ShopState.OPEN)
