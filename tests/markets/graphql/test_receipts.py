"""markets/graphql/sync_schema.py: receipts, and the market's second copy."""

from __future__ import annotations

import zlib

import pytest
from django.test import Client

from markets.fiscal.base64url import from_base64url
from markets.models import JournalConflict, JournalEvent, TillSale
from payments.models import Alert
from tests.factories.markets import TillFactory, piece_at, stall_at
from tests.markets.tilling import SellingTill, in_cash, sale_of

pytestmark = pytest.mark.django_db(transaction=True)

FIELDS = """event recordEvent recordSignature kind receipt market { id name place } till serial
  currency sellers { id name siren regime mandate }
  lines { seller label quantity unit discount reason total rate vat }
  rates { rate gross net vat } total vat tenders { kind amount given change reference } reason
  original { receipt kind total } corrections { receipt kind total } copies hash module isFork
  url qr"""
HAND_IN = f"""mutation ($event: String!, $signature: String!) {{
  handInReceipt(event: $event, signature: $signature) {{
    receipt {{ {FIELDS} }} isNew problems {{ code message }}
  }} }}"""
BY_EVENT = f"query ($event: ID!) {{ receiptOf(event: $event) {{ {FIELDS} }} }}"
BY_TOKEN = "query ($token: String!) { receipt(token: $token) { receipt total } }"
MIRROR = """query ($token: String!, $after: Int, $first: Int) {
  tillMirror(token: $token, after: $after, first: $first) {
    records { event signature serial serverNumber } next } }"""


@pytest.fixture
def till():
    return SellingTill()


@pytest.fixture
def robe(till):
    return piece_at(stall_at(till.market), price=4500)


def hand_in(ask, record):
    given = {"event": record.event, "signature": record.signature}
    return ask(Client(), HAND_IN, **given)["handInReceipt"]


@pytest.mark.scenario("T4")
def test_a_customers_phone_brings_a_sale_that_its_till_has_lost(till, robe, ask):
    event = till.sell(robe, tenders=[in_cash(4500, given=5000)])
    [record] = till.unsent

    first = hand_in(ask, record)
    again = hand_in(ask, record)

    assert (first["isNew"], again["isNew"]) == (True, False)
    assert first["receipt"] == again["receipt"]
    receipt = first["receipt"]
    assert (receipt["event"], receipt["receipt"], receipt["kind"]) == (
        event.id,
        f"{till.device.serial}-00001",
        "SALE",
    )
    assert receipt["tenders"] == [
        {"kind": "CASH", "amount": 4500, "given": 5000, "change": 500, "reference": ""}
    ]
    assert receipt["rates"] == [{"rate": 0, "gross": 4500, "net": 4500, "vat": 0}]
    assert (receipt["hash"], receipt["isFork"]) == (event.hash, False)
    assert TillSale.objects.count() == 1
    assert JournalEvent.objects.get().received_from == "receipt"


def test_the_address_of_a_receipt_holds_the_signed_sale(till, robe, ask, settings):
    event = till.sell(robe)
    till.send()

    receipt = ask(Client(), BY_EVENT, event=event.id)["receiptOf"]

    address, _, code = receipt["url"].partition("#")
    version, signature, packed = code.split(".")
    assert (address, version) == (f"{settings.PUBLIC_URL}/r", "1")
    unpacked = from_base64url(packed)
    assert unpacked is not None
    assert zlib.decompress(unpacked, -15).decode() == event.text
    assert signature == receipt["recordSignature"]


def test_a_receipt_names_what_corrects_it_and_how_many_copies_there_are(till, robe, ask):
    sale = till.sell(robe)
    refund = till.take_back(sale, reason="trop petite")
    data = {"ticket": sale.data["receipt"], "count": 1, "how": "print"}
    till.write("copy", "duplicate", data)
    till.send()

    first = ask(Client(), BY_EVENT, event=sale.id)["receiptOf"]
    second = ask(Client(), BY_EVENT, event=refund.id)["receiptOf"]

    serial = till.device.serial
    assert first["corrections"] == [
        {"receipt": f"{serial}-00002", "kind": "REFUND", "total": -4500}
    ]
    assert first["copies"] == 1
    assert second["original"] == {"receipt": f"{serial}-00001", "kind": "SALE", "total": 4500}
    assert (second["reason"], second["total"]) == ("trop petite", -4500)


def test_a_receipt_opens_by_the_token_of_its_mail(till, robe, ask):
    event = till.sell(robe)
    till.send()

    token = sale_of(event).receipt_token

    assert ask(Client(), BY_TOKEN, token=token)["receipt"]["total"] == 4500
    assert ask(Client(), BY_TOKEN, token="other")["receipt"] is None
    assert ask(Client(), BY_TOKEN, token="")["receipt"] is None


def test_what_no_till_of_ours_signed_leaves_no_trace(till, robe, ask):
    till.sell(robe)
    [record] = till.unsent
    forged = type(record)(record.event.replace("Brigitte", "Brigitta"), record.signature)
    note = till.signer.event("log", "start", {"note": ""})
    training = till.signer.ticket("sale", till.signer.of(record).data, "training")

    codes = [
        hand_in(ask, sent)["problems"][0]["code"]
        for sent in (forged, note, training, type(record)("{}", ""))
    ]

    assert codes == ["NO_RECEIPT"] * 4
    assert not JournalEvent.objects.exists()
    assert not JournalConflict.objects.exists()
    assert not Alert.objects.exists()


def test_a_device_reads_the_tickets_of_the_others_of_its_market_page_by_page(till, robe, ask):
    other, elsewhere = SellingTill(TillFactory(market=till.market)), SellingTill()
    for _ in range(3):
        other.sell(robe)
    other.write("log", "start", {"note": ""})
    sent = list(other.unsent)
    elsewhere.sell(piece_at(stall_at(elsewhere.market)))
    till.sell(robe)
    for one in (till, other, elsewhere):
        one.send()

    first = ask(Client(), MIRROR, token=till.token, after=0, first=2)["tillMirror"]
    rest = ask(Client(), MIRROR, token=till.token, after=first["next"], first=2)["tillMirror"]
    end = ask(Client(), MIRROR, token=till.token, after=rest["next"], first=2)["tillMirror"]

    records = [*first["records"], *rest["records"]]
    assert [record["event"] for record in records] == [record.event for record in sent[:3]]
    assert {record["serial"] for record in records} == {other.device.serial}
    assert (end["records"], end["next"]) == ([], rest["next"])


def test_the_mirror_says_by_a_code_that_a_device_is_not_known():
    given = {"query": MIRROR, "variables": {"token": "of nobody", "after": 0, "first": 1}}
    headers = {"X-Matricia-Client": "tests"}

    sent = Client().post("/graphql", given, content_type="application/json", headers=headers)

    answer = sent.json()

    assert answer["errors"][0]["extensions"]["code"] == "DEVICE_UNKNOWN"
