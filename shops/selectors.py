"""Lists of the shops room, as they are asked for."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, Sum, TextChoices
from django.db.models.functions import Coalesce

from matricia.accounts.models import User
from shops import ranking
from shops.models import Product, Shop, ShopMember, StockLevel, Variant
from shops.product_filter import ProductFilter, chosen, listed
from shops.search import matching
from shops.states import Right, ShopState


class ProductSort(TextChoices):
    """How products are ordered. PICKED is by the points of shops.ranking, RELEVANCE by how close
    they are to the words; without words it is PICKED."""

    PICKED = "picked"
    NEWEST = "newest"
    PRICE_ASC = "price_asc"
    PRICE_DESC = "price_desc"
    RELEVANCE = "relevance"


#: Keyset orders. `rank` exists only where words were asked for, `points` where they are ordered by.
ORDERS: dict[ProductSort, tuple[str, ...]] = {
    ProductSort.PICKED: ("-points", "-published_at", "-id"),
    ProductSort.NEWEST: ("-published_at", "-id"),
    ProductSort.PRICE_ASC: ("price_from", "-id"),
    ProductSort.PRICE_DESC: ("-price_from", "-id"),
    ProductSort.RELEVANCE: ("-rank", "-id"),
}
BY_CREATION = ("-created_at", "-id")


def products_for_sale(asked: ProductFilter) -> QuerySet[Product]:
    """What anyone can buy, narrowed to what was asked."""
    return chosen(listed(asked).products, asked)


def in_order(
    products: QuerySet[Product], sort: ProductSort
) -> tuple[QuerySet[Product], tuple[str, ...]]:
    """The products with what they are ordered by, and the order for a page of them."""
    if sort is ProductSort.RELEVANCE and "rank" not in products.query.annotations:
        sort = ProductSort.PICKED
    if sort is ProductSort.PICKED:
        products = products.annotate(points=ranking.score())
    return products, ORDERS[sort]


def products_of(
    shop: Shop | None,
    *,
    query: str | None = None,
    state: str | None = None,
    theme: str | None = None,
    sold_out: bool | None = None,
) -> QuerySet[Product]:
    """All products of `shop`, in any state, for who runs it; nothing of no shop. `theme` is a slug
    they carry, proven or not; `sold_out`: a variant of theirs cannot be bought any more."""
    products = Product.objects.filter(shop=shop) if shop else Product.objects.none()
    if state:
        products = products.filter(state=state)
    if theme:
        products = products.filter(themes__slug=theme)
    if sold_out:
        products = products.filter(_has_sold_out_variant(), made_to_order=False)
    return matching(products, query or "")


def _has_sold_out_variant() -> Exists:
    levels = StockLevel.objects.filter(variant=OuterRef("pk"), location__sells_online=True)
    free = levels.order_by().values("variant").annotate(free=Sum(F("on_hand") - F("held")))
    variants = Variant.objects.filter(product=OuterRef("pk"), is_active=True)
    left = Coalesce(Subquery(free.values("free")), 0)
    return Exists(variants.annotate(left=left).filter(left__lte=0))


def products_run_by(user: Any) -> QuerySet[Product]:
    """Products whose editor this person may open."""
    shops = shops_run_by(user, Right.PRODUCTS)
    return Product.objects.filter(shop__in=shops.values("pk"))


def variants_run_by(user: Any) -> QuerySet[Variant]:
    """Variants whose stock this person keeps, with their shop."""
    shops = shops_run_by(user, Right.PRODUCTS)
    rows = Variant.objects.filter(product__shop__in=shops.values("pk"))
    return rows.select_related("product__shop")


def people_of(shop_id: int, right: Right) -> QuerySet[User]:
    """Who looks after this side of a shop, its owners among them, in a fixed order."""
    places = ShopMember.objects.filter(shop=shop_id).holding(right)
    return User.objects.filter(pk__in=places.values("user"), is_active=True).order_by("pk")


def shops_run_by(user: Any, *rights: Right) -> QuerySet[Shop]:
    """Shops whose dashboard this person may open: those she is a member of, with `rights` those
    where she holds one of them; every one for programme staff."""
    if user.is_authenticated and user.is_staff:
        return Shop.objects.all()
    shops: QuerySet[Shop] = Shop.objects.run_by(user, *rights)
    return shops


def shops_owned_by(user: Any) -> QuerySet[Shop]:
    """Shops that are hers, not those where she helps; every one for programme staff."""
    if user.is_authenticated and user.is_staff:
        return Shop.objects.all()
    shops: QuerySet[Shop] = Shop.objects.owned_by(user)
    return shops


def open_shops() -> QuerySet[Shop]:
    """Shops for the public list, whoever asks."""
    return Shop.objects.filter(state=ShopState.OPEN)
