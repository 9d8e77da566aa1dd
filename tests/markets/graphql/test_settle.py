"""Watching, closing and settling, as the API says it: what each of four people gets."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from markets.models import Market, Settlement
from markets.services.close_market import close_market
from markets.states import MarketState
from matricia.accounts.models import User
from payments.services.alerts import raise_alert
from tests.conftest import Ask
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import cents_on
from tests.factories.shops import member_of
from tests.markets.fair import Fair

pytestmark = pytest.mark.django_db

TAKINGS = "tickets corrections gross refunds average cash card qr ownTerminal"
DAY = f"""query($market: ID!, $day: Date) {{ marketDay(market: $market, day: $day) {{
    market {{ slug }} day days at currency takings {{ {TAKINGS} }} whole {{ {TAKINGS} }} hours
    designers {{ stall shop {{ name }} tickets pieces gross refunds hours }}
    tills {{ id name serial isPaired seenAt isSilent waiting missing expectedCash inDrawer
        isLowOnCash shift {{ id cashierName openedAt openingFloat }} takings {{ gross }} }}
    bestSellers {{ label seller quantity gross }}
    missing {{ serial stream first last count }}
    obstacles {{ kind till serial count words }}
    alerts {{ code words advice isRed }} }} }}"""
CLOSE = """mutation($market: ID!, $provisional: Boolean, $reason: String) { closeMarket(
    market: $market, confirmProvisional: $provisional, reason: $reason) {
    market { state } problems { code message field } } }"""
CLOSINGS = """query($market: ID!) { closings(market: $market) { kind key serial till isProvisional
    provisional tickets gross net vat refunds cash card qr ownTerminal perpetualGross } }"""
FIGURES = """id number market { slug } stall { number shop { name } } correctionOf currency tickets
    cash card qr ownTerminal gross refunds commission commissionVat fee net byCard byHand isDue
    paidHow paidAt paidBy till { name } signedName signature openDebt pdf mailedAt
    lines { at receipt kind label quantity discount total }"""
OF_MARKET = f"""query($market: ID, $shop: ID) {{ settlements(market: $market, shop: $shop) {{
    totalCount nodes {{ {FIGURES} }} }} }}"""
ONE = f"query($id: ID!) {{ settlement(id: $id) {{ {FIGURES} }} }}"
PAY = f"""mutation($id: ID!, $how: SettlementPaid!, $till: ID, $name: String, $path: String) {{
    paySettlement(id: $id, how: $how, till: $till, signedName: $name, signature: $path) {{
    settlement {{ {FIGURES} }} problems {{ code field }} }} }}"""
Json = dict[str, Any]


def as_(user: User | None) -> Client:
    client = Client(headers={"accept-language": "en"})
    if user is not None:
        client.force_login(user)
    return client


def a_fair(designers: int = 2, *, closed: bool = False) -> Fair:
    fair = Fair(designers=designers, fee=500)
    till = fair.tills[0].open()
    for place in range(designers):
        till.sell((place, 5000))
    till.close(10_000 + 5000 * designers).sync()
    if closed:
        close_market(fair.market, actor=fair.organiser)
    return fair


def day_of(fair: Fair) -> Json:
    return {"market": str(fair.market.pk), "day": "2026-12-07"}


def others(fair: Fair) -> list[User | None]:
    """A stranger, somebody not signed in, a designer with a stall there."""
    designer = member_of(fair.stalls[0].shop, UserFactory())
    return [None, UserFactory(), designer]


def test_organisers_and_staff_watch(ask: Ask) -> None:
    fair = a_fair()

    for person in (fair.organiser, StaffFactory()):
        day = ask(as_(person), DAY, **day_of(fair))["marketDay"]
        assert day["market"] == {"slug": fair.market.slug}
        assert day["takings"] == {
            "tickets": 2,
            "corrections": 0,
            "gross": 10_000,
            "refunds": 0,
            "average": 5000,
            "cash": 10_000,
            "card": 0,
            "qr": 0,
            "ownTerminal": 0,
        }
        assert (day["days"], day["hours"], day["currency"]) == (["2026-12-07"], [11], "EUR")
        assert day["designers"][0] == {
            "stall": "01",
            "shop": {"name": fair.stalls[0].shop.name},
            "tickets": 1,
            "pieces": 1,
            "gross": 5000,
            "refunds": 0,
            "hours": [5000],
        }
        assert day["tills"][0]["name"] == "Till 1"
        assert (day["tills"][0]["isPaired"], day["tills"][0]["shift"]) == (True, None)
        assert (day["tills"][0]["expectedCash"], day["tills"][0]["inDrawer"]) == (None, 20_000)
        assert day["obstacles"] == []


def test_nobody_else_watches(ask: Ask) -> None:
    fair = a_fair()

    for person in others(fair):
        assert ask(as_(person), DAY, **day_of(fair))["marketDay"] is None
    assert ask(as_(fair.organiser), DAY, market="999999999999999999999")["marketDay"] is None


def test_an_open_shift_a_gap_and_an_alert_are_told_in_words(ask: Ask) -> None:
    fair = a_fair()
    till = fair.tills[0].open(20_000)
    till.sell((0, 100))
    till.skip()
    till.sell((0, 200))
    till.sync()
    details = {"market": fair.market.pk, "till": "Till 1", "receipt": "7-00001"}
    raise_alert("TICKET_LATE", "x", details=details, is_red=False)

    day = ask(as_(fair.organiser), DAY, **day_of(fair))["marketDay"]

    serial = till.signer.serial
    assert day["tills"][0]["shift"]["openingFloat"] == 20_000
    assert day["tills"][0]["expectedCash"] == 20_200
    assert day["missing"] == [
        {"serial": serial, "stream": "ticket", "first": 3, "last": 3, "count": 1}
    ]
    assert [(one["kind"], one["count"]) for one in day["obstacles"]] == [
        ("OPEN_SHIFT", 1),
        ("MISSING", 1),
    ]
    assert day["alerts"][0]["words"] == (
        "Ticket 7-00001 of till Till 1 came after the market was closed."
    )


def test_watching_takes_as_many_statements_for_three_designers_as_for_one(ask: Ask) -> None:
    counts = []
    for designers in (1, 3):
        fair = a_fair(designers)
        client = as_(fair.organiser)
        with CaptureQueriesContext(connection) as asked:
            ask(client, DAY, **day_of(fair))
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_an_organiser_closes(ask: Ask) -> None:
    fair = a_fair()

    answer = ask(as_(fair.organiser), CLOSE, market=str(fair.market.pk))["closeMarket"]

    assert answer == {"market": {"state": "CLOSED"}, "problems": []}
    assert Settlement.objects.count() == 2


def test_nobody_else_closes(ask: Ask) -> None:
    fair = a_fair()

    codes = [
        ask(as_(person), CLOSE, market=str(fair.market.pk))["closeMarket"]["problems"][0]["code"]
        for person in others(fair)
    ]

    assert codes == ["SIGN_IN", "NOT_FOUND", "NOT_FOUND"]
    assert Market.objects.get(pk=fair.market.pk).state == MarketState.OPEN


def test_a_provisional_closing_is_confirmed_with_a_reason(ask: Ask) -> None:
    fair = a_fair()
    fair.tills[0].open(20_000).sync()
    client, market = as_(fair.organiser), str(fair.market.pk)

    refused = ask(client, CLOSE, market=market, reason="the tablet was stolen")["closeMarket"]
    bare = ask(client, CLOSE, market=market, provisional=True)["closeMarket"]
    done = ask(client, CLOSE, market=market, provisional=True, reason="the tablet was stolen")

    assert refused["problems"][0]["code"] == "NOT_FINAL"
    assert (bare["problems"][0]["code"], bare["problems"][0]["field"]) == ("BAD_REASON", "reason")
    assert done["closeMarket"]["market"] == {"state": "CLOSED"}
    closings = ask(client, CLOSINGS, market=market)["closings"]
    serial = fair.tills[0].signer.serial
    assert closings == [
        {
            "kind": "market",
            "key": fair.market.slug,
            "serial": 0,
            "till": None,
            "isProvisional": True,
            "provisional": [f"{serial}-…: 1 open_shift", "the tablet was stolen"],
            "tickets": 2,
            "gross": 10_000,
            "net": 10_000,
            "vat": 0,
            "refunds": 0,
            "cash": 10_000,
            "card": 0,
            "qr": 0,
            "ownTerminal": 0,
            "perpetualGross": 10_000,
        }
    ]


def test_nobody_else_reads_closings(ask: Ask) -> None:
    fair = a_fair(closed=True)

    for person in others(fair):
        assert ask(as_(person), CLOSINGS, market=str(fair.market.pk))["closings"] == []


def test_organisers_and_staff_read_all_settlements_of_a_market(ask: Ask) -> None:
    fair = a_fair(closed=True)

    for person in (fair.organiser, StaffFactory()):
        found = ask(as_(person), OF_MARKET, market=str(fair.market.pk))["settlements"]
        assert found["totalCount"] == 2
        first = found["nodes"][0]
        assert first["stall"] == {"number": "01", "shop": {"name": fair.stalls[0].shop.name}}
        assert first["market"] == {"slug": fair.market.slug}
        assert (first["gross"], first["commission"], first["fee"]) == (5000, 600, 500)
        assert (first["net"], first["byCard"], first["byHand"]) == (3900, 0, 3900)
        assert (first["isDue"], first["paidHow"], first["openDebt"]) == (True, None, 0)
        assert first["pdf"].startswith(f"/documents/settlements/{first['id']}.pdf?language=")
        assert [line["total"] for line in first["lines"]] == [5000]


def test_a_designer_reads_hers_and_no_other(ask: Ask) -> None:
    fair = a_fair(closed=True)
    hers, other = Settlement.objects.order_by("stall__number")
    client = as_(member_of(fair.stalls[0].shop, UserFactory()))

    of_market = ask(client, OF_MARKET, market=str(fair.market.pk))["settlements"]
    of_shop = ask(client, OF_MARKET, shop=str(fair.stalls[0].shop_id))["settlements"]
    of_other = ask(client, OF_MARKET, shop=str(fair.stalls[1].shop_id))["settlements"]

    for found in (of_market, of_shop):
        assert (found["totalCount"], [node["id"] for node in found["nodes"]]) == (1, [str(hers.pk)])
    assert of_other == {"totalCount": 0, "nodes": []}
    assert ask(client, ONE, id=str(hers.pk))["settlement"]["net"] == 3900
    assert ask(client, ONE, id=str(other.pk))["settlement"] is None


def test_nobody_else_reads_settlements(ask: Ask) -> None:
    fair = a_fair(closed=True)
    settlement = str(Settlement.objects.order_by("pk")[0].pk)

    for person in (None, UserFactory()):
        found = ask(as_(person), OF_MARKET, market=str(fair.market.pk))["settlements"]
        assert found == {"totalCount": 0, "nodes": []}
        assert ask(as_(person), ONE, id=settlement)["settlement"] is None


def test_an_unknown_market_or_shop_has_no_settlements(ask: Ask) -> None:
    fair = a_fair(closed=True)

    for which in ({"market": "x"}, {"shop": "0"}, {"market": "999999"}):
        found = ask(as_(fair.organiser), OF_MARKET, **which)["settlements"]
        assert found["totalCount"] == 0


def test_three_settlements_take_as_many_statements_as_one(ask: Ask) -> None:
    counts = []
    for designers in (1, 3):
        fair = a_fair(designers, closed=True)
        client = as_(fair.organiser)
        with CaptureQueriesContext(connection) as asked:
            ask(client, OF_MARKET, market=str(fair.market.pk))
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_an_organiser_pays_in_cash_against_a_signature(ask: Ask) -> None:
    fair = a_fair(closed=True)
    settlement = Settlement.objects.order_by("stall__number")[0]
    given = {
        "id": str(settlement.pk),
        "how": "CASH",
        "till": str(fair.tills[0].till.pk),
        "name": "Lynda",
        "path": "M10 20L30 40",
    }

    answer = ask(as_(fair.organiser), PAY, **given)["paySettlement"]

    assert answer["problems"] == []
    told = answer["settlement"]
    assert (told["paidHow"], told["isDue"], told["till"]) == ("CASH", False, {"name": "Till 1"})
    assert (told["signedName"], told["signature"]) == ("Lynda", "M10 20L30 40")
    assert told["paidBy"] == fair.organiser.name
    assert cents_on(fair.tills[0].till.drawer) == -(20_000 - 3900)


def test_nobody_else_pays(ask: Ask) -> None:
    fair = a_fair(closed=True)
    settlement = str(Settlement.objects.order_by("stall__number")[0].pk)

    codes = [
        ask(as_(person), PAY, id=settlement, how="BANK")["paySettlement"]["problems"][0]["code"]
        for person in others(fair)
    ]

    assert codes == ["SIGN_IN", "NOT_FOUND", "NOT_ORGANISER"]
    assert cents_on("house:bank") == 0


def test_a_till_of_another_market_is_not_found(ask: Ask) -> None:
    fair, other = a_fair(closed=True), Fair(designers=0)
    settlement = Settlement.objects.order_by("stall__number")[0]

    answer = ask(
        as_(StaffFactory()),
        PAY,
        id=str(settlement.pk),
        how="CASH",
        till=str(other.tills[0].till.pk),
        name="Lynda",
        path="M10 20L30 40",
    )["paySettlement"]

    assert answer["problems"][0]["code"] == "NOT_FOUND"
    assert cents_on(fair.tills[0].till.drawer) == -20_000
