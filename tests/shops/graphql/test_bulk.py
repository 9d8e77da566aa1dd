"""Changes of many products through the API, the filters they go by, and who may ask."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shops.models import Product, Variant
from tests.factories.accounts import UserFactory
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    VariantFactory,
    member_of,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db

PREVIEW = """query($shop: ID!, $which: BulkWhichInput!, $asked: BulkAskedInput!) {
  bulkPreview(shop: $shop, which: $which, asked: $asked) {
    preview { currency digest changing leftOut unchanged rows {
      product title problem changes prices { variant before after }
      themesBefore themesAfter stateBefore stateAfter } }
    problems { code field } } }"""
CHANGE = """mutation($id: ID!, $shop: ID!, $which: BulkWhichInput!, $asked: BulkAskedInput!,
  $digest: String!) {
  changeProducts(id: $id, shop: $shop, which: $which, asked: $asked, digest: $digest) {
    change { id pieces kind undoneAt } problems { code } } }"""
UNDO = """mutation($id: ID!) { undoBulkChange(id: $id) {
  change { undoneAt } left { product title reason } problems { code } } }"""
RECENT = """query($shop: ID!) { bulkChanges(shop: $shop) { id pieces kind } }"""
LIST = """query($shop: ID!, $theme: String, $soldOut: Boolean, $query: String) {
  shopProducts(shop: $shop, theme: $theme, soldOut: $soldOut, query: $query) {
    totalCount nodes { title variants { available } } } }"""
TEN_MORE = {"kind": "PERCENT", "number": 10}


def client_of(user) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def shop():
    return ShopFactory()


@pytest.fixture
def hers(shop) -> Client:
    return client_of(member_of(shop, UserFactory()))


@pytest.fixture
def robe(shop) -> Variant:
    return VariantFactory(
        product__shop=shop, product__title="Robe", price=5000, option_values=["M"]
    )


def chosen(shop, *variants: Variant, **asked: Any) -> dict[str, Any]:
    ids = [str(variant.product_id) for variant in variants]
    return {"shop": str(shop.pk), "which": {"ids": ids}, "asked": asked or TEN_MORE}


def test_she_sees_changes_and_undoes(ask, shop, hers, robe):
    answer = ask(hers, PREVIEW, **chosen(shop, robe))["bulkPreview"]
    preview = answer["preview"]
    assert preview["rows"][0]["prices"] == [{"variant": "M", "before": 5000, "after": 5500}]
    assert (preview["changing"], preview["leftOut"], preview["unchanged"]) == (1, 0, 0)

    pk = str(uuid4())
    made = ask(hers, CHANGE, id=pk, digest=preview["digest"], **chosen(shop, robe))
    assert made["changeProducts"] == {
        "change": {"id": pk, "pieces": 1, "kind": "PERCENT", "undoneAt": None},
        "problems": [],
    }
    assert ask(hers, RECENT, shop=shop.pk)["bulkChanges"] == [
        {"id": pk, "pieces": 1, "kind": "PERCENT"}
    ]

    undone = ask(hers, UNDO, id=pk)["undoBulkChange"]
    assert (undone["left"], undone["problems"]) == ([], [])
    assert undone["change"]["undoneAt"]
    assert Variant.objects.get().price == 5000


def test_states_and_themes_are_told_in_words_of_clients(ask, shop, hers, robe):
    ThemeFactory(slug="slow", name={"en": "Slow fashion"})

    state = ask(hers, PREVIEW, **chosen(shop, robe, kind="STATE", word="ARCHIVED"))
    theme = ask(hers, PREVIEW, **chosen(shop, robe, kind="ADD_THEME", word="slow"))

    [row] = state["bulkPreview"]["preview"]["rows"]
    assert (row["stateBefore"], row["stateAfter"], row["prices"]) == ("ACTIVE", "ARCHIVED", [])
    [row] = theme["bulkPreview"]["preview"]["rows"]
    assert (row["themesBefore"], row["themesAfter"]) == ([], ["Slow fashion"])


def test_what_makes_no_sense_is_a_problem_with_its_field(ask, shop, hers, robe):
    answer = ask(hers, PREVIEW, **chosen(shop, robe, kind="PERCENT", number=900))["bulkPreview"]

    assert answer == {"preview": None, "problems": [{"code": "PERCENT", "field": "number"}]}


@pytest.mark.scenario("C5")
def test_another_designer_changes_and_sees_nothing(ask, shop, hers, robe):
    another = client_of(member_of(ShopFactory(), UserFactory()))
    digest = ask(hers, PREVIEW, **chosen(shop, robe))["bulkPreview"]["preview"]["digest"]
    pk = str(uuid4())
    ask(hers, CHANGE, id=pk, digest=digest, **chosen(shop, robe))

    assert ask(another, PREVIEW, **chosen(shop, robe))["bulkPreview"] is None
    assert ask(another, RECENT, shop=shop.pk)["bulkChanges"] == []
    changed = ask(another, CHANGE, id=str(uuid4()), digest=digest, **chosen(shop, robe))
    assert changed["changeProducts"]["problems"] == [{"code": "NOT_FOUND"}]
    assert ask(another, UNDO, id=pk)["undoBulkChange"]["problems"] == [{"code": "NOT_FOUND"}]
    for query, given in ((CHANGE, {"id": pk, "digest": digest, **chosen(shop, robe)}),):
        assert ask(Client(), query, **given)["changeProducts"]["problems"] == [{"code": "SIGN_IN"}]
    assert Variant.objects.get(pk=robe.pk).price == 5500


def test_the_list_is_narrowed_to_a_theme_and_to_what_is_sold_out(ask, shop, hers, robe):
    slow = ThemeFactory(slug="slow")
    there = variant_in_stock(2, product__shop=shop, product__title="Scarf")
    there.product.themes.set([slow])
    to_order = VariantFactory(product__shop=shop, product__made_to_order=True)

    def titles(**filters: Any) -> list[str]:
        rows = ask(hers, LIST, shop=shop.pk, **filters)["shopProducts"]["nodes"]
        return sorted(row["title"] for row in rows)

    assert titles(theme="slow") == ["Scarf"]
    assert titles(soldOut=True) == ["Robe"]
    assert titles(soldOut=False) == sorted(["Robe", "Scarf", to_order.product.title])
    assert titles(theme="slow", soldOut=True) == []


def test_twenty_pieces_are_previewed_by_as_many_statements_as_one(ask, shop, hers, robe):
    def statements(*variants: Variant) -> int:
        with CaptureQueriesContext(connection) as asked:
            ask(hers, PREVIEW, **chosen(shop, *variants))
        return len(asked)

    more = VariantFactory.create_batch(19, product__shop=shop)

    assert statements(robe, *more) == statements(robe)


def test_a_list_of_five_thousand_takes_as_many_statements_as_one_of_one(ask, shop, hers, robe):
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            ask(hers, LIST, shop=shop.pk, soldOut=True)
        return len(asked)

    one = statements()
    products = Product.objects.bulk_create(
        ProductFactory.build(shop=shop, slug=f"p-{n}") for n in range(5000)
    )
    Variant.objects.bulk_create(
        Variant(product=product, price=1000, tag_code=f"B{product.pk}") for product in products
    )

    assert statements() == one
