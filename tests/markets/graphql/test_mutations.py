"""markets/graphql/mutations"""

from __future__ import annotations

import uuid

import pytest

from markets.models import Shift, TillSale
from tests.factories.accounts import UserFactory
from tests.factories.markets import (
    MarketFactory,
    TillFactory,
    open_shift_on,
    organiser_of,
    piece_at,
    stall_at,
)
from tests.factories.shops import member_of

pytestmark = pytest.mark.django_db

OPEN = """mutation($id: ID!, $till: ID!, $float: Cents!) {
  openShift(id: $id, till: $till, openingFloat: $float) {
    shift { id till { name } cashierName openingFloat { amount } expected { amount } salesCount }
    problems { code field }
  } }"""
SELL = """mutation($id: ID!, $shift: ID!, $lines: [TillLineInput!]!, $tendered: Cents!) {
  sellAtTill(id: $id, shift: $shift, lines: $lines, tendered: $tendered) {
    sale { id number total { amount } change { amount } lines { quantity } market { slug } }
    problems { code field }
  } }"""
CLOSE = """mutation($id: ID!, $counted: Cents!, $reason: String) {
  closeShift(id: $id, counted: $counted, varianceReason: $reason) {
    shift { counted { amount } variance { amount } varianceReason closedAt expected { amount } }
    problems { code field }
  } }"""


@pytest.fixture
def till():
    return TillFactory(market__slug="noel", name="Caisse 1")


@pytest.fixture
def cashier(till):
    return organiser_of(till.market, UserFactory(name="Brigitte"))


def test_a_day_at_the_till(client, ask, till, cashier):
    client.force_login(cashier)
    dress = piece_at(stall_at(till.market), price=6_000)
    hat = piece_at(stall_at(till.market), price=500)
    shift_id, sale_id = str(uuid.uuid4()), str(uuid.uuid4())
    lines = [
        {"variant": str(dress.pk), "quantity": 1},
        {"variant": str(hat.pk), "quantity": 1},
        {"variant": str(hat.pk), "quantity": 1},
    ]

    opened = ask(client, OPEN, id=shift_id, till=str(till.pk), float=10_000)["openShift"]
    sold = [
        ask(client, SELL, id=sale_id, shift=shift_id, lines=lines, tendered=8_000)["sellAtTill"]
        for _ in range(2)
    ]
    closed = ask(client, CLOSE, id=shift_id, counted=16_800, reason="two euros short")["closeShift"]

    assert opened == {
        "shift": {
            "id": shift_id,
            "till": {"name": "Caisse 1"},
            "cashierName": "Brigitte",
            "openingFloat": {"amount": 10_000},
            "expected": {"amount": 10_000},
            "salesCount": 0,
        },
        "problems": [],
    }
    assert sold[0] == {
        "sale": {
            "id": sale_id,
            "number": f"{till.pk}-00001",
            "total": {"amount": 7_000},
            "change": {"amount": 1_000},
            "lines": [{"quantity": 1}, {"quantity": 2}],
            "market": {"slug": "noel"},
        },
        "problems": [],
    }
    assert sold[1] == sold[0]
    assert closed["shift"].pop("closedAt") is not None
    assert closed == {
        "shift": {
            "counted": {"amount": 16_800},
            "variance": {"amount": -200},
            "varianceReason": "two euros short",
            "expected": {"amount": 17_000},
        },
        "problems": [],
    }


def signed_in(client, person, shop):
    """`client`, signed in as one who has no business at the till."""
    if person != "nobody":
        user = UserFactory()
        if person == "designer":
            member_of(shop, user)
        if person == "other organiser":
            organiser_of(MarketFactory(), user)
        client.force_login(user)
    return client


@pytest.mark.parametrize("person", ["nobody", "customer", "designer", "other organiser"])
def test_others_cannot_open_sell_or_close(client, ask, till, cashier, person):
    stall = stall_at(till.market)
    dress = piece_at(stall, price=6_000)
    shift = open_shift_on(till, cashier)
    idle = TillFactory(market=till.market)
    client = signed_in(client, person, stall.shop)
    lines = [{"variant": str(dress.pk), "quantity": 1}]

    answers = [
        ask(client, OPEN, id=str(uuid.uuid4()), till=str(idle.pk), float=0)["openShift"],
        ask(client, SELL, id=str(uuid.uuid4()), shift=str(shift.pk), lines=lines, tendered=6_000)[
            "sellAtTill"
        ],
        ask(client, CLOSE, id=str(shift.pk), counted=10_000)["closeShift"],
    ]

    code = "SIGN_IN" if person == "nobody" else "NOT_FOUND"
    assert [answer["problems"] for answer in answers] == [[{"code": code, "field": None}]] * 3
    assert TillSale.objects.count() == 0
    assert list(Shift.objects.values_list("pk", "closed_at")) == [(shift.pk, None)]


def test_problems_name_what_to_mend(client, ask, till, cashier):
    client.force_login(cashier)
    shift = open_shift_on(till, cashier)
    here = piece_at(stall_at(till.market), price=6_000)
    elsewhere = piece_at(stall_at(MarketFactory()), price=6_000)

    def problems(lines, tendered=6_000, sale_id=None):
        return ask(
            client,
            SELL,
            id=sale_id or str(uuid.uuid4()),
            shift=str(shift.pk),
            lines=[{"variant": str(pk), "quantity": n} for pk, n in lines],
            tendered=tendered,
        )["sellAtTill"]["problems"]

    assert problems([(here.pk, 1)], sale_id="7") == [{"code": "BAD_ID", "field": "id"}]
    assert problems([(here.pk, 5), (here.pk, -4)]) == [{"code": "QUANTITY", "field": "lines"}]
    assert problems([]) == [{"code": "EMPTY_BASKET", "field": "lines"}]
    assert problems([(here.pk, 1)], 5_999) == [{"code": "TOO_LITTLE_CASH", "field": "tendered"}]
    assert problems([(elsewhere.pk, 1)]) == [{"code": "NOT_AT_MARKET", "field": str(elsewhere.pk)}]
    assert TillSale.objects.count() == 0
