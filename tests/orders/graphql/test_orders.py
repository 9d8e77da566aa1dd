"""Orders through the API: each sees hers, and nothing of others', by whatever way she asks."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client

from matricia.accounts.models import User
from matricia.schema import schema
from orders.models import Order, SellerOrder
from orders.services.ship_seller_order import ship_seller_order
from tests.conftest import Ask
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.orders import cart_with, paid_order, part_of, placed_order
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.orders.people import designer_of

pytestmark = pytest.mark.django_db

PART = """id number state placedAt shippedAt deliveryName promisedFrom promisedBy
  shop { id name }
  goodsTotal { amount } discountTotal { amount } deliveryTotal { amount } total { amount currency }
  lines { id productTitle variantTitle sku unitPrice { amount } quantity discount { amount }
    total { amount } variant { id product { title } } }
  parcels { carrier trackingNumber trackingUrl }
  events { fromState toState reason }
  recipient { name street postcode city country phone email }"""
ORDER = f"""query($id: ID!, $token: String) {{ order(id: $id, token: $token) {{
  id number state accessToken email name street postcode city country placedAt paidAt holdUntil
  goodsTotal {{ amount }} discountTotal {{ amount }} deliveryTotal {{ amount }} total {{ amount }}
  sellerOrders {{ {PART} }}
}} }}"""
ORDERS = f"{{ orders(first: 10) {{ totalCount nodes {{ id email sellerOrders {{ {PART} }} }} }} }}"
PARTS = f"""query($shop: ID!, $state: SellerOrderState, $query: String) {{
  sellerOrders(shop: $shop, state: $state, query: $query, first: 10) {{
    totalCount nodes {{ {PART} }} edges {{ cursor }} pageInfo {{ hasNextPage endCursor }}
  }}
}}"""
PART_BY_ID = f"query($id: ID!) {{ sellerOrder(id: $id) {{ {PART} }} }}"


def _client(user: User | None = None) -> Client:
    client = Client()
    if user:
        client.force_login(user)
    return client


def _two_designers() -> tuple[Order, SellerOrder, SellerOrder]:
    """An order of two shops: A's dress and B's hat."""
    dress = variant_in_stock(9, product__title="Dress", sku="SKU-A")
    hat = variant_in_stock(9, product__title="Hat", sku="SKU-B")
    order = paid_order(cart_with(dress, hat, user=UserFactory.create()))
    first, second = SellerOrder.objects.filter(order=order).order_by("number")
    return order, first, second


def test_guest_opens_her_order_with_its_token_only(ask: Ask):
    order = paid_order()
    token = order.access_token

    shown = ask(_client(), ORDER, id=str(order.pk), token=token)["order"]

    assert (shown["number"], shown["email"]) == (order.number, "ann@example.test")
    assert shown["accessToken"] == token
    assert shown["sellerOrders"][0]["recipient"]["street"] == "3 rue des Lilas"
    for wrong in (None, "", "x" * 43, "é"):
        assert ask(_client(), ORDER, id=str(order.pk), token=wrong)["order"] is None
    assert ask(_client(), ORDER, id=str(uuid.uuid4()), token=token)["order"] is None
    assert ask(_client(), ORDER, id="1", token=token)["order"] is None


def test_buyer_and_staff_open_it_without_a_token_and_others_do_not(ask: Ask):
    order, part, _ = _two_designers()
    assert order.user is not None

    for user in (order.user, StaffFactory.create()):
        assert ask(_client(user), ORDER, id=str(order.pk))["order"]["email"] == order.email
    for user in (UserFactory.create(), designer_of(part.shop)):
        assert ask(_client(user), ORDER, id=str(order.pk))["order"] is None


def test_buyer_lists_her_orders_newest_first_and_counts_only_hers(ask: Ask):
    ann = UserFactory.create()
    older, newer = (placed_order() for _ in range(2))
    Order.objects.filter(pk__in=(older.pk, newer.pk)).update(user=ann)
    paid_order()

    mine = ask(_client(ann), ORDERS)["orders"]
    others = ask(_client(UserFactory.create()), ORDERS)["orders"]
    nobody = ask(_client(), ORDERS)["orders"]

    assert mine["totalCount"] == 2
    assert [row["id"] for row in mine["nodes"]] == [str(newer.pk), str(older.pk)]
    assert others == nobody == {"totalCount": 0, "nodes": []}


@pytest.mark.scenario("C5")
def test_designer_sees_only_her_part_by_id(ask: Ask):
    _, of_a, of_b = _two_designers()
    client = _client(designer_of(of_b.shop))

    hers = ask(client, PART_BY_ID, id=of_b.pk)["sellerOrder"]

    assert [line["productTitle"] for line in hers["lines"]] == ["Hat"]
    assert hers["recipient"]["city"] == "Montreuil"
    assert [event["toState"] for event in hers["events"]] == ["to_ship"]
    assert ask(client, PART_BY_ID, id=of_a.pk)["sellerOrder"] is None
    assert ask(_client(), PART_BY_ID, id=of_a.pk)["sellerOrder"] is None
    assert ask(client, PART_BY_ID, id="x")["sellerOrder"] is None


@pytest.mark.scenario("C5")
def test_designer_gets_nothing_of_another_shop_by_list_or_search_and_counts_do_not_leak(ask: Ask):
    order, of_a, of_b = _two_designers()
    client = _client(designer_of(of_b.shop))
    nothing: dict[str, Any] = {
        "totalCount": 0,
        "nodes": [],
        "edges": [],
        "pageInfo": {"hasNextPage": False, "endCursor": None},
    }

    assert ask(client, PARTS, shop=of_a.shop_id)["sellerOrders"] == nothing
    assert ask(_client(), PARTS, shop=of_a.shop_id)["sellerOrders"] == nothing
    assert ask(_client(order.user), PARTS, shop=of_a.shop_id)["sellerOrders"] == nothing
    for words in ("Dress", "SKU-A", of_a.number):
        assert ask(client, PARTS, shop=of_b.shop_id, query=words)["sellerOrders"] == nothing
        assert ask(client, PARTS, shop=of_a.shop_id, query=words)["sellerOrders"] == nothing
    assert ask(client, PARTS, shop="x")["sellerOrders"] == nothing


@pytest.mark.scenario("C5")
def test_a_part_does_not_lead_to_the_whole_order():
    types = schema.graphql_schema.type_map

    def leads_to(name: str) -> set[str]:
        reached, waiting = set(), [name]
        while waiting:
            for field in getattr(types[waiting.pop()], "fields", {}).values():
                kind = str(field.type).strip("[]!").replace("!]", "").replace("]", "")
                if kind not in reached:
                    reached.add(kind)
                    waiting.append(kind)
        return reached

    assert leads_to("SellerOrder").isdisjoint({"Order", "OrderConnection", "Payment", "Share"})


def test_designer_finds_her_orders_by_words_and_state(ask: Ask):
    dress = variant_in_stock(9, product__title="Robe verte", sku="RV-1")
    shop = dress.product.shop
    first = part_of(paid_order(cart_with(dress)))
    second = part_of(paid_order(cart_with(variant_in_stock(product__shop=shop))))
    ship_seller_order(second, actor=None, carrier="UPS", tracking_number="1Z999")
    client = _client(designer_of(shop))

    def numbers(**which: str) -> list[str]:
        found = ask(client, PARTS, shop=shop.pk, **which)["sellerOrders"]
        assert found["totalCount"] == len(found["nodes"])
        return [row["number"] for row in found["nodes"]]

    assert numbers() == [second.number, first.number]
    assert numbers(state="TO_SHIP") == [first.number]
    assert numbers(state="SHIPPED") == [second.number]
    assert numbers(query="verte robe") == [first.number]
    assert numbers(query="rv-1") == [first.number]
    assert numbers(query="1z999") == [second.number]
    assert numbers(query="martin") == [second.number, first.number]
    assert numbers(query=first.number.lower()) == [first.number]
    assert numbers(query="nobody") == []


def test_unpaid_orders_are_not_the_designers_business(ask: Ask):
    part = part_of(placed_order())
    client = _client(designer_of(part.shop))

    assert ask(client, PARTS, shop=part.shop_id)["sellerOrders"]["totalCount"] == 0
    assert ask(client, PART_BY_ID, id=part.pk)["sellerOrder"] is None


def test_parcel_can_be_followed(ask: Ask):
    order = paid_order()
    ship_seller_order(part_of(order), actor=None, carrier="Chronopost", tracking_number="XA 1 FR")

    shown = ask(_client(), ORDER, id=str(order.pk), token=order.access_token)["order"]

    assert shown["sellerOrders"][0]["parcels"] == [
        {
            "carrier": "Chronopost",
            "trackingNumber": "XA 1 FR",
            "trackingUrl": "https://www.chronopost.fr/tracking-no-cms/suivi-page"
            "?listeNumerosLT=XA1FR",
        }
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_orders_take_the_same_queries_however_many(
    count: int, ask: Ask, django_assert_num_queries: Any
):
    ann = UserFactory.create()
    for _ in range(count):
        order = paid_order(cart_with(variant_in_stock(), variant_in_stock()))
        Order.objects.filter(pk=order.pk).update(user=ann)
    client = _client(ann)

    with django_assert_num_queries(13):
        assert ask(client, ORDERS)["orders"]["totalCount"] == count


@pytest.mark.parametrize("count", [1, 3])
def test_seller_orders_take_the_same_queries_however_many(
    count: int, ask: Ask, django_assert_num_queries: Any
):
    shop = ShopFactory.create()
    for _ in range(count):
        paid_order(cart_with(variant_in_stock(product__shop=shop)))
    client = _client(designer_of(shop))

    with django_assert_num_queries(13):
        assert ask(client, PARTS, shop=shop.pk)["sellerOrders"]["totalCount"] == count
