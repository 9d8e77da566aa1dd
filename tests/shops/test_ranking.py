"""The order of lists nobody chose an order for follows its configuration, and so does its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from matricia.kit import clock
from shops import ranking
from shops.models import Product
from shops.selectors import ProductSort, in_order
from tests.conftest import Ask
from tests.factories.shops import ProductFactory, ThemeFactory, variant_in_stock

pytestmark = pytest.mark.django_db

RANKING = "{ ranking { criteria { key points words } wordPlaces { key points } paid } }"


def _order() -> list[str]:
    products, order = in_order(Product.objects.for_sale(), ProductSort.PICKED)
    return list(products.order_by(*order).values_list("slug", flat=True))


def _old(slug: str, **fields: Any) -> Product:
    piece: Product = ProductFactory(
        slug=slug, published_at=clock.now() - timedelta(days=90), **fields
    )
    return piece


def test_what_can_be_bought_comes_before_what_is_new_and_described() -> None:
    ProductFactory(slug="new-and-described", description="x" * 200)
    variant_in_stock(1, product=_old("in-stock"))
    variant_in_stock(0, product=_old("sold-out"))

    assert _order() == ["in-stock", "new-and-described", "sold-out"]


def test_a_theme_lifts_a_piece_only_while_its_proof_holds() -> None:
    _old("proven").themes.add(ThemeFactory())
    _old("unproven").themes.add(ThemeFactory(needs_proof=True))

    products, _order_by = in_order(Product.objects.for_sale(), ProductSort.PICKED)

    points: dict[str, int] = {row.slug: row.points for row in products}  # type: ignore[attr-defined]
    assert points == {"proven": 10, "unproven": 0}


def test_where_points_are_equal_the_newer_one_comes_first() -> None:
    older = ProductFactory(slug="older", published_at=clock.now() - timedelta(days=2))
    newer = ProductFactory(slug="newer", published_at=clock.now() - timedelta(days=1))

    assert _order() == [newer.slug, older.slug]


def test_changing_a_weight_changes_the_page_and_the_order(
    client: Client, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    ProductFactory(slug="new")
    variant_in_stock(1, product=_old("in-stock"))
    new = replace(ranking.CRITERIA[2], points=80)
    before = _order()

    monkeypatch.setattr(ranking, "CRITERIA", (ranking.CRITERIA[0], new))

    shown = ask(client, RANKING)["ranking"]["criteria"]
    assert before == ["in-stock", "new"]
    assert _order() == ["new", "in-stock"]
    assert [(row["key"], row["points"]) for row in shown] == [("in_stock", 50), ("new", 80)]


def test_the_page_tells_weights_in_words_and_that_nobody_pays(client: Client, ask: Ask) -> None:
    with translation.override("en"):
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
        told = ask(client, RANKING)["ranking"]

    assert told["criteria"][0] == {
        "key": "in_stock",
        "points": 50,
        "words": "It can be bought online now, in at least one size.",
    }
    assert [row["points"] for row in told["criteria"]] == [50, 20, 20, 10, 5]
    assert [(row["key"], row["points"]) for row in told["wordPlaces"]] == [
        *(("title", 100), ("kind", 40), ("description", 20))
    ]
    assert told["paid"] is False


def test_words_are_weighed_as_the_page_says() -> None:
    assert ranking.word_weights() == [0.0, 0.2, 0.4, 1.0]
