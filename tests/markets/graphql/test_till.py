"""markets/graphql/till_schema.py: how a device becomes a till, and what it reads"""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from markets.models import Cashier, Check, Device, Market, Shift
from markets.services.journal.house import house_device
from markets.states import CheckKey, MarketState
from matricia.kit import clock
from shops.models import Product, Variant
from shops.states import ProductState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.devices import A_PUBLIC_KEY, CashierFactory, paired_device
from tests.factories.markets import MarketFactory, TillFactory, organiser_of, piece_at, stall_at
from tests.factories.shops import member_of

pytestmark = pytest.mark.django_db

START = """mutation ($till: ID!, $replace: Boolean) { startPairing(till: $till, replace: $replace) {
  code url qr expiresAt problems { code } } }"""
PAIR = """mutation ($code: String!, $key: String!) {
  pairDevice(code: $code, publicKey: $key, agent: "Firefox") {
    token frame { device { serial } till { name } market { slug } } problems { code field } } }"""
RETIRE = """mutation ($device: ID!) { retireDevice(device: $device, reason: "lost") {
  device { isRetired } problems { code } } }"""
ADD_CASHIER = """mutation ($market: ID!) { addCashier(market: $market, name: "Eve", pin: "1234") {
  cashier { name isManager isActive } problems { code } } }"""
EDIT_CASHIER = """mutation ($cashier: ID!) { editCashier(cashier: $cashier, isManager: true) {
  cashier { isManager } problems { code } } }"""
FRAME = """query ($token: String!) { tillFrame(token: $token) {
  device { id serial publicKey tillName isRetired } till { id name hasReader }
  market { id slug name place address state startsAt endsAt }
  isOpenable missing float nextFloat cashLimit currency serverTime catalogueVersion
  sellers { id stall name legalName siren regime vatRate mandate accent }
  cashiers { id name isManager pinSalt pinHash }
  devices { id serial tillName publicKey isRetired } heads { stream number hash } publicUrl } }"""
PIECES = """query ($token: String!, $after: String) { tillPieces(token: $token, after: $after) {
  nodes { id tagCode sku barcode title variantTitle seller price normalPrice priceChangedAt rate
    onHand isUnique picture } next version } }"""


@pytest.fixture
def market():
    return MarketFactory(slug="noel", cash_float=12_000)


@pytest.fixture
def till(market):
    return TillFactory(market=market, name="Caisse 1")


def refused(client, query, **variables):
    """The codes of the errors that a query meets."""
    answer = client.post(
        "/graphql",
        json.dumps({"query": query, "variables": variables}),
        content_type="application/json",
        headers={"X-Matricia-Client": "tests"},
    ).json()
    return [error["extensions"]["code"] for error in answer["errors"]]


def test_an_organiser_pairs_a_browser_that_nobody_is_signed_in_to(ask, client, till):
    client.force_login(organiser_of(till.market))
    started = ask(client, START, till=till.pk)["startPairing"]
    client.logout()

    paired = ask(client, PAIR, code=started["code"], key=A_PUBLIC_KEY)["pairDevice"]

    assert started["problems"] == paired["problems"] == []
    assert started["url"].endswith(f"/till/pair#{started['code']}")
    assert paired["frame"] == {
        "device": {"serial": 1},
        "till": {"name": "Caisse 1"},
        "market": {"slug": "noel"},
    }
    frame = ask(client, FRAME, token=paired["token"])["tillFrame"]
    assert frame["device"]["publicKey"] == A_PUBLIC_KEY


def test_a_wrong_code_pairs_nothing(ask, client, till):
    answer = ask(client, PAIR, code="AAAAAAAA", key=A_PUBLIC_KEY)["pairDevice"]

    assert answer == {
        "token": None,
        "frame": None,
        "problems": [{"code": "PAIRING_CODE", "field": "code"}],
    }


@pytest.mark.parametrize("who", ["nobody", "customer", "designer", "other organiser"])
def test_others_pair_retire_and_hire_nobody(ask, client, till, who):
    people = {
        "customer": UserFactory,
        "designer": lambda: member_of(stall_at(till.market).shop, UserFactory()),
        "other organiser": lambda: organiser_of(MarketFactory()),
    }
    if who in people:
        client.force_login(people[who]())
    device = paired_device(till).device
    cashier = CashierFactory(market=till.market)

    answers = [
        ask(client, START, till=till.pk, replace=True)["startPairing"],
        ask(client, RETIRE, device=str(device.pk))["retireDevice"],
        ask(client, EDIT_CASHIER, cashier=cashier.pk)["editCashier"],
        ask(client, ADD_CASHIER, market=till.market_id)["addCashier"],
    ]

    codes = [[problem["code"] for problem in answer["problems"]] for answer in answers]
    hidden = ["SIGN_IN"] if who == "nobody" else ["NOT_FOUND"]
    assert codes == [hidden, hidden, hidden, ["SIGN_IN"] if who == "nobody" else ["NOT_ORGANISER"]]
    device.refresh_from_db()
    assert device.retired_at is None
    assert list(Cashier.objects.values_list("pk", "is_manager")) == [(cashier.pk, False)]


@pytest.mark.parametrize("staff", [True, False])
def test_organisers_and_staff_do(ask, client, till, staff):
    client.force_login(StaffFactory() if staff else organiser_of(till.market))
    device = paired_device(till).device
    cashier = CashierFactory(market=till.market)

    retired = ask(client, RETIRE, device=str(device.pk))["retireDevice"]
    added = ask(client, ADD_CASHIER, market=till.market_id)["addCashier"]
    edited = ask(client, EDIT_CASHIER, cashier=cashier.pk)["editCashier"]

    assert retired == {"device": {"isRetired": True}, "problems": []}
    assert added["cashier"] == {"name": "Eve", "isManager": False, "isActive": True}
    assert edited == {"cashier": {"isManager": True}, "problems": []}


def test_the_frame_holds_what_a_till_needs_without_network(ask, client, till, settings):
    market, paired = till.market, paired_device(till)
    stall = stall_at(market, number="07")
    stall.shop.accent = "#4d5a26"
    stall.shop.save()
    manager = CashierFactory(market=market, name="Brigitte", is_manager=True)
    CashierFactory(market=market, name="Gone", is_active=False)
    lost = paired_device(TillFactory(market=market, name="Caisse 2")).device
    Device.objects.filter(pk=lost.pk).update(retired_at=clock.now())
    paired_device()
    server = house_device()
    for key in CheckKey:
        Check.objects.create(market=market, key=key, done_by=UserFactory())

    frame = ask(client, FRAME, token=paired.token)["tillFrame"]

    mandate = stall.mandates.get()
    assert frame["device"] == {
        "id": str(paired.device.pk),
        "serial": paired.device.serial,
        "publicKey": A_PUBLIC_KEY,
        "tillName": "Caisse 1",
        "isRetired": False,
    }
    assert frame["till"] == {"id": str(till.pk), "name": "Caisse 1", "hasReader": False}
    assert frame["market"]["slug"] == "noel"
    assert (frame["isOpenable"], frame["missing"]) == (True, [])
    assert (frame["float"], frame["nextFloat"]) == (12_000, None)
    assert (frame["cashLimit"], frame["currency"]) == (100_000, "EUR")
    assert frame["sellers"] == [
        {
            "id": str(stall.shop_id),
            "stall": "07",
            "name": stall.shop.name,
            "legalName": stall.shop.name,
            "siren": "732829320",
            "regime": "FRANCHISE",
            "vatRate": 0,
            "mandate": str(mandate.pk),
            "accent": "#4d5a26",
        }
    ]
    assert [row["name"] for row in frame["cashiers"]] == ["Brigitte"]
    assert frame["cashiers"][0]["pinHash"] == manager.pin_hash
    assert [(row["serial"], row["tillName"], row["isRetired"]) for row in frame["devices"]] == [
        (0, None, False),
        (paired.device.serial, "Caisse 1", False),
        (lost.serial, "Caisse 2", True),
    ]
    assert frame["devices"][0]["publicKey"] == server.public_key
    assert (frame["heads"], frame["publicUrl"]) == ([], settings.PUBLIC_URL)


@pytest.mark.parametrize(
    ("state", "missing"), [(MarketState.PLANNED, 7), (MarketState.OPEN, 6), (MarketState.CLOSED, 1)]
)
def test_a_till_is_told_why_it_may_not_open(ask, client, till, state, missing):
    Market.objects.filter(pk=till.market_id).update(state=state)

    frame = ask(client, FRAME, token=paired_device(till).token)["tillFrame"]

    assert (frame["isOpenable"], len(frame["missing"])) == (False, missing)


def test_the_next_shift_finds_what_the_last_one_counted(ask, client, till):
    paired = paired_device(till)
    closed_at = datetime(2026, 12, 7, 18, tzinfo=UTC)
    for number, counted in enumerate((5_000, 31_400)):
        Shift.objects.create(
            id=f"00000000-0000-4000-8000-00000000000{number}",
            device=paired.device,
            till=till,
            opened_at=closed_at,
            closed_at=closed_at + timedelta(hours=number),
            counted=counted,
        )

    assert ask(client, FRAME, token=paired.token)["tillFrame"]["nextFloat"] == 31_400


def test_a_token_that_opens_nothing_is_an_error_with_a_code(client, till):
    retired = paired_device(till)
    Device.objects.update(retired_at=clock.now())

    assert refused(client, FRAME, token="x") == ["DEVICE_UNKNOWN"]
    assert refused(client, PIECES, token="x") == ["DEVICE_UNKNOWN"]
    assert refused(client, FRAME, token=retired.token) == ["DEVICE_RETIRED"]
    assert refused(client, PIECES, token=retired.token) == ["DEVICE_RETIRED"]


def test_a_cursor_that_is_none_is_an_error_with_a_code(client, till):
    assert refused(client, PIECES, token=paired_device(till).token, after="x") == ["CURSOR"]


def test_pieces_and_frame_agree_on_the_version(ask, client, till):
    paired = paired_device(till)
    piece = piece_at(stall_at(till.market), price=8_400)

    page = ask(client, PIECES, token=paired.token)["tillPieces"]
    frame = ask(client, FRAME, token=paired.token)["tillFrame"]

    assert [(row["id"], row["price"]) for row in page["nodes"]] == [(str(piece.pk), 8_400)]
    assert (page["next"], page["version"]) == (None, frame["catalogueVersion"])


def test_a_market_with_three_of_everything_takes_as_many_statements_as_with_one(ask, client, till):
    paired = paired_device(till)
    counts = []
    for _ in range(2):
        piece_at(stall_at(till.market))
        CashierFactory(market=till.market)
        with CaptureQueriesContext(connection) as statements:
            ask(client, FRAME, token=paired.token)
        counts.append(len(statements))
        paired_device(TillFactory(market=till.market))
        piece_at(stall_at(till.market))

    assert counts[0] == counts[1]


@pytest.mark.alone
def test_five_thousand_pieces_arrive_in_two_seconds(ask, client, till):
    stall, paired = stall_at(till.market), paired_device(till)
    products = Product.objects.bulk_create(
        Product(shop=stall.shop, slug=f"p{n}", title=f"Piece {n}", state=ProductState.ACTIVE)
        for n in range(5_000)
    )
    Variant.objects.bulk_create(
        Variant(product=product, price=5_000, tag_code=f"V{product.pk}") for product in products
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

    started, after, count = time.perf_counter(), None, 0
    while True:
        page = ask(client, PIECES, token=paired.token, after=after)["tillPieces"]
        count += len(page["nodes"])
        after = page["next"]
        if after is None:
            break

    assert count == 5_000
    took = time.perf_counter() - started
    assert took < 2
