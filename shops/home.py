"""What the front page shows, and lists of pieces and designers that a device or account keeps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from matricia.kit import clock
from shops.models import Collection, Favourite, Feature, Follow, Product, Shop
from shops.states import FeatureKind, ShopState

MOST_FEATURES: Final = 12
MOST_IDS: Final = 48
#: Keyset order of a wishlist: what was kept last stands first.
BY_WISH: Final = ("-wished_at", "-id")


def features_now() -> list[Feature]:
    """Features that are due, in order, at most twelve; what is not shown to anybody is left out."""
    hidden = (
        Q(kind=FeatureKind.SHOP) & ~Q(shop__state=ShopState.OPEN)
        | Q(kind=FeatureKind.COLLECTION, collection__is_shown=False)
        | Q(kind=FeatureKind.COLLECTION) & ~Q(collection__shop__state=ShopState.OPEN)
    )
    due = Q(shown_until=None) | Q(shown_until__gt=clock.now())
    return list(Feature.objects.filter(due).exclude(hidden)[:MOST_FEATURES])


def collections_of(user: Any, shop: str) -> QuerySet[Collection]:
    """Of the shop with this slug, in her order, as this person may see them."""
    collections: QuerySet[Collection] = Collection.objects.visible_to(user).select_related("shop")
    return collections.filter(shop__slug=shop).order_by("position", "id")


def wishes_of(user: Any) -> QuerySet[Product]:
    """Pieces on her wishlist that she may still see; sold-out ones stay, removed ones go."""
    if not user.is_authenticated:
        return Product.objects.none().annotate(wished_at=F("created_at"))
    mine = Favourite.objects.filter(user=user)
    products: QuerySet[Product] = Product.objects.visible_to(user)
    return products.filter(pk__in=mine.values("product")).annotate(wished_at=_wished_at(user))


def follows_of(user: Any) -> QuerySet[Shop]:
    """Designers she follows, the latest first."""
    if not user.is_authenticated:
        return Shop.objects.none()
    shops: QuerySet[Shop] = Shop.objects.visible_to(user)
    mine = Follow.objects.filter(user=user)
    return shops.filter(pk__in=mine.values("shop")).order_by("name", "pk")


def pieces_by_id(ids: Iterable[str]) -> list[Product]:
    """Those on sale of the first 48 ids, in the order they were asked for; what is no id is not."""
    numbers = _numbers(ids)
    found = Product.objects.for_sale().in_bulk(numbers)
    return [found[pk] for pk in numbers if pk in found]


def shops_by_id(ids: Iterable[str]) -> list[Shop]:
    """As `pieces_by_id`, of open shops."""
    numbers = _numbers(ids)
    found = Shop.objects.filter(state=ShopState.OPEN).in_bulk(numbers)
    return [found[pk] for pk in numbers if pk in found]


def numbers_in(ids: Iterable[str], most: int) -> list[int]:
    """Row numbers among texts a client sent, each once, at most `most`."""
    plain = (text for text in ids if text.isascii() and text.isdigit() and len(text) <= 18)
    return list(dict.fromkeys(int(text) for text in plain))[:most]


def _numbers(ids: Iterable[str]) -> Sequence[int]:
    return numbers_in(ids, MOST_IDS)


def _wished_at(user: Any) -> Subquery:
    mine = Favourite.objects.filter(user=user, product=OuterRef("pk"))
    return Subquery(mine.values("at")[:1])
