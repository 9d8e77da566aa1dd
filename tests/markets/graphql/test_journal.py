"""markets/graphql/journal_schema.py"""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from markets.models import JournalEvent
from markets.services.journal.house import public_key
from tests.conftest import Ask
from tests.factories.accounts import UserFactory
from tests.factories.markets import organiser_of
from tests.markets.fiscal.tickets import line_of
from tests.markets.proofs.test_views import controller
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db

SEARCH = """query ($market: ID, $device: Int, $stream: String, $day: Date, $receipt: String,
                   $first: Int, $after: String) {
  mayReadJournals
  journalEvents(market: $market, device: $device, stream: $stream, day: $day, receipt: $receipt,
                first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id serial till stream number kind at event signature hash serverNumber receivedAt }
  }
}"""
VERIFY = """mutation ($market: ID) { verifyJournal(market: $market) {
  isWhole events breaks notices problems { code } } }"""


@pytest.fixture
def till() -> SellingTill:
    """A till with an open shift and two tickets, handed in."""
    till = SellingTill()
    till.open()
    till.sell_lines([line_of(4000)])
    till.sell_lines([line_of(1000)])
    till.send()
    return till


@pytest.fixture
def client() -> Client:
    """A controller's."""
    client = Client()
    client.force_login(controller())
    return client


def _found(ask: Ask, client: Client, **which: Any) -> list[tuple[int, str, int]]:
    nodes = ask(client, SEARCH, **which)["journalEvents"]["nodes"]
    return [(node["serial"], node["stream"], node["number"]) for node in nodes]


def test_events_are_found_by_device_stream_day_and_receipt(
    ask: Ask, client: Client, till: SellingTill
) -> None:
    serial = till.device.serial
    tickets = [(serial, "ticket", 1), (serial, "ticket", 2)]

    assert _found(ask, client, market=str(till.market.pk)) == [(serial, "shift", 1), *tickets]
    assert _found(ask, client, device=serial, stream="ticket") == tickets
    assert _found(ask, client, receipt=f"{serial}-00002") == tickets[1:]
    assert _found(ask, client, receipt=f"T{serial}-00002") == []
    assert _found(ask, client, stream="ticket", day="2026-12-07") == tickets
    assert _found(ask, client, stream="ticket", day="2026-12-08") == []
    for nonsense in ("x", "7", "7-", "-1", "9999999999999-1"):
        assert _found(ask, client, receipt=nonsense) == []
    assert _found(ask, client, market="x", stream="ticket") == []


def test_an_event_comes_as_it_was_signed(ask: Ask, client: Client, till: SellingTill) -> None:
    record = till.signer.records["ticket"][0]

    node = ask(client, SEARCH, receipt=f"{till.device.serial}-00001")["journalEvents"]["nodes"][0]

    assert (node["event"], node["signature"]) == (record.event, record.signature)
    assert (node["till"], node["kind"]) == (till.till.name, "sale")
    assert node["hash"] == till.signer.events["ticket"][0].hash


def test_pages_go_on_where_the_last_one_ended(ask: Ask, client: Client, till: SellingTill) -> None:
    which = {"market": str(till.market.pk), "first": 2}

    first = ask(client, SEARCH, **which)["journalEvents"]
    second = ask(client, SEARCH, **which, after=first["pageInfo"]["endCursor"])["journalEvents"]

    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    assert [node["number"] for node in second["nodes"]] == [2]
    looks = JournalEvent.objects.filter(kind="looked_at").order_by("number")
    said = [json.loads(look.body)["data"]["note"] for look in looks]
    assert said == [
        f"search market {till.market.pk}",
        f"search market {till.market.pk} (next page)",
    ]


def test_others_are_refused(ask: Ask, till: SellingTill) -> None:
    for user in (None, UserFactory(), organiser_of(till.market)):
        client = Client()
        if user:
            client.force_login(user)
        answer = client.post(
            "/graphql",
            json.dumps({"query": SEARCH}),
            content_type="application/json",
            headers={"X-Matricia-Client": "tests"},
        ).json()
        assert answer["errors"][0]["extensions"]["code"] == "NOT_CONTROLLER"
    assert ask(Client(), "{ mayReadJournals journalKey }") == {
        "mayReadJournals": False,
        "journalKey": public_key(),
    }
    assert not JournalEvent.objects.filter(kind="looked_at").exists()


def test_a_controller_verifies_and_reaches_nothing_else(
    ask: Ask, client: Client, till: SellingTill
) -> None:
    of_market = ask(client, VERIFY, market=str(till.market.pk))["verifyJournal"]
    of_all = ask(client, VERIFY)["verifyJournal"]
    other = Client()
    other.force_login(UserFactory())

    assert of_market == {
        "isWhole": True, "events": 3, "breaks": [], "notices": [], "problems": [],
    }  # fmt: skip
    assert (of_all["isWhole"], of_all["events"]) == (True, 5)
    assert ask(other, VERIFY)["verifyJournal"]["problems"] == [{"code": "NOT_CONTROLLER"}]
    query = "query ($id: ID!) { marketDay(market: $id) { __typename } }"
    assert ask(client, query, id=str(till.market.pk))["marketDay"] is None
