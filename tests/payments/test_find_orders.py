"""What staff find: by the beginning of a number, by a part of a name, by an address."""

from __future__ import annotations

from datetime import timedelta

import pytest

from matricia.kit import clock
from orders.models import Order
from payments import find_orders as module
from payments.find_orders import BY_NUMBER, COUNTED, NEWEST, find_orders
from tests.factories.orders import placed_order

pytestmark = pytest.mark.django_db


def an_order(number: str, name: str, *, days_ago: int = 0, email: str = "") -> Order:
    order = placed_order()
    order.number, order.name = number, name
    order.email = email or order.email
    order.placed_at = clock.now() - timedelta(days=days_ago)
    order.save()
    return order


def numbers(query: str) -> list[str]:
    found = find_orders(query)
    shown = [order.number for order in found.rows.order_by(*found.order)]
    assert found.total == len(shown)
    return shown


@pytest.fixture
def orders() -> None:
    an_order("M-7K3FAC", "Zoé Lefèvre", days_ago=3)
    an_order("M-7KAAAA", "Ann Martin", days_ago=2, email="Ann-9@Example.test")
    an_order("M-43K7KA", "Léa d'Anjou-Martin", days_ago=1)
    an_order("M-9WWWWW", "50% Bé_a", days_ago=0)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("M-7K3FAC", ["M-7K3FAC"]),
        ("m-7k", ["M-7K3FAC", "M-7KAAAA"]),
        ("7K", ["M-7KAAAA", "M-7K3FAC"]),
        ("M-", ["M-43K7KA", "M-7K3FAC", "M-7KAAAA", "M-9WWWWW"]),
        ("M-0", []),
        ("martin", ["M-43K7KA", "M-7KAAAA"]),
        ("LEFÈ", ["M-7K3FAC"]),
        ("n mar", ["M-7KAAAA"]),
        ("u-m", ["M-43K7KA"]),
        ("50%", ["M-9WWWWW"]),
        ("%%%", []),
        ("An", []),
        ("ann-9@example.TEST", ["M-7KAAAA"]),
        ("ann-9@example", []),
        ("", ["M-9WWWWW", "M-43K7KA", "M-7KAAAA", "M-7K3FAC"]),
    ],
)
def test_orders_are_found_in_their_order(orders: None, query: str, expected: list[str]) -> None:
    assert numbers(query) == expected


def test_a_part_number_finds_its_order() -> None:
    order = placed_order()
    [part] = order.seller_orders.all()

    assert numbers(part.number.lower()) == [order.number]


def test_what_begins_alike_stands_in_the_order_of_numbers() -> None:
    assert find_orders("M-7").order == BY_NUMBER
    assert find_orders("Martin").order == find_orders("").order == NEWEST


@pytest.mark.parametrize("query", ["", "M-", "martin"])
def test_more_than_so_many_are_not_counted(monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    monkeypatch.setattr(module, "COUNTED", 2)
    for days, number in enumerate(("M-A", "M-B", "M-C", "M-D")):
        an_order(number, "Ann Martin", days_ago=days)

    found = find_orders(query)

    assert COUNTED == 1000
    assert found.total == 3
    shown = [order.number for order in found.rows.order_by(*found.order)]
    assert shown == ["M-A", "M-B", "M-C", "M-D"]
