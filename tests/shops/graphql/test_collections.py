"""A designer's collections through the API: made once, chosen, put in order, shown or hidden."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shops.models import Collection
from shops.services import arrange_collection, keep_collection
from shops.states import ProductState
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of

pytestmark = pytest.mark.django_db

KEEP = """mutation($shop: ID!, $id: ID, $requestId: ID, $title: String, $intro: String,
    $products: [ID!], $isShown: Boolean, $language: Language) {
    keepCollection(shop: $shop, id: $id, requestId: $requestId, title: $title, intro: $intro,
    products: $products, isShown: $isShown, language: $language) {
    collection { id slug isShown pieceCount texts { language title intro } pieces { slug } }
    problems { code field } } }"""
PLACE = """mutation($id: ID!, $products: [ID!]!, $position: Int) {
    placeInCollection(id: $id, products: $products, position: $position) {
    collection { pieces { slug } } problems { code } } }"""
MOVE = """mutation($id: ID!, $position: Int!) {
    moveCollection(id: $id, position: $position) { moved problems { code } } }"""
REMOVE = "mutation($id: ID!) { removeCollection(id: $id) { removed problems { code } } }"
LIST = """query($shop: ID!) { shopCollections(shop: $shop) {
    slug title isShown pieceCount picture { url } } }"""
ONE = "query($shop: ID!, $id: ID!) { shopCollection(shop: $shop, id: $id) { slug } }"


@pytest.fixture
def shop(client):
    shop = ShopFactory(slug="mira")
    client.force_login(member_of(shop, UserFactory()))
    return shop


def made(shop, *slugs, **fields):
    row = Collection.objects.create(
        **{"shop": shop, "slug": "ete", "title": {"fr": "Été"}, **fields}
    )
    for position, slug in enumerate(slugs):
        row.places.create(product=ProductFactory(shop=shop, slug=slug), position=position)
    return row


def slugs_of(payload):
    return [piece["slug"] for piece in payload["collection"]["pieces"]]


def test_a_designer_keeps_a_collection_in_her_order(ask, client, shop):
    one, two = ProductFactory(shop=shop, slug="one"), ProductFactory(shop=shop, slug="two")

    answer = ask(
        client,
        KEEP,
        shop=shop.pk,
        requestId=str(uuid.uuid4()),
        title="L'été",
        products=[two.pk, one.pk],
        isShown=False,
    )
    row = answer["keepCollection"]["collection"]
    again = ask(client, KEEP, shop=shop.pk, id=row["id"], title="Été", products=[one.pk])

    assert (row["slug"], row["isShown"], row["pieceCount"]) == ("lete", False, 2)
    assert slugs_of(answer["keepCollection"]) == ["two", "one"]
    kept = again["keepCollection"]["collection"]
    assert (kept["slug"], kept["isShown"]) == ("lete", False)
    assert kept["texts"][0] == {"language": "fr", "title": "Été", "intro": ""}
    assert slugs_of(again["keepCollection"]) == ["one"]


def test_hiding_a_collection_leaves_its_words(ask, client, shop):
    row = made(shop, "a", intro={"fr": "Du lin"})

    hidden = ask(client, KEEP, shop=shop.pk, id=row.pk, isShown=False)["keepCollection"]

    assert hidden["collection"]["isShown"] is False
    assert hidden["collection"]["texts"][0] == {
        "language": "fr",
        "title": "Été",
        "intro": "Du lin",
    }
    assert slugs_of(hidden) == ["a"]


def test_sending_the_form_twice_makes_one_collection(ask, client, shop):
    given = {"shop": shop.pk, "requestId": str(uuid.uuid4()), "title": "Été"}

    first = ask(client, KEEP, **given)["keepCollection"]["collection"]
    second = ask(client, KEEP, **given)["keepCollection"]["collection"]

    assert first["id"] == second["id"]
    assert Collection.objects.count() == 1


def test_a_request_id_of_another_shop_makes_nothing(ask, client, shop):
    taken = uuid.uuid4()
    made(ShopFactory(), request_id=taken)

    answer = ask(client, KEEP, shop=shop.pk, requestId=str(taken), title="Été")

    assert answer["keepCollection"]["problems"] == [{"code": "REQUEST_ID", "field": None}]
    assert shop.collections.count() == 0


def test_texts_are_kept_by_language_and_the_last_title_stays(ask, client, shop):
    row = made(shop)
    given = {"shop": shop.pk, "id": row.pk}

    ask(client, KEEP, **given, language="EN", title="Summer", intro="Light cloth")
    ask(client, KEEP, **given, language="FR", title="", intro="")
    left = ask(client, KEEP, **given, language="EN", title="")["keepCollection"]

    row.refresh_from_db()
    assert (row.title, row.intro) == ({"en": "Summer"}, {"en": "Light cloth"})
    assert left["problems"] == [{"code": "TITLE", "field": "title"}]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"title": ""}, {"code": "TITLE", "field": "title"}),
        ({"title": "Été écologique"}, {"code": "GREEN_WORD", "field": "title"}),
        ({"title": "Été", "intro": "x" * 2001}, {"code": "TOO_LONG", "field": "intro"}),
        ({"title": "Été", "requestId": "x"}, {"code": "BAD_ID", "field": "requestId"}),
    ],
)
def test_what_cannot_be_kept_is_refused(ask, client, shop, given, problem):
    asked = {"shop": shop.pk, "requestId": str(uuid.uuid4()), **given}

    assert ask(client, KEEP, **asked)["keepCollection"]["problems"] == [problem]
    assert Collection.objects.count() == 0


def test_a_shop_has_a_bounded_number_of_collections(ask, client, shop, monkeypatch):
    monkeypatch.setattr(keep_collection, "MOST_COLLECTIONS", 1)
    made(shop)

    answer = ask(client, KEEP, shop=shop.pk, requestId=str(uuid.uuid4()), title="Hiver")

    assert answer["keepCollection"]["problems"] == [{"code": "TOO_MANY", "field": None}]


@pytest.mark.parametrize(
    ("move", "order"),
    [
        ((["c"], 0), ["c", "a", "b"]),
        ((["a"], 1), ["b", "a", "c"]),
        ((["a"], 99), ["b", "c", "a"]),
        ((["b"], -3), ["b", "a", "c"]),
        ((["d"], 99), ["a", "b", "c", "d"]),
        ((["d", "a"], 1), ["b", "d", "a", "c"]),
        ((["b"], None), ["a", "c"]),
    ],
)
def test_pieces_are_put_in_moved_and_taken_out(ask, client, shop, move, order):
    row = made(shop, "a", "b", "c")
    ProductFactory(shop=shop, slug="d")
    chosen, position = move
    ids = [shop.products.get(slug=slug).pk for slug in chosen]

    answer = ask(client, PLACE, id=row.pk, products=ids, position=position)

    assert slugs_of(answer["placeInCollection"]) == order


def test_a_collection_takes_pieces_of_its_own_shop_only(ask, client, shop):
    row, foreign = made(shop, "a"), ProductFactory()

    answer = ask(client, PLACE, id=row.pk, products=[foreign.pk], position=0)

    assert answer["placeInCollection"]["problems"] == [{"code": "PIECE"}]
    assert row.places.count() == 1


def test_a_collection_holds_a_bounded_number_of_pieces(ask, client, shop, monkeypatch):
    monkeypatch.setattr(arrange_collection, "MOST_PIECES", 1)
    row = made(shop, "a")
    more = ProductFactory(shop=shop)

    answer = ask(client, PLACE, id=row.pk, products=[more.pk], position=1)

    assert answer["placeInCollection"]["problems"] == [{"code": "TOO_MANY"}]


def test_collections_are_listed_in_the_order_they_were_moved_to(ask, client, shop):
    made(shop, "a", slug="one", position=0, is_shown=False)
    made(shop, slug="two", position=1)
    last = made(shop, slug="three", position=2)

    ask(client, MOVE, id=last.pk, position=0)

    rows = ask(client, LIST, shop=shop.pk)["shopCollections"]
    assert [row["slug"] for row in rows] == ["three", "one", "two"]
    assert [row["isShown"] for row in rows] == [True, False, True]
    assert [row["pieceCount"] for row in rows] == [0, 1, 0]


def test_pieces_that_are_not_on_sale_stay_chosen(ask, client, shop):
    row = made(shop, "a", "b")
    shop.products.filter(slug="a").update(state=ProductState.PAUSED)

    answer = ask(client, PLACE, id=row.pk, products=[], position=0)

    assert slugs_of(answer["placeInCollection"]) == ["a", "b"]


def test_removing_a_collection_leaves_its_pieces(ask, client, shop):
    row = made(shop, "a")

    assert ask(client, REMOVE, id=row.pk)["removeCollection"]["removed"] is True

    assert Collection.objects.count() == 0
    assert shop.products.count() == 1


def test_ten_collections_take_as_many_statements_as_two(ask, client, shop):
    def listed(count):
        for number in range(count):
            made(shop, f"{count}-{number}", slug=f"c{count}-{number}")
        with CaptureQueriesContext(connection) as statements:
            ask(client, LIST, shop=shop.pk)
        return len(statements)

    assert listed(2) == listed(10)


@pytest.mark.scenario("C5")
@pytest.mark.parametrize("mutation", [KEEP, PLACE, MOVE, REMOVE])
def test_a_collection_of_another_designer_is_not_found(ask, client, shop, mutation):
    row = made(ShopFactory(), "a")
    given = {"shop": row.shop_id, "id": row.pk, "title": "Mine", "products": [], "position": 0}
    asked = {name: value for name, value in given.items() if f"${name}:" in mutation}

    (payload,) = ask(client, mutation, **asked).values()

    assert [problem["code"] for problem in payload["problems"]] == ["NOT_FOUND"]
    row.refresh_from_db()
    assert (row.title, row.places.count()) == ({"fr": "Été"}, 1)


@pytest.mark.scenario("C5")
def test_a_shop_of_another_designer_shows_no_collections_to_edit(ask, client, shop):
    row = made(ShopFactory(), "a")

    assert ask(client, LIST, shop=row.shop_id) == {"shopCollections": []}
    assert ask(client, ONE, shop=row.shop_id, id=row.pk) == {"shopCollection": None}
    assert ask(client, ONE, shop=shop.pk, id=row.pk) == {"shopCollection": None}
