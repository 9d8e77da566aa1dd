"""A whole market: twelve designers, three tills, 300 sales, nine refunds, three hours without
network, one till lost. In the evening everything is there once, and every cent has an owner."""

from __future__ import annotations

import random
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from markets.fiscal.chain import Record
from markets.fiscal.events import Event
from programme.demo.content import people
from tests.e2e.platform import Platform, wait_until
from tests.e2e.visitor import Visitor
from tests.faults.far_till import FarTill, by

MARKET = "noel-issy-2026"
SALES, FLOAT, SHORT = 300, 10_000, 200
OFFLINE = range(100, 220)  # three hours of it: a sale every ninety seconds
LOST_AFTER = 180  # while still offline
SETTLE_SECONDS = 120

PLAN = """query { marketPlan(slug: "noel-issy-2026") { market { id } tills { id name }
  stalls { id shop { id } } } }"""
SET_FEE = """mutation ($stall: ID!, $fee: Cents!) { editStall(stall: $stall, fee: $fee) {
  problems { code message } } }"""
HAND_IN = """mutation ($event: String!, $signature: String!) {
  handInReceipt(event: $event, signature: $signature) { isNew problems { code message } } }"""
DAY = """query ($market: ID!) { marketDay(market: $market) {
  whole { tickets corrections gross cash card qr ownTerminal }
  missing { serial stream } obstacles { kind words } } }"""
CLOSE = """mutation ($market: ID!) { closeMarket(market: $market) {
  problems { code message } } }"""
SETTLEMENTS = """query ($market: ID!) { settlements(market: $market) { nodes {
  id stall { shop { id } } cash card qr ownTerminal gross commission fee net byCard byHand } } }"""


class Day:
    """What happened, counted by the test itself."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self.random = random.Random(20261207)
        self.organiser = Visitor(platform.url)
        [person] = [one for one in people() if "organiser" in one.role.lower()]
        self.organiser.sign_in(person.email, person.password)
        plan = self.organiser.ask(PLAN)["marketPlan"]
        self.market = plan["market"]["id"]
        self.stalls = plan["stalls"]
        self.tills = [
            FarTill(platform.url, self.organiser, till["id"], seed=1000 + number)
            for number, till in enumerate(plan["tills"][:3])
        ]
        self.ids = [till["id"] for till in plan["tills"][:3]]
        self.pieces = _by_seller(self.tills[0].pieces())
        self.sold: list[tuple[FarTill, Event]] = []
        self.by_seller: Counter[str] = Counter()
        self.by_tender: Counter[str] = Counter()
        self.tickets = 0

    def sell(self, number: int, *, online: bool) -> None:
        """One sale at one of the tills: one to three pieces of different designers."""
        till = self.tills[number % 3]
        sellers = self.random.sample(sorted(self.pieces), self.random.choice([1, 1, 2, 3]))
        pieces = [self.random.choice(self.pieces[seller]) for seller in sellers]
        kinds = ["cash", "cash", "cash", "own_terminal"] + ["card", "mixed", "qr"] * online
        till.wait(1)
        self.note(till, till.sell(pieces, self.pay(till, pieces, self.random.choice(kinds))))

    def pay(self, till: FarTill, pieces: Sequence[Any], kind: str) -> list[dict[str, Any]]:
        """The tenders of a sale; a card is held to the reader, a page is paid."""
        prices = [piece["price"] for piece in pieces]
        total = sum(prices)
        if kind in ("cash", "own_terminal"):
            return [by(kind, total)]
        in_cash = prices[0] // 2 if kind == "mixed" else 0
        way = "QR" if kind == "qr" else "CARD"
        request = till.ask(way, pieces, [prices[0] - in_cash, *prices[1:]])
        self._let_pay(till, request)
        paid = by(way.lower(), total - in_cash, request)
        return [paid, by("cash", in_cash)] if in_cash else [paid]

    def take_back(self, till: FarTill, sale: Event, kind: str = "refund", **how: Any) -> None:
        """A counter-entry, counted."""
        self.note(till, till.take_back(sale, kind, **how))

    def note(self, till: FarTill, ticket: Event) -> None:
        """Into the test's own sums."""
        self.tickets += 1
        if ticket.kind == "sale":
            self.sold.append((till, ticket))
        for line in ticket.data["lines"]:
            self.by_seller[line["seller"]] += line["total"]
        for tender in ticket.data["tenders"]:
            self.by_tender[tender["kind"]] += tender["amount"]

    def sync(self) -> None:
        """All tills; each tries until it is heard."""
        for till in self.tills:
            assert wait_until(till.sync, 60, every=0.5), "No answer for a minute."

    def lose(self, number: int) -> list[Record]:
        """A till falls into the water: what is left of its unsynced sales are receipts."""
        lost = self.tills[number]
        receipts = [record for record in lost.unsent if '"stream":"ticket"' in record.event]
        assert len(receipts) >= 20
        self.tills[number] = FarTill(
            self.platform.url, self.organiser, self.ids[number], seed=2000, replace=True
        )
        self.tills[number].open(lost.drawer, lost.signer.now)
        return receipts

    def rebuild(self, receipts: Sequence[Record]) -> None:
        """Half from customers' phones, half over another till; some of them twice."""
        customer = Visitor(self.platform.url)
        for record in receipts[::2]:
            given = {"event": record.event, "signature": record.signature}
            answer = customer.insist(HAND_IN, **given)["handInReceipt"]
            assert answer["problems"] == []
        assert wait_until(lambda: self.tills[0].relay(receipts), 60, every=0.5)

    def ask(self, query: str) -> Any:
        [answer] = self.organiser.insist(query, market=self.market).values()
        return answer

    def _let_pay(self, till: FarTill, request: str) -> None:
        stripe = self.platform.stripe

        def is_paid() -> bool:
            found = till.tender(request)
            if found["url"]:
                stripe.pay(found["url"].rpartition("/")[2].partition("?")[0])
            for reader in stripe.objects("terminal.reader"):
                if (reader.get("action") or {}).get("status") == "in_progress":
                    stripe.tap(reader["id"])
            return str(till.tender(request)["state"]) == "PAID"

        assert wait_until(is_paid, 60, every=0.2), till.tender(request)


@pytest.fixture
def day(platform: Platform) -> Day:
    platform.stripe.settings(balance_transaction_delay=0)
    return Day(platform)


@pytest.mark.faults
@pytest.mark.scenario("T4")
@pytest.mark.scenario("T10")
@pytest.mark.timeout(900)
def test_a_market_day_with_a_lost_till_and_no_network_ends_to_the_cent(
    day: Day, platform: Platform, tmp_path: Path
) -> None:
    for stall in day.stalls:
        day.organiser.ask(SET_FEE, stall=stall["id"], fee=1500)
    morning = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=7)
    for till in day.tills:
        till.open(FLOAT, morning)
    receipts: list[Record] = []
    for number in range(SALES):
        if number == LOST_AFTER:
            receipts = day.lose(2)
        day.sell(number, online=number not in OFFLINE)
        if number not in OFFLINE and number % 10 == 9:
            day.sync()
    take_back_nine(day)
    for process in platform.part("granian")[:1]:
        platform.kill(process)  # while everybody hands in
    day.rebuild(receipts) if day.tills[0].sync() else _insist(day, receipts)
    for number, till in enumerate(day.tills):
        till.wait(20)
        till.close(till.drawer - SHORT * (number == 0), "two coins fell" if number == 0 else "")
    counted = sum(till.drawer for till in day.tills) - SHORT
    day.sync()

    seen = wait_for_calm(day)
    assert seen["whole"]["tickets"] == SALES
    assert seen["whole"]["corrections"] == 9
    assert (seen["missing"], seen["obstacles"]) == ([], [])
    assert day.ask(CLOSE)["problems"] == []
    settlements = day.ask(SETTLEMENTS)["nodes"]
    check_settlements(day, settlements, taken=counted - 3 * FLOAT + SHORT)
    for command in ("verify_journal", "verify_tills", "verify_books"):
        done = platform.manage(command)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    check_archive(platform, tmp_path)


def take_back_nine(day: Day) -> None:
    """Refunds and voids, where each was paid how, two of them at another till than it was sold."""
    by_kind: dict[str, list[Event]] = {}
    for _, sale in day.sold:
        kinds = {tender["kind"] for tender in sale.data["tenders"]}
        by_kind.setdefault("+".join(sorted(kinds)), []).append(sale)
    first, second, _ = day.tills
    for sale in by_kind["cash"][:3]:
        day.take_back(first, sale, lines=[0])
    for sale in by_kind["cash"][-2:]:
        day.take_back(second, sale, "void")
    for sale in by_kind["card"][:2]:
        day.take_back(second, sale, lines=[0])
    day.take_back(first, by_kind["qr"][0], "void")
    day.take_back(first, by_kind["own_terminal"][0], "void")


def _insist(day: Day, receipts: Sequence[Record]) -> None:
    day.sync()
    day.rebuild(receipts)


def wait_for_calm(day: Day) -> Any:
    """What the organiser sees once everything is booked and refunded."""
    last: dict[str, Any] = {}

    def is_calm() -> bool:
        last.update(day.ask(DAY))
        done = last["whole"]["tickets"] + last["whole"]["corrections"] == day.tickets
        return done and not last["obstacles"]

    wait_until(is_calm, SETTLE_SECONDS, every=1)
    assert wait_until(lambda: _refunds_are_made(day.platform), SETTLE_SECONDS, every=1)
    return last


def _refunds_are_made(platform: Platform) -> bool:
    refunds = platform.stripe.objects("refund")
    return len(refunds) == 3 and all(refund["status"] == "succeeded" for refund in refunds)


def check_settlements(day: Day, settlements: Sequence[Any], *, taken: int) -> None:
    """Each designer's gross is what the test counted; together they are the cash and the cards."""
    assert {one["stall"]["shop"]["id"]: one["gross"] for one in settlements} == {
        stall["shop"]["id"]: day.by_seller[stall["shop"]["id"]] for stall in day.stalls
    }

    def total(name: str) -> int:
        return sum(one[name] for one in settlements)

    tenders = {"cash": "cash", "card": "card", "qr": "qr", "ownTerminal": "own_terminal"}
    assert {name: total(name) for name in tenders} == {
        name: day.by_tender[kind] for name, kind in tenders.items()
    }
    assert total("cash") == taken
    assert total("net") + total("commission") + total("fee") == (
        taken + total("card") + total("qr") + total("ownTerminal")
    )
    assert total("fee") == 12 * 1500


def check_archive(platform: Platform, folder: Path) -> None:
    """The archive verifies elsewhere: another folder, an isolated Python, nothing of ours."""
    archive = folder / "archive.zip"
    today = datetime.now(UTC).date()
    days = ("--from", str(today - timedelta(days=2)), "--to", str(today + timedelta(days=2)))
    done = platform.manage("export_journal", *days, "--market", MARKET, str(archive))
    assert done.returncode == 0, done.stderr
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(archive) as opened:
        opened.extract("verify.py", elsewhere)
    verified = subprocess.run(
        [sys.executable, "-I", "verify.py", str(archive)],
        cwd=elsewhere,
        env={},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert verified.returncode == 0, verified.stdout + verified.stderr


def _by_seller(pieces: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for piece in pieces:
        found.setdefault(piece["seller"], []).append(piece)
    return found
