"""The front page, collections, wishes and nearby designers through the API."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from shops.models import Collection, Favourite, Feature, Follow
from shops.states import FeatureKind, ProductState, ShopState
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, member_of

pytestmark = pytest.mark.django_db

FEATURES = """{ features { kind words market shop { slug } theme { slug }
    collection { slug pieces { slug } } } }"""
WISH = """mutation($product: ID!, $wished: Boolean!) {
    wishProduct(product: $product, wished: $wished) { wished problems { code } } }"""
WISHES = "{ myWishes { totalCount nodes { slug } } myMarks { products shops } }"
MERGE = """mutation($products: [ID!]!, $shops: [ID!]!) {
    mergeWishes(products: $products, shops: $shops) { merged problems { code } } }"""


def collection_of(*products, **fields):
    row = Collection.objects.create(
        **{"shop": products[0].shop, "slug": "ete", "title": {"fr": "Été"}, **fields}
    )
    for position, product in enumerate(products):
        row.places.create(product=product, position=position)
    return row


def test_features_stand_in_order_with_what_they_show(ask, client):
    piece = ProductFactory(slug="robe")
    Feature.objects.create(kind=FeatureKind.MARKET, market="noel", position=3)
    Feature.objects.create(kind=FeatureKind.COLLECTION, collection=collection_of(piece), position=2)
    Feature.objects.create(kind=FeatureKind.THEME, theme=ThemeFactory(slug="upcycling"), position=1)
    Feature.objects.create(kind=FeatureKind.SHOP, shop=ShopFactory(slug="mira"), words={"fr": "Ah"})

    rows = ask(client, FEATURES)["features"]

    assert [row["kind"] for row in rows] == ["SHOP", "THEME", "COLLECTION", "MARKET"]
    assert rows[0]["shop"] == {"slug": "mira"}
    assert rows[0]["words"] == "Ah"
    assert rows[1]["theme"] == {"slug": "upcycling"}
    assert rows[2]["collection"] == {"slug": "ete", "pieces": [{"slug": "robe"}]}
    assert rows[3]["market"] == "noel"


def test_what_is_over_or_not_shown_is_not_featured(ask, client):
    Feature.objects.create(kind=FeatureKind.SHOP, shop=ShopFactory(state=ShopState.PAUSED))
    Feature.objects.create(
        kind=FeatureKind.COLLECTION, collection=collection_of(ProductFactory(), is_shown=False)
    )
    over = clock.now() - timedelta(minutes=1)
    Feature.objects.create(kind=FeatureKind.MARKET, market="noel", shown_until=over)

    assert ask(client, FEATURES)["features"] == []


def test_a_feature_names_what_it_shows():
    with pytest.raises(IntegrityError), transaction.atomic():
        Feature.objects.create(kind=FeatureKind.SHOP)


def test_twelve_features_take_as_many_statements_as_three(ask, client):
    def featured(count):
        for _ in range(count):
            shop = ShopFactory()
            made = collection_of(ProductFactory(shop=shop), slug=f"c{shop.pk}")
            Feature.objects.create(kind=FeatureKind.COLLECTION, collection=made)
        with CaptureQueriesContext(
            connection,
        ) as statements:
            ask(client, FEATURES)
        return len(statements)

    assert featured(3) == featured(9)


def test_hidden_collections_are_for_their_designer(ask, client):
    piece = ProductFactory(shop__slug="mira")
    collection_of(piece, is_shown=False)
    query = '{ collection(shop: "mira", slug: "ete") { slug } collections(shop: "mira") { slug } }'

    assert ask(client, query) == {"collection": None, "collections": []}

    client.force_login(member_of(piece.shop, UserFactory()))
    assert ask(client, query)["collection"] == {"slug": "ete"}


def test_a_wish_is_kept_once_and_taken_off(ask, client):
    client.force_login(UserFactory())
    piece = ProductFactory(slug="robe")

    ask(client, WISH, product=piece.pk, wished=True)
    ask(client, WISH, product=piece.pk, wished=True)
    kept = ask(client, WISHES)
    ask(client, WISH, product=piece.pk, wished=False)

    assert kept["myWishes"] == {"totalCount": 1, "nodes": [{"slug": "robe"}]}
    assert kept["myMarks"] == {"products": [str(piece.pk)], "shops": []}
    assert ask(client, WISHES)["myWishes"]["totalCount"] == 0


def test_the_latest_wish_stands_first_and_removed_pieces_are_not_shown(ask, client):
    user = UserFactory()
    now = clock.now()
    for days, slug in [(3, "old"), (1, "new")]:
        piece = ProductFactory(slug=slug)
        Favourite.objects.create(user=user, product=piece, at=now - timedelta(days=days))
    Favourite.objects.create(user=user, product=ProductFactory(state=ProductState.ARCHIVED))
    client.force_login(user)

    assert ask(client, WISHES)["myWishes"]["nodes"] == [{"slug": "new"}, {"slug": "old"}]


def test_a_guest_has_no_list_on_the_server(ask, client):
    piece = ProductFactory()

    answer = ask(client, WISH, product=piece.pk, wished=True)

    assert answer["wishProduct"]["problems"] == [{"code": "SIGN_IN"}]
    assert ask(client, WISHES)["myWishes"]["totalCount"] == 0


def test_one_sees_only_ones_own_wishes(ask, client):
    Favourite.objects.create(user=UserFactory(), product=ProductFactory())
    client.force_login(UserFactory())

    assert ask(client, WISHES)["myMarks"] == {"products": [], "shops": []}


def test_what_a_guest_kept_joins_when_she_signs_in(ask, client):
    user = UserFactory()
    mine, kept = ProductFactory(), ProductFactory()
    draft = ProductFactory(state=ProductState.DRAFT)
    Favourite.objects.create(user=user, product=mine)
    client.force_login(user)
    ids = [str(kept.pk), str(mine.pk), str(draft.pk), "999999", "nonsense", "9" * 30]

    for _ in range(2):
        ask(client, MERGE, products=ids, shops=[str(kept.shop_id)])

    wished = Favourite.objects.filter(user=user).values_list("product", flat=True)
    assert set(wished) == {mine.pk, kept.pk}
    assert Follow.objects.get().shop_id == kept.shop_id


def test_designers_are_followed_by_name(ask, client):
    client.force_login(UserFactory())
    mutation = """mutation($shop: ID!, $followed: Boolean!) {
        followShop(shop: $shop, followed: $followed) { followed } }"""
    for name in ["Zoé", "Ana"]:
        ask(client, mutation, shop=ShopFactory(name=name).pk, followed=True)

    assert ask(client, "{ myFollows { name } }")["myFollows"] == [{"name": "Ana"}, {"name": "Zoé"}]


def test_a_device_asks_for_the_pieces_it_remembers(ask, client):
    one, two = ProductFactory(slug="one"), ProductFactory(slug="two")
    draft = ProductFactory(state=ProductState.DRAFT)
    query = "query($ids: [ID!]!) { piecesById(ids: $ids) { slug } }"

    found = ask(client, query, ids=[str(two.pk), "x", str(draft.pk), str(one.pk), str(two.pk)])

    assert found["piecesById"] == [{"slug": "two"}, {"slug": "one"}]


def test_designers_near_a_department_are_asked_for_by_its_code(ask, client):
    ShopFactory(slug="lyon", city="Lyon")

    answer = ask(
        client, '{ shopsNear(department: "38") { distance shop { slug } department { name } } }'
    )

    assert answer["shopsNear"] == [
        {"distance": 93, "shop": {"slug": "lyon"}, "department": {"name": "Rhône"}}
    ]


def test_a_moved_address_is_answered(ask, client):
    shop = ShopFactory(slug="mira")
    client.force_login(member_of(shop, UserFactory()))
    ask(
        client,
        'mutation($id: ID!) { changeShopAddress(id: $id, slug: "atelier") { shop { slug } } }',
        id=shop.pk,
    )
    client.logout()

    answer = ask(client, '{ formerAddress(path: "mira") { fate path } }')

    assert answer["formerAddress"] == {"fate": "MOVED", "path": "atelier"}
