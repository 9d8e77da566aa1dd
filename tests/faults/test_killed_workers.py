"""200 purchases, 16 at a time, while the worker and the web server are killed again and again."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from tests.e2e.customer import Customer, Purchase
from tests.e2e.platform import Platform
from tests.e2e.process_table import Process

PURCHASES, AT_A_TIME = 200, 16
SCARCE, PLENTIFUL, PIECES = 3, 6, 5
WANT_SCARCE = PURCHASES // 4
WINNERS = SCARCE * PIECES
PAID = PURCHASES - WANT_SCARCE + WINNERS
LOSERS = WANT_SCARCE - WINNERS
WORKER, WEB = "celery -A matricia worker", "granian"


class Wrecker:
    """Kills one thing each time the purchases reach a number."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._plan = {
            20: lambda: self._parent_of(WORKER),
            55: lambda: self._child_of(WORKER),
            90: lambda: self._parent_of(WEB),
            120: lambda: self._child_of(WEB),
            150: lambda: self._parent_of(WORKER),
        }
        self._finished = count(1)
        self._lock = threading.Lock()
        self.killed: list[str] = []

    def one_more(self) -> None:
        """A purchase is over."""
        with self._lock:
            choose = self._plan.get(next(self._finished))
            if choose is not None:
                self._kill(choose)

    def _kill(self, choose: Callable[[], Process]) -> None:
        victim = choose()
        self._platform.kill(victim)
        self.killed.append(victim.command)

    def _parent_of(self, words: str) -> Process:
        return self._platform.part(words)[0]

    def _child_of(self, words: str) -> Process:
        return self._platform.part(words)[1]


def wanted(number: int, shelf: dict[str, list[int]]) -> Sequence[int]:
    """Two pieces of which there is plenty; every fourth customer wants a scarce one too."""
    plentiful, scarce = shelf["plentiful"], shelf["scarce"]
    pieces = [plentiful[number % PLENTIFUL], plentiful[(number + 1) % PLENTIFUL]]
    return [*pieces, scarce[number // 4 % SCARCE]] if number % 4 == 0 else pieces


def buy_everything(
    platform: Platform, shelf: dict[str, list[int]], wrecker: Wrecker
) -> list[Purchase]:
    """All purchases; every tenth customer's first card is declined."""
    stripe = platform.stripe

    def buy(number: int) -> Purchase:
        name = f"customer{number}"
        customer = Customer(platform.url, stripe, name, hesitates=number % 10 == 0)
        try:
            return customer.buy(wanted(number, shelf))
        finally:
            wrecker.one_more()

    with ThreadPoolExecutor(AT_A_TIME) as crowd:
        return list(crowd.map(buy, range(PURCHASES)))


@pytest.mark.faults
@pytest.mark.timeout(600)
def test_killing_processes_neither_oversells_nor_charges_twice_nor_loses_a_cent(
    platform: Platform,
) -> None:
    shelf = platform.ask("tests.faults.shelf", scarce=SCARCE, plentiful=PLENTIFUL, pieces=PIECES)
    wrecker = Wrecker(platform)
    purchases = buy_everything(platform, shelf, wrecker)
    facts = platform.ask("tests.faults.shelf", facts=True)

    assert len(wrecker.killed) == 5
    bought = [purchase for purchase in purchases if purchase.order]
    refused = [purchase for purchase in purchases if not purchase.order]
    statuses = Counter(status for purchase in purchases for status in purchase.statuses)
    assert set(statuses) <= {200, 502}, statuses
    assert (len(bought), len(refused)) == (PAID, LOSERS)
    for purchase in refused:
        [problem] = purchase.problems
        assert problem["code"] == "SOLD_OUT"
        assert re.search("is sold out", problem["message"])

    assert facts["waiting"] == {}
    paid = {order for order, state in facts["orders"].items() if state == "paid"}
    assert paid == {purchase.order for purchase in bought}
    assert facts["below_zero"] == facts["held"] == facts["moved_twice"] == 0
    sold = Counter(variant for purchase in bought for variant in purchase.wanted)
    assert facts["sold"] == {str(variant): times for variant, times in sold.items()}
    assert [sold[variant] for variant in shelf["scarce"]] == [PIECES] * SCARCE

    charges = [charge for charge in platform.stripe.objects("charge") if charge["paid"]]
    assert Counter(charge["metadata"]["order"] for charge in charges) == Counter(paid)
    assert {charge["amount_refunded"] for charge in charges} == {0}

    books = platform.manage("verify_books")
    assert (books.returncode, books.stdout.splitlines()[-1]) == (0, "0 drift"), books
    assert "under way" not in books.stdout
