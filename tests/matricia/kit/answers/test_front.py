"""matricia/kit/answers: what is kept, for whom, and until when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from matricia.kit import clock
from matricia.kit.answers.models import Change
from shops.models import Feature, Product
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, variant_in_stock
from tests.matricia.kit.answers.questions import Questions

pytestmark = pytest.mark.django_db(transaction=True)
TITLES = "{ products(first: 24) { nodes { title } } }"
VIEWER = "{ viewer { email } products(first: 24) { nodes { title } } }"
CART = "{ cart { count } }"
KINDS = '{ __type(name: "Shop") { name } }'


@pytest.fixture
def questions() -> Iterator[Questions]:
    made = Questions()
    yield made
    made.marks.close()


def titles(answer: dict[str, Any]) -> list[str]:
    return [node["title"] for node in answer["products"]["nodes"]]


def test_the_second_question_is_answered_without_django(questions):
    ProductFactory(title="Cape")

    answers = [questions.ask(TITLES), questions.ask(TITLES)]

    assert [titles(answer) for answer in answers] == [["Cape"], ["Cape"]]
    assert questions.computed == 1


def test_a_commit_to_a_table_it_was_made_from_makes_it_anew(questions):
    product = ProductFactory(title="Cape")
    questions.ask(TITLES)

    Product.objects.filter(pk=product.pk).update(title="Coat")

    assert titles(questions.ask(TITLES)) == ["Coat"]
    assert questions.computed == 2


def test_a_commit_to_another_table_leaves_it(questions):
    ProductFactory()
    questions.ask(TITLES)

    Feature.objects.create(kind="shop", position=1, shop=ShopFactory())
    kept = questions.computed
    questions.ask(TITLES)
    UserFactory()
    questions.ask(TITLES)

    assert kept == 1
    assert questions.computed == 2  # a shop was opened beside the feature


def test_another_language_variable_or_text_is_another_question(questions):
    ProductFactory()
    by_number = "query($n: Int!) { products(first: $n) { nodes { title } } }"

    questions.ask(TITLES, language="fr")
    questions.ask(TITLES, language="en")
    questions.ask(by_number, n=3)
    questions.ask(by_number, n=4)

    assert questions.computed == 4


def test_two_people_never_share_what_is_about_them(questions):
    cookies = []
    for email in ("ann@example.org", "bea@example.org"):
        client = Client()
        client.force_login(UserFactory(email=email))
        cookies.append(f"sessionid={client.cookies['sessionid'].value}")
    ask = [*cookies, "", *cookies, ""]

    answers = [questions.ask(VIEWER, cookie=cookie)["viewer"] for cookie in ask]

    ann, bea = {"email": "ann@example.org"}, {"email": "bea@example.org"}
    assert answers == [ann, bea, None, ann, bea, None]
    assert questions.computed == 5  # only nobody's was kept


def test_a_basket_is_its_holders_alone_and_a_stranger_has_none(questions, ask):
    client = Client()
    variant = variant_in_stock()
    added = "mutation($v: ID!) { addToCart(variant: $v) { cart { count } } }"
    ask(client, added, v=str(variant.pk))
    holder = f"basket={client.cookies['basket'].value}"

    counts = [questions.ask(CART, cookie=cookie)["cart"] for cookie in ("", holder, "", holder)]

    assert counts == [{"count": 0}, {"count": 1}, {"count": 0}, {"count": 1}]
    assert questions.computed == 3


def test_what_looks_at_nobody_is_everybodys(questions):
    client = Client()
    client.force_login(UserFactory())
    session = f"sessionid={client.cookies['sessionid'].value}"

    answers = [questions.ask(KINDS), questions.ask(KINDS, cookie=session)]

    assert answers == [{"__type": {"name": "Shop"}}] * 2
    assert questions.computed == 1


def test_an_answer_ends_at_the_moment_at_which_it_speaks_differently(questions):
    now = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
    shop = ShopFactory(name="Tamgout")
    shown = "{ features { shop { name } } }"
    with clock.frozen(now):
        Feature.objects.create(
            kind="shop", position=1, shop=shop, shown_until=now + timedelta(minutes=5)
        )
        first = questions.ask(shown)
        again = questions.ask(shown)
    with clock.frozen(now + timedelta(minutes=5)):
        after = questions.ask(shown)

    assert first == again == {"features": [{"shop": {"name": "Tamgout"}}]}
    assert after == {"features": []}
    assert questions.computed == 2


def test_an_error_and_a_mutation_are_never_kept(questions):
    add = 'mutation { addToCart(variant: "1") { problems { code } } }'
    bad = "{ products(first: 1000) { nodes { title } } }"
    for _ in range(2):
        questions.post(bad)
        questions.post(add)

    assert questions.computed == 4


def test_a_page_is_told_what_its_answer_was_made_from(questions):
    ShopFactory()
    names = "{ shops(first: 5) { nodes { name } } }"

    first, _ = questions.post(names)
    second, _ = questions.post(names)
    marks = json.loads(questions.get("/answers/marks")[1])

    assert first["X-Matricia-Basis"] == second["X-Matricia-Basis"]
    basis = json.loads(first["X-Matricia-Basis"])
    assert basis["until"] is None
    assert set(basis["basis"]) == {"shops_shop"}
    assert {table: marks[table] for table in basis["basis"]} == basis["basis"]


def test_marks_are_merged_when_they_are_many_and_say_the_same(questions):
    shop = ShopFactory(name="0")
    for number in range(401):
        type(shop).objects.filter(pk=shop.pk).update(name=str(number))
    before = questions.marks.read()

    left = Change.objects.filter(table="shops_shop").count()
    assert left == 1
    assert questions.marks.read() == before
