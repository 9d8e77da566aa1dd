"""Withdrawals over the API: guests by their token, designers by their shop, others not at all."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from matricia.kit import clock
from orders.models import Withdrawal
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import member_of
from tests.payments.renounced import bought, line_of, parts_of, renounce, send

pytestmark = pytest.mark.django_db

RIGHTS = """query ($order: ID!, $token: String) {
  withdrawalRights(order: $order, token: $token) {
    number isOpen start lastDay isExtended shop { name }
    lines { quantity because line { productTitle } }
    withdrawals { number state dueOn wasSent refund { amount { amount } state } returnAddress
      lines { quantity line { productTitle } } }
  }
}"""
ANNOUNCE = """mutation ($id: ID!, $order: ID!, $token: String, $part: ID!,
    $lines: [RenouncedLineInput!]!, $email: String!) {
  announceWithdrawal(id: $id, order: $order, token: $token, part: $part, lines: $lines,
      name: "Ann Buyer", email: $email) {
    withdrawal { id number state announcedAt refund { amount { amount } state } }
    problems { code field }
  }
}"""
SENT = """mutation ($order: ID!, $token: String, $withdrawal: ID!, $carrier: String!) {
  noteSentBack(order: $order, token: $token, withdrawal: $withdrawal, carrier: $carrier,
      trackingNumber: "8R00000001") {
    withdrawal { state trackingUrl } problems { code field }
  }
}"""
RECEIVE = """mutation ($id: ID!) {
  receiveReturn(id: $id, restock: true) { withdrawal { state } problems { code } }
}"""
OF_SHOP = """query ($shop: ID!, $isOpen: Boolean) {
  withdrawals(shop: $shop, isOpen: $isOpen) { nodes { number refund { amount { amount } } } }
}"""
OF_PART = "query ($part: ID!) { withdrawalsOf(sellerOrder: $part) { number } }"
FIND = """mutation ($number: String!, $email: String!) {
  sendOrderLink(number: $number, email: $email) { problems { code } }
}"""


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_a_guest_with_her_token_renounces_one_line_and_sends_it_back(client, ask):
    [part] = parts_of(bought(5000, quantity=2))
    send(part)
    guest = {"order": str(part.order_id), "token": part.order.access_token}

    [right] = ask(client, RIGHTS, **guest)["withdrawalRights"]
    made = ask(
        client,
        ANNOUNCE,
        **guest,
        id=str(uuid4()),
        part=str(part.pk),
        lines=[{"line": str(line_of(part).pk), "quantity": 1}],
        email="ann@example.test",
    )["announceWithdrawal"]
    noted = ask(client, SENT, **guest, withdrawal=made["withdrawal"]["id"], carrier="Colissimo")[
        "noteSentBack"
    ]
    [after] = ask(client, RIGHTS, **guest)["withdrawalRights"]

    assert (right["isOpen"], right["start"], right["lines"][0]["quantity"]) == (True, "PROMISED", 2)
    assert made["problems"] == []
    assert made["withdrawal"]["refund"] == {"amount": {"amount": 5000}, "state": None}
    row = Withdrawal.objects.get()
    assert made["withdrawal"]["announcedAt"] == row.announced_at.isoformat()
    assert noted["withdrawal"]["state"] == "SENT"
    assert noted["withdrawal"]["trackingUrl"].endswith("8R00000001")
    assert after["lines"][0]["quantity"] == 1
    assert [made["number"] for made in after["withdrawals"]] == [f"{part.number}-R1"]


def test_after_the_last_day_nothing_is_open(client, ask):
    [part] = parts_of(bought(5000))
    send(part)
    guest = {"order": str(part.order_id), "token": part.order.access_token}

    with clock.frozen(clock.now() + timedelta(days=60)):
        [right] = ask(client, RIGHTS, **guest)["withdrawalRights"]

    assert right["isOpen"] is False


@pytest.mark.parametrize("token", [None, "", "wrong"])
def test_without_the_token_there_is_nothing(client, ask, token):
    [part] = parts_of(bought(5000))
    wrong = {"order": str(part.order_id), "token": token}

    answer = ask(
        client,
        ANNOUNCE,
        **wrong,
        id=str(uuid4()),
        part=str(part.pk),
        lines=[{"line": str(line_of(part).pk), "quantity": 1}],
        email="eve@example.test",
    )["announceWithdrawal"]

    assert ask(client, RIGHTS, **wrong)["withdrawalRights"] is None
    assert answer["problems"] == [{"code": "NOT_FOUND", "field": None}]
    assert not Withdrawal.objects.exists()


def test_problems_name_their_field(client, ask):
    [part] = parts_of(bought(5000))
    send(part)
    withdrawal = renounce(part)
    guest = {"order": str(part.order_id), "token": part.order.access_token}

    announced = ask(
        client, ANNOUNCE, **guest, id=str(uuid4()), part=str(part.pk), lines=[], email="no address"
    )["announceWithdrawal"]
    noted = ask(client, SENT, **guest, withdrawal=str(withdrawal.pk), carrier=" ")["noteSentBack"]

    assert announced["problems"] == [{"code": "INVALID_EMAIL", "field": "email"}]
    assert noted["problems"] == [{"code": "INVALID_CARRIER", "field": "carrier"}]


def test_a_withdrawal_of_another_order_is_not_found(client, ask):
    [part], [foreign] = parts_of(bought(5000)), parts_of(bought(3000))
    send(foreign)
    guest = {"order": str(part.order_id), "token": part.order.access_token}

    noted = ask(client, SENT, **guest, withdrawal=str(renounce(foreign).pk), carrier="Colissimo")

    assert noted["noteSentBack"]["problems"] == [{"code": "NOT_FOUND", "field": None}]


def test_a_designer_sees_hers_and_receives_them(ask):
    [part] = parts_of(bought(5000))
    send(part)
    withdrawal = renounce(part)
    designer = client_of(member_of(part.shop, UserFactory()))
    which = {"shop": str(part.shop_id), "isOpen": True}

    before = ask(designer, OF_SHOP, **which)["withdrawals"]["nodes"]
    of_part = ask(designer, OF_PART, part=str(part.pk))["withdrawalsOf"]
    received = ask(designer, RECEIVE, id=str(withdrawal.pk))["receiveReturn"]

    assert before == [{"number": withdrawal.number, "refund": {"amount": {"amount": 5490}}}]
    assert of_part == [{"number": withdrawal.number}]
    assert received == {"withdrawal": {"state": "REFUNDED"}, "problems": []}
    assert ask(designer, OF_SHOP, **which)["withdrawals"]["nodes"] == []


def test_another_designer_sees_and_receives_nothing(ask):
    [part], [foreign] = parts_of(bought(5000)), parts_of(bought(3000))
    send(foreign)
    withdrawal = renounce(foreign)
    designer = client_of(member_of(part.shop, UserFactory()))

    received = ask(designer, RECEIVE, id=str(withdrawal.pk))["receiveReturn"]

    assert ask(designer, OF_SHOP, shop=str(foreign.shop_id))["withdrawals"]["nodes"] == []
    assert ask(designer, OF_PART, part=str(foreign.pk))["withdrawalsOf"] == []
    assert received["problems"] == [{"code": "NOT_FOUND"}]


def test_a_list_takes_as_many_statements_for_three_as_for_one(ask, django_assert_max_num_queries):
    parts = [part for price in (5000, 4000, 3000) for part in parts_of(bought(price))]
    for part in parts:
        send(part)
        type(part).objects.filter(pk=part.pk).update(shop=parts[0].shop)
        renounce(part)
    designer = client_of(member_of(parts[0].shop, UserFactory()))

    with django_assert_max_num_queries(9):
        nodes = ask(designer, OF_SHOP, shop=str(parts[0].shop_id))["withdrawals"]["nodes"]

    assert len(nodes) == 3


def test_the_answer_to_a_wrong_number_is_that_to_a_right_one(client, ask):
    [part] = parts_of(bought(5000))

    right = ask(client, FIND, number=part.order.number, email="ann@example.test")
    wrong = ask(client, FIND, number="M-44444444", email="ann@example.test")

    assert right == wrong == {"sendOrderLink": {"problems": []}}


@pytest.mark.parametrize("paper", ["receipt", "slip"])
def test_papers_open_with_the_token_or_for_the_shop_only(client, paper):
    [part] = parts_of(bought(5000))
    send(part)
    address = f"/documents/withdrawals/{renounce(part).pk}/{paper}.pdf"
    designer, stranger = member_of(part.shop, UserFactory()), UserFactory()

    with_token = client.get(address, {"token": part.order.access_token})
    statuses = [
        client.get(address).status_code,
        client.get(address, {"token": "wrong"}).status_code,
        client_of(stranger).get(address).status_code,
        client_of(designer).get(address).status_code,
        client_of(StaffFactory()).get(address).status_code,
    ]

    assert with_token.content.startswith(b"%PDF")
    assert with_token["Cache-Control"] == "private, no-store"
    assert statuses == [404, 404, 404, 200, 200]


def test_what_never_left_has_no_slip(client):
    [part] = parts_of(bought(5000))
    address = f"/documents/withdrawals/{renounce(part).pk}/slip.pdf"

    assert client.get(address, {"token": part.order.access_token}).status_code == 404
