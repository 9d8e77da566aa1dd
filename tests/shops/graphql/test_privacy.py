"""C5: another designer, a customer and nobody reach nothing of a shop that is not public."""

from __future__ import annotations

import pytest
from django.test import Client

from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    VariantFactory,
    member_of,
    variant_in_stock,
)

pytestmark = [pytest.mark.django_db, pytest.mark.scenario("C5")]

EVERYTHING = """query($shop: ID!, $shopSlug: String!, $draft: ID!, $draftSlug: String!) {
    productById(id: $draft) { title }
    product(shop: $shopSlug, slug: $draftSlug) { title variants { price { amount } } }
    shopProducts(shop: $shop) { totalCount nodes { title } pageInfo { endCursor } }
    searched: shopProducts(shop: $shop, query: "secret") { totalCount }
    drafts: shopProducts(shop: $shop, state: DRAFT) { totalCount }
    products(query: "secret") { totalCount nodes { title } }
    all: products(shop: $shopSlug) { totalCount nodes { variants { title stockLevels { onHand }
        product { variants { stockLevels { id location { name } } } } } } }
    themes { productCount }
    shop(slug: $shopSlug) { productCount locations { name } }
    myShops { slug }
}"""


@pytest.fixture
def ann():
    """Ann's open shop: one piece on sale with a hidden variant, and one secret draft."""
    shop = ShopFactory(slug="ann")
    theme = ThemeFactory()
    on_sale = ProductFactory(shop=shop, title="Robe", option_names=["size"])
    variant_in_stock(7, product=on_sale, option_values=["M"])
    VariantFactory(product=on_sale, option_values=["XL"], is_active=False)
    draft = ProductFactory(shop=shop, title="Secret", slug="secret", state=ProductState.DRAFT)
    variant_in_stock(9, product=draft)
    for product in (on_sale, draft):
        product.themes.add(theme)
    refresh_listing([on_sale.pk, draft.pk])
    return draft


def signed_in(who, shop):
    client = Client()
    if who == "a customer":
        client.force_login(UserFactory())
    if who == "another shop's member":
        client.force_login(member_of(ShopFactory(slug="bea"), UserFactory()))
    if who == "this shop's member":
        client.force_login(member_of(shop, UserFactory()))
    if who == "programme staff":
        client.force_login(StaffFactory())
    return client


def answer_for(who, ann, ask):
    return ask(
        signed_in(who, ann.shop),
        EVERYTHING,
        shop=str(ann.shop_id),
        shopSlug="ann",
        draft=str(ann.pk),
        draftSlug="secret",
    )


@pytest.mark.parametrize("who", ["nobody", "a customer", "another shop's member"])
def test_others_get_nothing_and_counts_do_not_tell(ann, ask, who):
    answer = answer_for(who, ann, ask)

    empty = {"totalCount": 0, "nodes": []}
    assert answer == {
        "productById": None,
        "product": None,
        "shopProducts": {**empty, "pageInfo": {"endCursor": None}},
        "searched": {"totalCount": 0},
        "drafts": {"totalCount": 0},
        "products": empty,
        "all": {
            "totalCount": 1,
            "nodes": [
                {
                    "variants": [
                        {
                            "title": "M",
                            "stockLevels": None,
                            "product": {"variants": [{"stockLevels": None}]},
                        }
                    ]
                }
            ],
        },
        "themes": [{"productCount": 1}],
        "shop": {"productCount": 1, "locations": None},
        "myShops": [{"slug": "bea"}] if who == "another shop's member" else [],
    }


@pytest.mark.parametrize("who", ["this shop's member", "programme staff"])
def test_who_runs_the_shop_gets_all_of_it(ann, ask, who):
    answer = answer_for(who, ann, ask)

    assert answer["productById"] == {"title": "Secret"}
    assert answer["product"] == {"title": "Secret", "variants": [{"price": {"amount": 5000}}]}
    assert answer["shopProducts"]["totalCount"] == 2
    assert [node["title"] for node in answer["shopProducts"]["nodes"]] == ["Secret", "Robe"]
    assert answer["searched"] == {"totalCount": 1}
    assert answer["drafts"] == {"totalCount": 1}
    assert answer["products"] == {"totalCount": 0, "nodes": []}  # drafts are not for sale
    assert [
        (variant["title"], variant["stockLevels"])
        for variant in answer["all"]["nodes"][0]["variants"]
    ] == [("M", [{"onHand": 7}]), ("XL", [])]
    assert answer["themes"] == [{"productCount": 1}]
    assert answer["shop"]["productCount"] == 1
    assert len(answer["shop"]["locations"]) == 1


def test_a_shop_that_is_not_open_is_not_found_by_others(ask):
    shop = ShopFactory(slug="soon", state="draft")
    query = '{ shop(slug: "soon") { name } shops { totalCount } }'

    assert ask(Client(), query) == {"shop": None, "shops": {"totalCount": 0}}
    hers = ask(signed_in("this shop's member", shop), query)
    assert hers == {"shop": {"name": shop.name}, "shops": {"totalCount": 0}}
