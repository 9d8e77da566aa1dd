"""From a basket in the browser to the payment page, and back."""

from __future__ import annotations

from uuid import uuid4

import pytest

from orders.models import Order
from orders.states import OrderState
from payments.models import Payment
from payments.states import PaymentState
from tests.factories.shops import level_of, variant_in_stock

ADD = "mutation ($v: ID!) { addToCart(variant: $v) { cart { count } problems { code } } }"
CHECK_OUT = """mutation ($id: ID!, $contact: ContactInput!, $expected: Cents) {
  checkOut(id: $id, contact: $contact, expectedTotal: $expected) {
    order { id state accessToken total { amount } }
    payment { state url amount { amount } } problems { code field } } }"""
ABANDON = """mutation ($order: ID!, $token: String!) {
  abandonCheckout(order: $order, token: $token) { order { state } problems { code } } }"""
CART = "{ cart { count } }"
CONTACT = {
    "email": "ann@example.test",
    "name": "Ann",
    "street": "1 rue de la Paix",
    "postcode": "75002",
    "city": "Paris",
    "country": "FR",
}


@pytest.fixture
def variant(client, ask, transactional_db):
    piece = variant_in_stock(1)
    ask(client, ADD, v=piece.pk)
    return piece


def check_out(client, ask, order_id=None, **given):
    given = {"id": str(order_id or uuid4()), "contact": CONTACT, **given}
    return ask(client, CHECK_OUT, **given)["checkOut"]


def test_a_guest_checks_out_pays_and_comes_back(town, client, ask, variant):
    answer = check_out(client, ask, expected=5490)
    assert answer["problems"] == []
    assert answer["payment"] == {"state": "DRAFT", "url": None, "amount": {"amount": 5490}}
    payment = Payment.objects.get()
    assert answer["order"]["accessToken"] == payment.order.access_token

    town.pay(payment)
    town.settle()

    assert town.again(payment).order.state == OrderState.PAID
    assert ask(client, CART)["cart"]["count"] == 0


def test_asked_twice_with_the_same_id_it_is_one_checkout(town, client, ask, variant):
    order_id = uuid4()

    answers = [check_out(client, ask, order_id) for _ in range(2)]

    assert {answer["order"]["id"] for answer in answers} == {str(order_id)}
    assert (Order.objects.count(), Payment.objects.count()) == (1, 1)
    town.settle()
    assert len(town.stripe.objects("checkout.session")) == 1


def test_coming_back_without_paying_frees_the_piece_and_keeps_the_basket(
    town, client, ask, variant
):
    order = check_out(client, ask)["order"]
    town.settle()
    assert level_of(variant).held == 1

    answer = ask(client, ABANDON, order=order["id"], token=order["accessToken"])

    assert answer["abandonCheckout"] == {"order": {"state": "EXPIRED"}, "problems": []}
    assert Payment.objects.get().state == PaymentState.EXPIRED
    assert level_of(variant).held == 0
    assert ask(client, CART)["cart"]["count"] == 1


def test_a_stranger_cannot_abandon_a_checkout(town, client, ask, variant):
    order = check_out(client, ask)["order"]

    answer = ask(client, ABANDON, order=order["id"], token="guessed")["abandonCheckout"]

    assert [problem["code"] for problem in answer["problems"]] == ["NOT_FOUND"]
    assert Order.objects.get().state == OrderState.AWAITING_PAYMENT


def test_while_stripe_is_away_the_earlier_checkout_keeps_its_pieces(town, client, ask, variant):
    check_out(client, ask)
    town.settle()
    town.stripe.fault("connection_reset_before_work", path="*/expire", times=3)

    answer = check_out(client, ask)

    assert [problem["code"] for problem in answer["problems"]] == ["STRIPE_UNREACHABLE"]
    assert Order.objects.get().state == OrderState.AWAITING_PAYMENT
    assert level_of(variant).held == 1


def test_without_a_basket_there_is_nothing_to_pay(client, ask, db):
    answer = check_out(client, ask)

    assert [problem["code"] for problem in answer["problems"]] == ["EMPTY_BASKET"]


def test_an_id_that_is_none_is_refused(client, ask, variant):
    answer = check_out(client, ask, order_id="1")

    assert answer["problems"][0]["field"] == "id"
    assert Order.objects.count() == 0


def test_an_empty_form_names_every_field_that_is_wrong(client, ask, variant):
    empty = dict.fromkeys(CONTACT, "")

    answer = check_out(client, ask, contact=empty)

    assert [row["field"] for row in answer["problems"]] == [
        "email",
        "name",
        "street",
        "postcode",
        "city",
        "country",
    ]
    assert not Order.objects.exists()
