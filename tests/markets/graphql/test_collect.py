"""Collecting at a market, as the storefront and the tills ask for it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from markets.models import Collection, CollectPoint, Market
from markets.states import InvitationState, MarketState
from matricia.kit import clock
from orders.models import Cart, CartDelivery, DeliveryOption
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of
from tests.factories.shops import variant_in_stock
from tests.markets.collected import Pickup

pytestmark = pytest.mark.django_db

PLACES = """{ collectPlaces { isChosen market { slug } shops { name } } }"""
CHOOSE = """mutation($market: ID!) { collectAtMarket(market: $market) { cart { deliveryTotal {
    amount } groups { shop { name } delivery { name kind price { amount } deliveredFrom
    deliveredBy } } } problems { code message } } }"""
CHOOSE_OF_SHOP = """mutation($market: ID!, $shop: ID) {
    collectAtMarket(market: $market, shop: $shop) { problems { code } } }"""
STALLS = """query($product: ID!) {
    collectStalls(product: $product) { number market { slug orderUntil } } }"""
OF_ORDER = """query($order: ID!, $token: String) { collectionsOf(order: $order, token: $token) {
    code qr parts waiting isOver market { slug } } }"""
TILL = (
    """query($token: String!) { tillCollections(token: $token) { code lines { id quantity } } }"""
)


@pytest.fixture
def pickup():
    return Pickup(designers=2, tills=1)


@pytest.fixture
def buyer():
    return UserFactory()


def as_(user):
    client = Client(headers={"accept-language": "en"})
    if user is not None:
        client.force_login(user)
    return client


def chosen():
    rows = CartDelivery.objects.order_by("shop").values_list("option__kind", flat=True)
    return list(rows)


def test_one_choice_collects_from_all_designers_who_are_there(ask, pickup, buyer):
    elsewhere = variant_in_stock(2)
    basket_of(*pickup.pieces, elsewhere, user=buyer)
    client = as_(buyer)
    names = [stall.shop.name for stall in pickup.stalls]
    place = {"market": {"slug": pickup.market.slug}, "shops": [{"name": name} for name in names]}

    assert ask(client, PLACES)["collectPlaces"] == [{**place, "isChosen": False}]
    done = ask(client, CHOOSE, market=str(pickup.market.pk))["collectAtMarket"]
    again = ask(client, CHOOSE, market=str(pickup.market.pk))["collectAtMarket"]

    assert done == again
    assert done["problems"] == []
    assert done["cart"]["deliveryTotal"] == {"amount": 490}
    last = pickup.market.ends_at.astimezone(clock.PARIS).date().isoformat()
    for group in done["cart"]["groups"][:2]:
        delivery = group["delivery"]
        assert (delivery["name"], delivery["kind"]) == ("Collect at Fair", "collect")
        assert (delivery["price"]["amount"], delivery["deliveredBy"]) == (0, last)
        assert delivery["deliveredFrom"] == (clock.today() + timedelta(days=1)).isoformat()
    assert chosen() == ["collect", "collect", "post"]
    assert ask(client, PLACES)["collectPlaces"] == [{**place, "isChosen": True}]
    assert CollectPoint.objects.count() == 2


def test_one_designers_pieces_are_collected_and_the_others_come_as_before(ask, pickup, buyer):
    basket_of(*pickup.pieces, user=buyer)
    hers = str(pickup.stalls[0].shop_id)

    ask(as_(buyer), CHOOSE_OF_SHOP, market=str(pickup.market.pk), shop=hers)

    assert chosen() == ["collect", "post"]


def test_a_piece_says_where_it_can_be_collected_and_until_when_it_is_to_be_ordered(ask, pickup):
    product = str(pickup.pieces[0].product_id)
    last = pickup.market.ends_at - timedelta(days=1)
    place = {"slug": pickup.market.slug, "orderUntil": last.isoformat()}

    assert ask(as_(None), STALLS, product=product) == {
        "collectStalls": [{"number": pickup.stalls[0].number, "market": place}]
    }
    Market.objects.update(state=MarketState.CLOSED)
    assert ask(as_(None), STALLS, product=product) == {"collectStalls": []}


def test_a_shop_keeps_the_ways_it_has_and_gets_those_of_the_programme(ask, pickup, buyer):
    cart = Cart.objects.create(user=buyer)
    robe = pickup.pieces[0]
    cart.lines.create(variant=robe, quantity=1, price_when_added=robe.price)

    ask(as_(buyer), CHOOSE, market=str(pickup.market.pk))

    options = DeliveryOption.objects.filter(shop=robe.product.shop).order_by("position")
    assert list(options.values_list("kind", flat=True)) == [
        "post",
        "pickup_point",
        "post",
        "collect",
    ]


@pytest.mark.parametrize("why", ["closed", "declined", "last day", "nobody"])
def test_a_market_to_which_nothing_can_be_brought_is_not_offered(ask, pickup, buyer, why):
    piece = variant_in_stock(1) if why == "nobody" else pickup.pieces[0]
    basket_of(piece, user=buyer)
    market = Market.objects.filter(pk=pickup.market.pk)
    if why == "closed":
        market.update(state=MarketState.CLOSED)
    if why == "last day":
        market.update(ends_at=clock.now() + timedelta(hours=20))
    if why == "declined":
        pickup.market.stalls.update(state=InvitationState.DECLINED)

    client = as_(buyer)
    assert ask(client, PLACES)["collectPlaces"] == []
    (problem,) = ask(client, CHOOSE, market=str(pickup.market.pk))["collectAtMarket"]["problems"]
    assert problem["code"] == "NOBODY_THERE"
    assert chosen() == ["post"]


def test_a_way_that_is_over_is_no_longer_offered_in_a_basket(ask, pickup, buyer):
    basket_of(pickup.pieces[0], user=buyer)
    client = as_(buyer)
    ask(client, CHOOSE, market=str(pickup.market.pk))
    DeliveryOption.objects.filter(kind="collect").update(until_day=clock.today())

    cart = ask(client, "{ cart { groups { delivery { kind } deliveryOptions { kind } } } }")["cart"]

    assert cart["groups"] == [{"delivery": {"kind": "post"}, "deliveryOptions": [{"kind": "post"}]}]


def test_who_has_no_basket_chooses_nothing(ask, pickup):
    done = ask(as_(None), CHOOSE, market=str(pickup.market.pk))["collectAtMarket"]

    assert (done["cart"], done["problems"][0]["code"]) == (None, "NOT_FOUND")
    assert ask(as_(None), PLACES)["collectPlaces"] == []


def test_nobody_chooses_for_anothers_basket(ask, pickup, buyer):
    basket_of(pickup.pieces[0], user=buyer)

    done = ask(as_(UserFactory()), CHOOSE, market=str(pickup.market.pk))["collectAtMarket"]

    assert done["problems"][0]["code"] == "NOT_FOUND"
    assert chosen() == ["post"]


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("buyer", True),
        ("staff", True),
        ("token", True),
        ("designer", False),
        ("stranger", False),
        ("guest", False),
    ],
)
def test_who_reads_the_code_of_an_order(ask, pickup, buyer, who, sees):
    order = pickup.order(user=buyer)
    people = {
        "buyer": buyer,
        "staff": StaffFactory(),
        "designer": pickup.designers[0],
        "stranger": UserFactory(),
    }
    token = order.access_token if who == "token" else None

    found = ask(as_(people.get(who)), OF_ORDER, order=str(order.pk), token=token)["collectionsOf"]

    assert len(found) == (1 if sees else 0)
    if sees:
        assert found[0]["code"] == Collection.objects.get().code
        assert found[0]["qr"].startswith("data:image/svg+xml")
        assert (found[0]["waiting"], found[0]["isOver"]) == (2, False)
        parts = order.seller_orders.order_by("number").values_list("pk", flat=True)
        assert found[0]["parts"] == [str(pk) for pk in parts]


def test_an_order_that_is_not_paid_or_not_collected_has_no_code(ask, pickup, buyer):
    order = pickup.order(user=buyer)
    Collection.objects.all().delete()
    order.seller_orders.update(delivery_option=None)

    assert ask(as_(buyer), OF_ORDER, order=str(order.pk))["collectionsOf"] == []
    assert ask(as_(buyer), OF_ORDER, order="nonsense")["collectionsOf"] == []


def test_only_a_paired_till_reads_what_waits_and_only_at_its_market(ask, pickup):
    pickup.order()
    other = Pickup(designers=1, tills=1)

    assert len(ask(Client(), TILL, token=pickup.tills[0].token)["tillCollections"]) == 1
    assert ask(Client(), TILL, token=other.tills[0].token)["tillCollections"] == []
    answer = (
        Client()
        .post(
            "/graphql",
            json.dumps({"query": TILL, "variables": {"token": "nonsense"}}),
            content_type="application/json",
            headers={"X-Matricia-Client": "tests"},
        )
        .json()
    )
    assert answer["errors"][0]["extensions"]["code"] == "DEVICE_UNKNOWN"


def test_what_waits_takes_as_many_statements_for_three_orders_as_for_one(ask, pickup):
    def statements(count):
        with CaptureQueriesContext(connection) as captured:
            found = ask(Client(), TILL, token=pickup.tills[0].token)["tillCollections"]
        assert len(found) == count
        return len(captured)

    pickup.order()
    for_one = statements(1)
    pickup.order()
    pickup.order(pickup.pieces[0])

    assert statements(3) == for_one
