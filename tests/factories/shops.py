"""Shops, products and stock."""

from __future__ import annotations

from typing import Any

import factory
from django.utils import timezone

from matricia.accounts.models import User
from shops.models import Location, Product, Shop, ShopMember, StockLevel, Theme, Variant
from shops.services import stock
from shops.states import ProductState, Right, ShopState
from tests.factories.accounts import UserFactory


class ShopFactory(factory.django.DjangoModelFactory[Shop]):
    """An open shop."""

    class Meta:
        model = Shop

    slug = factory.Sequence(lambda n: f"shop-{n}")
    name = factory.Sequence(lambda n: f"Shop {n}")
    state = ShopState.OPEN


class ThemeFactory(factory.django.DjangoModelFactory[Theme]):
    """A theme."""

    class Meta:
        model = Theme

    slug = factory.Sequence(lambda n: f"theme-{n}")
    name = factory.Sequence(lambda n: {"fr": f"Thème {n}", "en": f"Theme {n}"})


class LocationFactory(factory.django.DjangoModelFactory[Location]):
    """An atelier that sells online."""

    class Meta:
        model = Location

    shop = factory.SubFactory(ShopFactory)
    name = factory.Sequence(lambda n: f"Atelier {n}")


class ProductFactory(factory.django.DjangoModelFactory[Product]):
    """A product on sale."""

    class Meta:
        model = Product

    shop = factory.SubFactory(ShopFactory)
    slug = factory.Sequence(lambda n: f"product-{n}")
    title = factory.Sequence(lambda n: f"Product {n}")
    state = ProductState.ACTIVE
    published_at = factory.LazyFunction(timezone.now)


class VariantFactory(factory.django.DjangoModelFactory[Variant]):
    """A variant for 50,00 €."""

    class Meta:
        model = Variant

    product = factory.SubFactory(ProductFactory)
    price = 5000
    tag_code = factory.Sequence(lambda n: f"T{n:06d}")


def member_of(shop: Shop, user: User) -> User:
    """`user`, now owning `shop`."""
    ShopMember.objects.create(shop=shop, user=user, is_owner=True)
    return user


def helper_in(shop: Shop, *rights: Right) -> User:
    """Somebody who helps in `shop` with `rights`."""
    user: User = UserFactory.create()
    ShopMember.objects.create(shop=shop, user=user, rights=list(rights))
    return user


def variant_in_stock(on_hand: int = 5, **fields: Any) -> Variant:
    """A variant with `on_hand` pieces at its shop's atelier."""
    variant = VariantFactory(**fields)
    shop = variant.product.shop
    location = shop.locations.first() or LocationFactory(shop=shop)
    stock.set_on_hand(variant, location, on_hand)
    return variant


def level_of(variant: Variant) -> StockLevel:
    """Its only stock level, as it is now."""
    return StockLevel.objects.get(variant=variant)
