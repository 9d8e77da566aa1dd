"""Shops with their products, as loaders make them."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from shops.models import Location, PriceChange, Product, Shop
from shops.search import matching
from shops.services import stock
from shops.services.add_product import NewPicture, NewVariant, add_product
from shops.services.create_shop import create_shop
from shops.states import ProductState, ShopState
from tests.factories.accounts import UserFactory
from tests.factories.shops import ThemeFactory
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db


def test_a_shop_is_made_with_an_atelier_and_its_people():
    ann = UserFactory()

    shop = create_shop(
        name="Zoé & Filles", city="Lyon", accent="#8A2F4B", tagline={"fr": "Lin"}, owners=[ann]
    )

    assert (shop.slug, shop.state, shop.accent) == ("zoe-filles", ShopState.OPEN, "#8a2f4b")
    assert list(Location.objects.values_list("shop", "kind", "sells_online")) == [
        (shop.pk, "atelier", True)
    ]
    assert list(Shop.objects.run_by(ann)) == [shop]


def test_shops_of_one_name_get_addresses_of_their_own():
    assert [create_shop(name="Zoé").slug for _ in range(3)] == ["zoe", "zoe-2", "zoe-3"]


def test_a_shop_with_an_unreadable_colour_is_not_made():
    with pytest.raises(RuleBroken, match="ACCENT"):
        create_shop(name="Zoé", accent="#ffffff")

    assert Shop.objects.count() == 0


def test_a_product_is_made_with_stock_prices_themes_and_pictures():
    theme = ThemeFactory()

    product = add_product(
        create_shop(name="Zoé"),
        title="Robe d'été",
        description="<p>Lin</p><script>x</script>",
        option_names=["size"],
        variants=[
            NewVariant(price=9000, option_values=["S"], on_hand=3),
            NewVariant(price=9500, option_values=["M"]),
        ],
        themes=[theme],
        pictures=[NewPicture(content=picture_file(), alt="De face")],
        state=ProductState.ACTIVE,
    )

    assert (product.slug, product.description) == ("robe-dete", "<p>Lin</p>")
    assert (product.price_from, product.price_to) == (9000, 9500)
    assert product.published_at is not None
    small, medium = product.variants.all()
    assert stock.availability([small.pk, medium.pk]) == {small.pk: 3, medium.pk: 0}
    assert small.tag_code != medium.tag_code
    assert list(PriceChange.objects.order_by("pk").values_list("price", flat=True)) == [9000, 9500]
    assert list(product.themes.all()) == [theme]
    assert [(row.alt, row.drawn) for row in product.pictures.all()] == [("De face", False)]
    assert list(matching(Product.objects.all(), "zoe ete")) == [product]
