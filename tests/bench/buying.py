"""W1 and W2: guests who buy, through the API, the worker and the loopback Stripe."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any, Final
from uuid import uuid4

from tests.bench import floor
from tests.bench.client import CONNECTIONS, Connection, WrongAnswerError, graphql_request
from tests.bench.shoppers import ADD, CHECK_OUT, CONTACT, PAGE
from tests.bench.stand import Server, Stand
from tests.bench.usage import Group, counted_statements
from tests.stripe_server import LoopbackStripe

ROUNDS: Final = 3
BUYERS, PIECES_FOR_THEM = 64, 20
PAGE_SECONDS: Final = 60.0
DRAIN_SECONDS: Final = 120.0
#: Before the first look whether the page is open; each further wait is twice as long.
LOOK_SECONDS: Final = 0.05
QUIET_SECONDS: Final = 2.0
STOCK: Final = "UPDATE shops_stocklevel SET on_hand = held + %s WHERE variant_id = %s"
Json = dict[str, Any]


class RefusedError(Exception):
    """The shop said no, with a reason for people."""


class Buyer:
    """A guest with an empty basket, on a connection of her own."""

    def __init__(self, port: int, stripe: LoopbackStripe) -> None:
        self._connection = Connection(port)
        self._stripe = stripe

    def open_payment(self, variants: Sequence[int]) -> str:
        """Fill the basket, check out, wait for the payment page; the id of its session.

        Raises RefusedError when the shop refuses.
        """
        self._connection.cookies.clear()
        for variant in variants:
            _demand(self._ask(ADD, variant=variant)["addToCart"])
        checked_out = self._ask(CHECK_OUT, id=str(uuid4()), contact=CONTACT)["checkOut"]
        _demand(checked_out)
        order = checked_out["order"]
        wait, deadline = LOOK_SECONDS, time.monotonic() + PAGE_SECONDS
        while time.monotonic() < deadline:
            time.sleep(wait)
            wait *= 2
            payment = self._ask(PAGE, order=order["id"], token=order["accessToken"])["payment"]
            if payment and payment["url"]:
                return str(payment["url"]).rstrip("/").rpartition("/")[2]
        raise WrongAnswerError(f"No payment page after {PAGE_SECONDS:.0f} seconds.")

    def buy(self, variants: Sequence[int]) -> None:
        """As `open_payment`, and pay there."""
        self._stripe.pay(self.open_payment(variants))

    def _ask(self, document: str, **variables: Any) -> Json:
        cookies = b"; ".join(b"=".join(pair) for pair in self._connection.cookies.items())
        headers = {"Cookie": cookies.decode()} if cookies else {}
        answer = self._connection.ask(graphql_request(document, variables, **headers))
        if "errors" in answer:
            raise WrongAnswerError(str(answer["errors"])[:500])
        data: Json = answer["data"]
        return data


@dataclass
class Purchases:
    """W1: purchases per second and what each took. `opened`: until the payment page was there."""

    statements: int
    opened: list[float] = field(default_factory=list)
    paid: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    floors: list[float] = field(default_factory=list)
    purchases: int = 0
    app_cpu: float = 0.0
    database_cpu: float = 0.0
    worker_cpu: float = 0.0

    @property
    def rate(self) -> float:
        return statistics.median(self.opened)

    @property
    def capacity(self) -> float:
        """Purchases per second that the core of web and PostgreSQL has the time for; Stripe, the
        worker and the guests share the other one, and may be what everybody waits for."""
        return self.purchases / (self.app_cpu + self.database_cpu)


class Buying:
    """The two of them, on a stand whose catalogue is seeded."""

    def __init__(self, stand: Stand, server: Server, products: int) -> None:
        self._stand = stand
        self._server = server
        self._products = products
        self._next = count()
        self.worker_megabytes = 0.0

    def measure(self, seconds: float, say: Callable[[str], None]) -> tuple[Purchases, Json]:
        """(W1, W2)."""
        floor.prepare(self._stand.database_url)
        with self._stand.shop_around(self._server) as stripe:
            self._round(stripe, Purchases(0), 2.0)  # warms the worker
            purchases = Purchases(self._statements(stripe))
            for number in range(ROUNDS):
                self._round(stripe, purchases, seconds)
                values = {"products": self._products}
                url = self._stand.database_url
                purchases.floors.append(floor.rate("W1", url, max(2.0, seconds / 4), values))
                say(f"  purchases, round {number + 1} of {ROUNDS}")
            rush = self._rush(stripe)
            self.worker_megabytes = Group(self._stand.worker.pid).megabytes()
            return purchases, rush

    def _round(self, stripe: LoopbackStripe, into: Purchases, seconds: float) -> None:
        """Eight guests after one another until time is up; then the worker may finish."""
        before, known = self._cpu(), self._paid()
        started = time.monotonic()
        with ThreadPoolExecutor(CONNECTIONS) as crowd:
            ends = [started + seconds] * CONNECTIONS
            waits = list(chain(*crowd.map(lambda end: self._shop(stripe, end), ends)))
        shopped = time.monotonic() - started
        drained = self._wait_until_paid(known + len(waits)) - started
        app, database, worker = (now - then for now, then in zip(self._cpu(), before, strict=True))
        into.opened.append(len(waits) / shopped)
        into.paid.append(len(waits) / drained)
        into.waits += waits
        into.purchases += len(waits)
        into.app_cpu += app
        into.database_cpu += database
        into.worker_cpu += worker

    def _cpu(self) -> list[float]:
        """Seconds so far of web, PostgreSQL and worker."""
        parts = [self._server.running, self._stand.postgres, self._stand.worker]
        return [Group(part.pid).cpu_seconds() for part in parts]

    def _shop(self, stripe: LoopbackStripe, end: float) -> list[float]:
        waits = []
        own_stripe = _another(stripe)
        buyer = Buyer(self._server.port, own_stripe)
        while (began := time.monotonic()) < end:
            session = buyer.open_payment(self._three_pieces())
            waits.append(time.monotonic() - began)
            own_stripe.pay(session)
        return waits

    def _three_pieces(self) -> list[int]:
        """A variant of three designers each: neighbours are of different ones."""
        first = 1 + 3 * next(self._next) % (self._products - 3)
        return [1 + 4 * (first + step) for step in range(3)]

    def _statements(self, stripe: LoopbackStripe) -> int:
        """Of one purchase from the empty basket until the last job is done."""
        log = self._stand.postgres_log
        with counted_statements(self._stand.database_url, log) as so_far:
            Buyer(self._server.port, stripe).buy(self._three_pieces())
            seen = -1
            while seen != (seen := len(so_far())):
                time.sleep(QUIET_SECONDS)
            return seen

    def _paid(self) -> int:
        [number] = self._stand.row("SELECT count(*) FROM orders_order WHERE state = 'paid'")
        return int(number)

    def _wait_until_paid(self, wanted: int) -> float:
        deadline = time.monotonic() + DRAIN_SECONDS
        while (paid := self._paid()) < wanted:
            if time.monotonic() > deadline:
                raise WrongAnswerError(f"{paid} of {wanted} purchases were paid.")
            time.sleep(0.1)
        return time.monotonic()

    def _rush(self, stripe: LoopbackStripe) -> Json:
        """W2: everybody wants the same piece at once, and there are twenty."""
        variant = 1
        self._stand.execute(STOCK, [PIECES_FOR_THEM, variant])
        paid_before, charges_before = self._paid(), _kept_charges(stripe)
        start = threading.Barrier(BUYERS)
        refusals: list[str] = []
        errors: list[str] = []

        def rush(_number: int) -> None:
            buyer = Buyer(self._server.port, _another(stripe))
            start.wait()
            try:
                buyer.buy([variant])
            except RefusedError as refusal:
                refusals.append(str(refusal))
            except Exception as error:  # noqa: BLE001 (whatever it was is reported)
                errors.append(str(error))

        with ThreadPoolExecutor(BUYERS) as crowd:
            list(crowd.map(rush, range(BUYERS)))
        bought = BUYERS - len(refusals) - len(errors)
        self._wait_until_paid(paid_before + bought)
        return {
            "orders": self._paid() - paid_before,
            "refusals": len(refusals),
            "errors": len(errors),
            "charges": _kept_charges(stripe) - charges_before,
            "words": sorted(set(refusals))[:3] + sorted(set(errors))[:3],
        }


def _demand(payload: Json) -> None:
    if payload["problems"]:
        raise RefusedError("; ".join(problem["message"] for problem in payload["problems"]))


def _another(stripe: LoopbackStripe) -> LoopbackStripe:
    """The same, with connections of its own: for a thread."""
    return LoopbackStripe(port=stripe.port, secret_key=stripe.secret_key)


def _kept_charges(stripe: LoopbackStripe) -> int:
    """Charges of which money was kept."""
    charges = stripe.objects("charge")
    return sum(
        charge["paid"] and charge["amount_refunded"] < charge["amount"] for charge in charges
    )
