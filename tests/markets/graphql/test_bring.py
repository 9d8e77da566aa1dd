"""What designers bring: who may do what, as the API says it."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from markets.models import Bring, BringLine
from shops.models import StockMovement
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import (
    MarketFactory,
    organiser_of,
    piece_at,
    stall_at,
    stall_with_atelier,
)
from tests.factories.shops import member_of, variant_in_stock

pytestmark = pytest.mark.django_db

FIELDS = """id direction state count countedBy designerSignedBy organiserSignedBy
    stall { number shop { name } }
    lines { planned counted difference correction variant { tagCode product { title } } }"""
PROBLEMS = "problems { code message field }"
PLAN = f"""mutation($id: ID!, $stall: ID!, $direction: BringDirection = TO_STALL,
    $lines: [BringLineInput!]!) {{ planBring(id: $id, stall: $stall, direction: $direction,
    lines: $lines) {{ bring {{ {FIELDS} }} {PROBLEMS} }} }}"""
COUNT = f"""mutation($id: ID!, $pieces: [CountedPieceInput!]!) {{ countBring(id: $id,
    pieces: $pieces) {{ bring {{ {FIELDS} }} {PROBLEMS} }} }}"""
SIGN = f"""mutation($id: ID!, $side: BringSide!, $count: Int!) {{ signBring(id: $id, side: $side,
    count: $count) {{ bring {{ {FIELDS} }} {PROBLEMS} }} }}"""
CANCEL = f"""mutation($id: ID!) {{ cancelBring(id: $id) {{ bring {{ state }} {PROBLEMS} }} }}"""
READ = f"""query($stall: ID!, $id: ID!) {{ brings(stall: $stall) {{ {FIELDS} }} bring(id: $id) {{
    {FIELDS} }} piecesToBring(stall: $stall) {{ atAtelier atStall variant {{ id }} }}
    piecesAtStall(stall: $stall) {{ atAtelier atStall variant {{ id product {{ title }} }} }} }}"""


@pytest.fixture
def stall():
    return stall_with_atelier(number="07")


@pytest.fixture
def robe(stall):
    return variant_in_stock(5, product__shop=stall.shop)


def as_(user):
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


@pytest.fixture
def people(stall):
    """By name: the designer, an organiser, another market's organiser, staff, a guest."""
    other = stall_at(MarketFactory())
    return {
        "designer": as_(member_of(stall.shop, UserFactory(name="Ann"))),
        "organiser": as_(organiser_of(stall.market, UserFactory(name="Olga"))),
        "neighbour": as_(member_of(other.shop, UserFactory())),
        "stranger": as_(organiser_of(other.market)),
        "staff": as_(StaffFactory(name="Sam")),
        "guest": as_(None),
    }


def planned(ask, client, stall, robe, quantity=3):
    lines = [{"variant": str(robe.pk), "quantity": quantity}]
    return ask(client, PLAN, id=str(uuid.uuid4()), stall=str(stall.pk), lines=lines)["planBring"]


def code_of(payload):
    return payload["problems"][0]["code"] if payload["problems"] else None


def test_a_list_goes_its_whole_way(ask, people, stall, robe):
    designer, organiser = people["designer"], people["organiser"]
    bring = planned(ask, designer, stall, robe)["bring"]
    pieces = [{"code": robe.tag_code, "quantity": 3}]

    counted = ask(organiser, COUNT, id=bring["id"], pieces=pieces)["countBring"]["bring"]
    ask(designer, SIGN, id=bring["id"], side="DESIGNER", count=counted["count"])
    done = ask(organiser, SIGN, id=bring["id"], side="ORGANISER", count=1)["signBring"]["bring"]

    assert done == {
        "id": bring["id"],
        "direction": "TO_STALL",
        "state": "DONE",
        "count": 1,
        "countedBy": "Olga",
        "designerSignedBy": "Ann",
        "organiserSignedBy": "Olga",
        "stall": {"number": "07", "shop": {"name": stall.shop.name}},
        "lines": [
            {
                "planned": 3,
                "counted": 3,
                "difference": "",
                "correction": 0,
                "variant": {"tagCode": robe.tag_code, "product": {"title": robe.product.title}},
            }
        ],
    }


@pytest.mark.parametrize(
    "case",
    [
        ("designer", None),
        ("organiser", "NOT_YOUR_STALL"),
        ("staff", "NOT_YOUR_STALL"),
        ("neighbour", "NOT_FOUND"),
        ("stranger", "NOT_FOUND"),
        ("guest", "SIGN_IN"),
    ],
)
def test_who_announces(ask, people, stall, robe, case):
    who, answer = case
    assert code_of(planned(ask, people[who], stall, robe)) == answer
    assert Bring.objects.exists() == (answer is None)


@pytest.mark.parametrize(
    "case",
    [
        ("designer", None),
        ("organiser", None),
        ("staff", None),
        ("neighbour", "NOT_FOUND"),
        ("stranger", "NOT_FOUND"),
        ("guest", "SIGN_IN"),
    ],
)
def test_who_counts_and_who_cancels(ask, people, stall, robe, case):
    who, answer = case
    bring = planned(ask, people["designer"], stall, robe)["bring"]
    pieces = [{"code": robe.tag_code, "quantity": 3}]

    assert code_of(ask(people[who], COUNT, id=bring["id"], pieces=pieces)["countBring"]) == answer
    assert BringLine.objects.get().counted == (3 if answer is None else None)
    assert code_of(ask(people[who], CANCEL, id=bring["id"])["cancelBring"]) == answer
    assert (Bring.objects.get().state == "cancelled") == (answer is None)


@pytest.mark.parametrize(
    "case",
    [
        ("designer", None, "NOT_ORGANISER"),
        ("organiser", "NOT_YOUR_STALL", None),
        ("staff", "NOT_YOUR_STALL", None),
        ("neighbour", "NOT_FOUND", "NOT_FOUND"),
        ("stranger", "NOT_FOUND", "NOT_FOUND"),
        ("guest", "SIGN_IN", "SIGN_IN"),
    ],
)
def test_who_signs_for_which_side(ask, people, stall, robe, case):
    who, as_designer, as_organiser = case
    bring = planned(ask, people["designer"], stall, robe)["bring"]
    pieces = [{"code": robe.tag_code, "quantity": 3}]
    ask(people["organiser"], COUNT, id=bring["id"], pieces=pieces)

    answers = [
        code_of(ask(people[who], SIGN, id=bring["id"], side=side, count=1)["signBring"])
        for side in ("DESIGNER", "ORGANISER")
    ]

    assert answers == [as_designer, as_organiser]
    assert not StockMovement.objects.filter(reason="transfer").exists()


@pytest.mark.parametrize(
    "case",
    [
        ("designer", True),
        ("organiser", True),
        ("staff", True),
        ("neighbour", False),
        ("stranger", False),
        ("guest", False),
    ],
)
def test_who_reads(ask, people, stall, robe, case):
    who, sees = case
    bring = planned(ask, people["designer"], stall, robe)["bring"]

    data = ask(people[who], READ, stall=str(stall.pk), id=bring["id"])

    assert (data["bring"] is not None, data["brings"] is not None) == (sees, sees)
    assert (data["piecesToBring"] is not None, data["piecesAtStall"] is not None) == (sees, sees)


def test_what_could_be_brought_and_what_is_left(ask, people, stall, robe):
    left = piece_at(stall, 2)
    variant_in_stock(0, product__shop=stall.shop)
    bring = planned(ask, people["designer"], stall, robe)["bring"]

    data = ask(people["designer"], READ, stall=str(stall.pk), id=bring["id"])

    assert data["piecesToBring"] == [
        {"atAtelier": 5, "atStall": 0, "variant": {"id": str(robe.pk)}}
    ]
    assert data["piecesAtStall"] == [
        {
            "atAtelier": 0,
            "atStall": 2,
            "variant": {"id": str(left.pk), "product": {"title": left.product.title}},
        }
    ]


def test_pieces_are_found_by_words_and_codes(ask, people, stall):
    tizi = variant_in_stock(1, product__shop=stall.shop, product__title="Robe Tizi")
    variant_in_stock(1, product__shop=stall.shop, product__title="Jupe")
    query = """query($stall: ID!, $query: String!) { piecesToBring(stall: $stall, query: $query) {
        variant { id } } }"""

    for words in ("tizi robe", tizi.tag_code.lower()):
        found = ask(people["designer"], query, stall=str(stall.pk), query=words)["piecesToBring"]
        assert found == [{"variant": {"id": str(tizi.pk)}}]


def test_lists_take_as_many_statements_for_three_as_for_one(ask, people, stall, robe):
    bring = planned(ask, people["designer"], stall, robe)["bring"]
    piece_at(stall, 2)

    def statements():
        with CaptureQueriesContext(connection) as captured:
            ask(people["designer"], READ, stall=str(stall.pk), id=bring["id"])
        return len(captured)

    for_one = statements()
    for _ in range(2):
        piece_at(stall, 2)
        planned(ask, people["designer"], stall, variant_in_stock(5, product__shop=stall.shop))

    assert statements() == for_one
