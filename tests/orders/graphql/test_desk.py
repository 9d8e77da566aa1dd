"""A designer's orders desk through the API."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from orders.models import MakingCapacity, SellerOrder
from orders.services.advance_seller_order import advance_seller_order
from orders.services.ship_seller_order import ship_seller_order
from orders.states import WorkStep
from tests.conftest import Ask
from tests.factories.orders import cart_with, paid_order, part_of
from tests.factories.shops import ProductFactory, ShopFactory, variant_in_stock
from tests.orders.people import STRANGERS, designer_of, person

pytestmark = pytest.mark.django_db

COUNTS = """query ($shop: ID!) { deskCounts(shop: $shop) {
  new making toPack ready late returns done } }"""
LIST = """query ($shop: ID!, $stage: DeskStage) { sellerOrders(shop: $shop, stage: $stage) {
  totalCount nodes { number stage isLate leaveBy lines { id } recipient { name } } } }"""
STEP = """mutation ($ids: [ID!]!, $step: WorkStep!) { advanceSellerOrders(ids: $ids, step: $step) {
  sellerOrders { number stage } problems { code field } } }"""
DELAY = """mutation ($id: ID!, $part: ID!, $day: Date!) {
  announceDelay(id: $id, sellerOrder: $part, promisedBy: $day, reason: "Cloth is late") {
    sellerOrder { promisedBy delays { reason } mayBeGivenUp } problems { code } } }"""
CANCEL = """mutation ($id: ID!, $part: ID!, $pieces: [PiecesInput!]!) {
  cancelLines(id: $id, sellerOrder: $part, pieces: $pieces, reason: "Torn") {
    sellerOrder { state } problems { code } } }"""
GIVE_UP = """mutation ($id: ID!, $order: ID!, $token: String, $part: ID!) {
  giveUpLate(id: $id, order: $order, token: $token, sellerOrder: $part) {
    problems { code } } }"""
CAPACITY = """mutation ($shop: ID!, $product: ID, $pieces: Int) {
  setMakingCapacity(shop: $shop, product: $product, pieces: $pieces) {
    capacities { product pieces longestWait } problems { code } } }"""
CAPACITIES = """query ($shop: ID!) { makingCapacities(shop: $shop) { product title pieces } }"""


def signed_in(user) -> Client:
    client = Client()
    if user.is_authenticated:
        client.force_login(user)
    return client


def an_order(shop, *, made_to_order: bool = False) -> SellerOrder:
    product = ProductFactory(shop=shop, made_to_order=made_to_order)
    return part_of(paid_order(cart_with(variant_in_stock(product=product))))


def test_orders_stand_where_something_is_to_be_done(ask: Ask):
    shop = ShopFactory()
    new, taken, packed, sent = (an_order(shop) for _ in range(4))
    making = an_order(shop, made_to_order=True)
    for part in (taken, making):
        advance_seller_order(part, WorkStep.ACCEPTED, actor=None)
    advance_seller_order(packed, WorkStep.PACKED, actor=None)
    ship_seller_order(sent, actor=None, carrier="UPS", tracking_number="1Z999")
    client = signed_in(designer_of(shop))

    counts = ask(client, COUNTS, shop=str(shop.pk))["deskCounts"]
    found = {
        stage: [row["number"] for row in rows["nodes"]]
        for stage in ("NEW", "MAKING", "TO_PACK", "READY", "DONE", "LATE", "RETURNS")
        for rows in [ask(client, LIST, shop=str(shop.pk), stage=stage)["sellerOrders"]]
    }

    assert found == {
        "NEW": [new.number],
        "MAKING": [making.number],
        "TO_PACK": [taken.number],
        "READY": [packed.number],
        "DONE": [sent.number],
        "LATE": [],
        "RETURNS": [],
    }
    assert counts == {
        "new": 1,
        "making": 1,
        "toPack": 1,
        "ready": 1,
        "late": 0,
        "returns": 0,
        "done": 1,
    }


def test_what_should_have_left_is_late_wherever_it_stands(ask: Ask):
    shop = ShopFactory()
    part = an_order(shop)
    client = signed_in(designer_of(shop))

    with clock.frozen(clock.now() + timedelta(days=5)):
        counts = ask(client, COUNTS, shop=str(shop.pk))["deskCounts"]
        [row] = ask(client, LIST, shop=str(shop.pk), stage="LATE")["sellerOrders"]["nodes"]

    assert (counts["late"], counts["new"]) == (1, 1)
    assert (row["number"], row["stage"], row["isLate"]) == (part.number, "NEW", True)


def test_the_list_takes_as_many_statements_for_three_as_for_one(ask: Ask):
    shop = ShopFactory()
    client = signed_in(designer_of(shop))

    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            ask(client, LIST, shop=str(shop.pk), stage="NEW")
        return len(queries)

    an_order(shop)
    statements()
    one = statements()
    for _ in range(2):
        an_order(shop)

    assert statements() == one


@pytest.mark.parametrize("who", STRANGERS)
def test_others_see_no_counts_no_rows_and_no_limits(who: str, ask: Ask):
    shop = ShopFactory()
    an_order(shop, made_to_order=True)
    client = signed_in(person(who, shop))

    assert ask(client, COUNTS, shop=str(shop.pk))["deskCounts"] is None
    found = ask(client, LIST, shop=str(shop.pk), stage="NEW")["sellerOrders"]
    assert found == {"totalCount": 0, "nodes": []}
    assert ask(client, CAPACITIES, shop=str(shop.pk))["makingCapacities"] == []


@pytest.mark.scenario("C5")
def test_another_designers_order_is_not_found_by_any_of_them(ask: Ask):
    part = an_order(ShopFactory())
    other = an_order(ShopFactory())
    client = signed_in(designer_of(other.shop))
    line = part.lines.get().pk
    day = str(part.promised_by + timedelta(days=7))
    pieces = [{"line": str(line), "quantity": 1}]

    answers = [
        ask(client, STEP, ids=[str(other.pk), str(part.pk)], step="ACCEPTED"),
        ask(client, DELAY, id=str(uuid4()), part=str(part.pk), day=day),
        ask(client, CANCEL, id=str(uuid4()), part=str(part.pk), pieces=pieces),
        ask(client, CAPACITY, shop=str(part.shop_id), pieces=1),
    ]

    codes = [answer["problems"][0]["code"] for row in answers for answer in row.values()]
    other.refresh_from_db()
    assert codes == ["NOT_FOUND"] * 4
    assert other.accepted_at is None
    assert not MakingCapacity.objects.exists()


def test_several_are_taken_at_once(ask: Ask):
    shop = ShopFactory()
    parts = [an_order(shop) for _ in range(2)]
    ids = [str(part.pk) for part in parts]

    done = ask(signed_in(designer_of(shop)), STEP, ids=ids, step="ACCEPTED")

    rows = done["advanceSellerOrders"]["sellerOrders"]
    assert [row["stage"] for row in rows] == ["TO_PACK", "TO_PACK"]


def test_a_delay_is_shown_with_the_buyers_right(ask: Ask):
    part = an_order(ShopFactory())
    day = part.promised_by + timedelta(days=7)
    client = signed_in(designer_of(part.shop))

    answer = ask(client, DELAY, id=str(uuid4()), part=str(part.pk), day=str(day))

    assert answer["announceDelay"] == {
        "sellerOrder": {
            "promisedBy": str(day),
            "delays": [{"reason": "Cloth is late"}],
            "mayBeGivenUp": True,
        },
        "problems": [],
    }


def test_a_guest_without_the_token_gives_nothing_up(ask: Ask):
    part = an_order(ShopFactory())
    asked = {"id": str(uuid4()), "order": str(part.order_id), "part": str(part.pk)}

    refused = ask(Client(), GIVE_UP, **asked)["giveUpLate"]

    assert refused["problems"] == [{"code": "NOT_FOUND"}]


def test_a_designer_sees_all_that_is_made_to_order_and_sets_limits(ask: Ask):
    shop = ShopFactory()
    product = ProductFactory(shop=shop, title="Manteau", made_to_order=True)
    ProductFactory(shop=shop)
    client = signed_in(designer_of(shop))

    ask(client, CAPACITY, shop=str(shop.pk), pieces=5)
    ask(client, CAPACITY, shop=str(shop.pk), product=str(product.pk), pieces=2)

    assert ask(client, CAPACITIES, shop=str(shop.pk))["makingCapacities"] == [
        {"product": None, "title": None, "pieces": 5},
        {"product": str(product.pk), "title": "Manteau", "pieces": 2},
    ]
