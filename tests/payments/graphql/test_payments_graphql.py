"""What customers and designers see of money, and what nobody else does."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from payments.models import PayoutAccount, Share
from payments.services.ship_seller_order import ship_seller_order
from payments.states import CapabilityState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import ShopFactory, member_of, variant_in_stock

pytestmark = pytest.mark.django_db

SHARES = """query ($shop: ID!) { shares(shop: $shop) { totalCount nodes {
  id state explanation gross { amount } commission { amount } amount { amount }
  refunded { amount } transferred { amount } transferredAt
  commissions { productTitle base { amount } rate amount { amount } rule }
  sellerOrder { number shop { name } lines { productTitle } } } } }"""
MONEY = """query ($shop: ID!) {
  earnings(shop: $shop) { sold { amount } commission { amount } held { amount } blocked { amount }
    onItsWay { amount } transferred { amount } refunded { amount } cashAtMarkets { amount } }
  payoutAccount(shop: $shop) { transfers reason requirements fetchedAt }
  shares(shop: $shop) { totalCount nodes { id } } }"""
PAYMENT = """query ($order: ID!, $token: String) {
  payment(order: $order, token: $token) { state amount { amount } url problem
    refunded { amount } } }"""


@pytest.fixture
def shop():
    return ShopFactory(name="Atelier Ann")


@pytest.fixture
def ann(shop):
    return member_of(shop, UserFactory())


def sale(shop, price=5000):
    return paid(basket_of(variant_in_stock(price=price, product__shop=shop)))


def test_a_designer_sees_her_share_explained(client, ask, shop, ann):
    sale(shop)
    client.force_login(ann)

    [share] = ask(client, SHARES, shop=shop.pk)["shares"]["nodes"]

    assert (share["state"], share["gross"], share["commission"], share["amount"]) == (
        "HELD",
        {"amount": 5490},
        {"amount": 600},
        {"amount": 4890},
    )
    assert share["commissions"] == [
        {
            "productTitle": share["sellerOrder"]["lines"][0]["productTitle"],
            "base": {"amount": 5000},
            "rate": 1200,
            "amount": {"amount": 600},
            "rule": "programme",
        }
    ]


@pytest.mark.parametrize(
    ("snapshot", "words"),
    [
        ({"transfers": CapabilityState.NONE}, "Blocked: Tell Stripe who you are"),
        (
            {
                "transfers": CapabilityState.RESTRICTED,
                "requirements": ["x.given_name", "x.surname", "x.individual.date_of_birth"],
            },
            "Blocked: Stripe still needs: your name, your date of birth.",
        ),
        ({"transfers": CapabilityState.REJECTED}, "Blocked: Stripe refused this account."),
    ],
)
def test_a_blocked_share_says_why(client, ask, ann, snapshot, words):
    shop = ann.shop_memberships.get().shop
    payment = sale(shop)
    PayoutAccount.objects.create(shop=shop, stripe_id="acct_ann", **snapshot)
    part = payment.order.seller_orders.get()
    ship_seller_order(part, actor=ann, carrier="La Poste", tracking_number="6A1")
    client.force_login(ann)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    [share] = ask(client, SHARES, shop=shop.pk)["shares"]["nodes"]

    assert share["state"] == "BLOCKED"
    assert share["explanation"].startswith(words)


@pytest.mark.parametrize("field", ["earnings", "payoutAccount"])
@pytest.mark.scenario("C5")
@pytest.mark.parametrize("who", ["nobody", "a customer", "another designer"])
def test_a_shops_money_is_nobody_elses_business(client, ask, shop, field, who):
    sale(shop)
    payout_account(shop)
    if who != "nobody":
        user = UserFactory()
        client.force_login(user if who == "a customer" else member_of(ShopFactory(), user))

    seen = ask(client, MONEY, shop=shop.pk)

    assert seen[field] is None
    assert seen["shares"] == {"totalCount": 0, "nodes": []}


@pytest.mark.scenario("C5")
def test_a_share_is_found_by_its_designer_and_staff_only(client, ask, shop, ann):
    part = sale(shop).order.seller_orders.get()
    question = "query ($id: ID!) { share(sellerOrder: $id) { id amount { amount } } }"
    seen = []
    for user in (None, UserFactory(), member_of(ShopFactory(), UserFactory()), ann, StaffFactory()):
        client.logout()
        if user:
            client.force_login(user)
        seen.append(ask(client, question, id=part.pk)["share"])

    share = {"id": str(Share.objects.get().pk), "amount": {"amount": 4890}}
    assert seen == [None, None, None, share, share]


def test_earnings_add_up(client, ask, shop, ann):
    sale(shop)
    shipped = sale(shop, price=3000).order.seller_orders.get()
    payout_account(shop)
    ship_seller_order(shipped, actor=ann, carrier="La Poste", tracking_number="6A1")
    client.force_login(ann)

    seen = ask(client, MONEY, shop=shop.pk)

    assert {name: money["amount"] for name, money in seen["earnings"].items()} == {
        "sold": 5490 + 3490,
        "commission": 600 + 360,
        "held": 4890,
        "blocked": 0,
        "onItsWay": 3130,
        "transferred": 0,
        "refunded": 0,
        "cashAtMarkets": 0,
    }
    assert seen["payoutAccount"]["transfers"] == "ACTIVE"


def test_a_shop_without_an_account_is_told_to_set_it_up(client, ask, shop, ann):
    client.force_login(ann)

    account = ask(client, MONEY, shop=shop.pk)["payoutAccount"]

    assert (account["transfers"], account["requirements"]) == ("NONE", [])
    assert account["reason"] != ""
    assert PayoutAccount.objects.count() == 0


def test_a_payment_is_seen_with_the_orders_token_only(client, ask, shop):
    payment = sale(shop)
    order = str(payment.order_id)

    assert ask(client, PAYMENT, order=order)["payment"] is None
    assert ask(client, PAYMENT, order=order, token="wrong")["payment"] is None
    assert ask(client, PAYMENT, order="no id", token="wrong")["payment"] is None
    assert ask(client, PAYMENT, order=order, token=payment.order.access_token)["payment"] == {
        "state": "PAID",
        "amount": {"amount": 5490},
        "url": None,
        "problem": None,
        "refunded": {"amount": 0},
    }


def test_shares_take_the_same_queries_however_many(client, ask, shop, ann):
    client.force_login(ann)
    counts = []
    for _ in range(2):
        sale(shop)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            ask(client, SHARES, shop=shop.pk)
        counts.append(len(queries))
        sale(shop)

    assert counts[0] == counts[1]


SHIP = """mutation ($id: ID!) { answer: shipSellerOrder(id: $id, carrier: "La Poste",
  trackingNumber: "6A42") { sellerOrder { state } problems { code } } }"""
CANCEL = """mutation ($id: ID!) { answer: cancelSellerOrder(id: $id, reason: "A fault") {
  sellerOrder { state } problems { code } } }"""


@pytest.mark.parametrize(("mutation", "state"), [(SHIP, "SHIPPED"), (CANCEL, "CANCELLED")])
def test_only_her_shop_ships_and_cancels(client, ask, ann, mutation, state):
    shop = ann.shop_memberships.get().shop
    part = sale(shop).order.seller_orders.get()
    answers = []
    for user in (None, UserFactory(), member_of(ShopFactory(), UserFactory()), ann):
        client.logout()
        if user:
            client.force_login(user)
        answers.append(ask(client, mutation, id=part.pk)["answer"])

    refused = [problem["code"] for answer in answers[:3] for problem in answer["problems"]]
    assert refused == ["SIGN_IN", "NOT_FOUND", "NOT_FOUND"]
    assert answers[3] == {"sellerOrder": {"state": state}, "problems": []}
