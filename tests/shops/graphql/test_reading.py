"""The public catalogue: themes, shops, products, their pages, sorts and search."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from shops.models import Product, ProductPicture
from shops.services.refresh_listing import refresh_listing
from shops.states import PictureState, ProductState, ShopState
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    VariantFactory,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db

PAGE = """query($after: String, $sort: ProductSort) {
    products(first: 2, after: $after, sort: $sort) { totalCount nodes { slug }
    pageInfo { hasNextPage hasPreviousPage endCursor } } }"""
FOUND = "query($words: String!) { products(query: $words, sort: RELEVANCE) { nodes { slug } } }"


def piece(slug="", price=5000, *, themes=(), **fields):
    """A product on sale with one piece in stock."""
    product = ProductFactory(**({"slug": slug} if slug else {}), **fields)
    variant_in_stock(1, product=product, price=price)
    product.themes.set(themes)
    refresh_listing([product.pk])
    return product


def picture_of(product, name="products/x/320.webp", **fields):
    return ProductPicture.objects.create(
        product=product,
        file=name,
        width=320,
        height=400,
        widths=[320],
        alt="Front",
        state=PictureState.READY,
        **fields,
    )


def slugs(page):
    return [node["slug"] for node in page["nodes"]]


def all_pages(ask, client, **variables):
    found, after = [], None
    while True:
        page = ask(client, PAGE, after=after, **variables)["products"]
        found.append(slugs(page))
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            return found


def test_a_product_is_answered_with_all_that_its_page_shows(client, ask):
    theme = ThemeFactory(slug="upcycling", name={"fr": "Surcyclage"})
    product = piece("robe", 8400, title="Robe", themes=[theme], option_names=["size"])
    picture = picture_of(product)
    picture_of(product, "products/y/1200.webp", drawn=True)
    VariantFactory(product=product, is_active=False, option_values=["XL"])

    answer = ask(
        client,
        """query($shop: String!) { product(shop: $shop, slug: "robe") { title state version
        optionNames available priceFrom { amount currency } priceTo { amount } themes { name }
        shop { slug } picture { id url srcset width height alt drawn } pictures { drawn }
        variants { title available price { amount } isActive product { slug }
        stockLevels { onHand } }
        } }""",
        shop=product.shop.slug,
    )

    assert answer["product"] == {
        "title": "Robe",
        "state": "ACTIVE",
        "version": 1,
        "optionNames": ["size"],
        "available": True,
        "priceFrom": {"amount": 8400, "currency": "EUR"},
        "priceTo": {"amount": 8400},
        "themes": [{"name": "Surcyclage"}],
        "shop": {"slug": product.shop.slug},
        "picture": {
            "id": str(picture.pk),
            "url": "/media/products/x/320.webp",
            "srcset": "/media/products/x/320.webp 320w",
            "width": 320,
            "height": 400,
            "alt": "Front",
            "drawn": False,
        },
        "pictures": [{"drawn": False}, {"drawn": True}],
        "variants": [
            {
                "title": "",
                "available": 1,
                "price": {"amount": 8400},
                "isActive": True,
                "product": {"slug": "robe"},
                "stockLevels": None,
            }
        ],
    }


def test_themes_are_answered_in_their_order_with_counts_and_the_newest_picture(client, ask):
    second, first = ThemeFactory(slug="b", position=2), ThemeFactory(slug="a", position=1)
    old = piece(themes=[first, second], published_at=clock.now() - timedelta(days=2))
    new = piece(themes=[first])
    piece(themes=[first], state=ProductState.DRAFT)
    piece(themes=[first], shop__state=ShopState.PAUSED)
    picture_of(old, "products/old/320.webp")
    picture_of(new, "products/new/320.webp")

    answer = ask(client, "{ themes { slug productCount picture { url } } }")

    assert answer["themes"] == [
        {"slug": "a", "productCount": 2, "picture": {"url": "/media/products/new/320.webp"}},
        {"slug": "b", "productCount": 1, "picture": {"url": "/media/products/old/320.webp"}},
    ]


@pytest.mark.parametrize(("language", "name"), [("fr", "Mode"), ("en", "Fashion"), ("ar", "Mode")])
def test_texts_come_in_the_language_of_the_request(client, ask, language, name):
    ThemeFactory(slug="mode", name={"fr": "Mode", "en": "Fashion"}, criteria={"fr": ["Lin"]})
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = language

    answer = ask(client, '{ theme(slug: "mode") { name summary criteria } }')

    assert answer["theme"] == {"name": name, "summary": "", "criteria": ["Lin"]}


def test_open_shops_are_listed_by_name_with_what_they_have_on_sale(client, ask):
    zoe = ShopFactory(slug="zoe", name="Zoé", tagline={"fr": "Lin"})
    ShopFactory(slug="ann", name="Ann", state=ShopState.PAUSED)
    ShopFactory(slug="bea", name="Béa")
    piece(shop=zoe)
    piece(shop=zoe, state=ProductState.DRAFT)

    answer = ask(client, "{ shops { totalCount nodes { slug tagline productCount state } } }")

    assert answer["shops"] == {
        "totalCount": 2,
        "nodes": [
            {"slug": "bea", "tagline": "", "productCount": 0, "state": "OPEN"},
            {"slug": "zoe", "tagline": "Lin", "productCount": 1, "state": "OPEN"},
        ],
    }


def test_pages_follow_each_other_without_gap_or_repetition(client, ask):
    at = clock.now()
    for number in range(5):
        piece(f"p{number}", 100 * (number % 2), published_at=at - timedelta(hours=number // 2))

    assert all_pages(ask, client, sort="NEWEST") == [["p1", "p0"], ["p3", "p2"], ["p4"]]
    assert all_pages(ask, client, sort="PRICE_ASC") == [["p4", "p2"], ["p0", "p3"], ["p1"]]
    assert all_pages(ask, client, sort="PRICE_DESC") == [["p3", "p1"], ["p4", "p2"], ["p0"]]
    assert all_pages(ask, client, sort="RELEVANCE") == [["p1", "p0"], ["p3", "p2"], ["p4"]]


def test_products_of_one_theme_and_one_shop_are_listed(client, ask):
    theme, shop = ThemeFactory(slug="lin"), ShopFactory(slug="zoe")
    piece("both", shop=shop, themes=[theme])
    piece("theme", themes=[theme])
    piece("shop", shop=shop)

    answer = ask(
        client,
        """{ a: products(theme: "lin") { nodes { slug } }
        b: products(shop: "zoe") { nodes { slug } }
        c: products(theme: "lin", shop: "zoe") { nodes { slug } } d: products(theme: "no")
        { totalCount } }""",
    )

    assert [slugs(answer[name]) for name in "abc"] == [
        ["theme", "both"],
        ["shop", "both"],
        ["both"],
    ]
    assert answer["d"] == {"totalCount": 0}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("robe", ["title", "type", "description"]),  # the title weighs most
        ("ROBES", ["title", "type", "description"]),  # stems, capitals
        ("été", ["title"]),
        ("ete", ["title"]),
        ("rob", ["title", "type", "description"]),  # still being typed
        ("robe lin", ["description"]),  # all words
        ("œuvre", ["title", "type", "description", "other"]),  # the shop's name
        ("oeuvre", ["title", "type", "description", "other"]),
        ("t-shirt", ["other"]),
        ("upcyclé", ["other"]),  # a tag
        ("rob) | lin:*", ["description"]),
        ("chapeau", []),
        ("!?", []),
        ("'; DROP TABLE", []),
    ],
)
def test_words_find_products(client, ask, words, found):
    shop = ShopFactory(name="L'œuvre")
    piece("title", shop=shop, title="Robe d'été")
    piece("type", shop=shop, title="Aube", product_type="Robes")
    piece("description", shop=shop, title="Soir", description="<p>Une robe</p><p>Lin</p>")
    piece("other", shop=shop, title="T-shirt", tags=["upcyclé"])
    Product.objects.update(published_at=clock.now())

    page = ask(client, FOUND, words=words)["products"]

    assert sorted(slugs(page)) == sorted(found)
    if words == "robe":
        assert slugs(page) == found


def test_relevance_goes_on_over_pages(client, ask):
    for number in range(5):
        piece(f"p{number}", title="Robe " * (number % 3 + 1))
    query = """query($after: String) { products(query: "robe", sort: RELEVANCE, first: 2,
    after: $after) { nodes { slug } pageInfo { endCursor } } }"""

    found, after = [], None
    for _page in range(3):
        page = ask(client, query, after=after)["products"]
        after = page["pageInfo"]["endCursor"]
        found += slugs(page)

    assert sorted(found) == ["p0", "p1", "p2", "p3", "p4"]
    assert found[0] == "p2"


@pytest.mark.parametrize("after", ["nonsense", "WzFd", "WyJhIiwgImIiXQ=="])
def test_a_cursor_that_is_none_is_refused_in_words(client, after):
    answer = client.post(
        "/graphql",
        {"query": PAGE, "variables": {"after": after}},
        content_type="application/json",
        headers={"X-Matricia-Client": "tests"},
    ).json()

    assert answer["errors"][0]["message"] == (
        "This page address is not valid. Start again from the first page."
    )
    assert answer["errors"][0]["extensions"]["code"] == "NOT_FOUND"


def test_a_shop_shows_its_three_newest_pieces_on_sale(client, ask):
    shop = ShopFactory(slug="tamgout")
    for days in (4, 1, 3, 2):
        published = clock.now() - timedelta(days=days)
        ProductFactory(shop=shop, slug=f"p{days}", published_at=published)
    ProductFactory(shop=shop, slug="draft", state=ProductState.DRAFT)

    found = ask(client, """{ shop(slug: "tamgout") { newest { slug } } }""")["shop"]["newest"]

    assert [row["slug"] for row in found] == ["p1", "p2", "p3"]


LISTS = [
    """{ products { totalCount nodes { title available shop { name productCount banner { url } }
    themes { name productCount picture { url } } picture { url } pictures { srcset }
    variants { available product { shop { slug } } stockLevels { onHand } } } } }""",
    "{ themes { name productCount picture { url } } }",
    """{ shops { totalCount nodes { name productCount locations { name } newest { title available
    picture { url } } } } }""",
    """{ products(query: "product", sort: RELEVANCE) { nodes { title available } } }""",
]


@pytest.mark.parametrize("query", LISTS)
def test_lists_take_the_same_statements_however_long(client, ask, query):
    def statements():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            answer = ask(client, query)
        return len(captured), answer

    def add():
        product = piece(themes=[ThemeFactory()])
        variant_in_stock(2, product=product, option_values=["M"])
        picture_of(product)

    add()
    with_one, _ = statements()
    add()
    add()
    with_three, answer = statements()

    assert with_three == with_one
    (field,) = answer.values()
    assert len(field if isinstance(field, list) else field["nodes"]) == 3
