"""Packing slips, labels and the file for label software, as the browser fetches them."""

from __future__ import annotations

import pytest
from django.test import Client

from orders.services.ship_seller_order import ship_seller_order
from tests.factories.orders import cart_with, paid_order, part_of
from tests.factories.shops import ProductFactory, variant_in_stock
from tests.orders.people import STRANGERS, designer_of, person

pytestmark = pytest.mark.django_db
PAPERS = ["slips.pdf", "labels.pdf", "labels.pdf?format=10x15", "coliship.csv"]


def address(paper: str, *parts) -> str:
    ids = "&".join(f"order={part.pk}" for part in parts)
    return f"/documents/packing/{paper}{'&' if '?' in paper else '?'}{ids}"


def signed_in(user) -> Client:
    client = Client()
    if user.is_authenticated:
        client.force_login(user)
    return client


def two_parts():
    shop = ProductFactory().shop
    made = [
        paid_order(cart_with(variant_in_stock(product=ProductFactory(shop=shop)))) for _ in range(2)
    ]
    return [part_of(order) for order in made]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_designer_prints_several_at_once(paper: str):
    parts = two_parts()

    answer = signed_in(designer_of(parts[0].shop)).get(address(paper, *parts))

    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    if paper == "coliship.csv":
        references = [line.split(",")[1] for line in answer.content.decode().splitlines()]
        assert references == [f'"{part.number}"' for part in parts]
    else:
        assert answer.content.startswith(b"%PDF-")


@pytest.mark.parametrize("who", STRANGERS)
@pytest.mark.parametrize("paper", PAPERS)
def test_others_find_nothing(who: str, paper: str):
    part = part_of(paid_order())

    answer = signed_in(person(who, part.shop)).get(address(paper, part))

    assert answer.status_code == 404


def test_one_order_of_another_shop_among_hers_gives_nothing():
    mine, other = part_of(paid_order()), part_of(paid_order())

    answer = signed_in(designer_of(mine.shop)).get(address("slips.pdf", mine, other))

    assert answer.status_code == 404


@pytest.mark.parametrize("query", ["order=x", "order=-1", "order=99999999999999999999999"])
def test_what_is_no_order_is_not_found(query: str):
    part = part_of(paid_order())

    answer = signed_in(designer_of(part.shop)).get(f"/documents/packing/slips.pdf?{query}")

    assert answer.status_code == 404


def test_too_many_at_once_are_refused_with_a_sentence():
    part = part_of(paid_order())
    ids = "&".join(f"order={pk}" for pk in range(1, 102))

    answer = signed_in(designer_of(part.shop)).get(f"/documents/packing/slips.pdf?{ids}")

    assert answer.status_code == 400
    assert "100" in answer.content.decode()


def test_what_was_sent_is_in_no_file_for_new_labels():
    part = part_of(paid_order())
    ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")

    answer = signed_in(designer_of(part.shop)).get(address("coliship.csv", part))

    assert (answer.status_code, answer.content) == (200, b"")
