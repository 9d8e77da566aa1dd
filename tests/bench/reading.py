"""R1–R4: what is asked, checked once each, then loaded in rounds beside the floor."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from tests.bench import floor
from tests.bench.checks import CHECKS
from tests.bench.client import Ask, Connection, WrongAnswerError, graphql_request, load
from tests.bench.stand import Server, Stand
from tests.bench.usage import Group, counted_statements

ROUNDS: Final = 3
WARM_SECONDS: Final = 0.7
ASKED_FOR_STATEMENTS: Final = 5
WALK: Final = 96
DOCUMENTS: Final = Path(__file__).with_name("documents")
WALK_DOCUMENT: Final = """query ($first: Int!, $after: String) {
  products(first: $first, after: $after) { pageInfo { endCursor } } }"""
Json = dict[str, Any]
Asks = Mapping[str, Sequence[Ask]]


@dataclass
class Loaded:
    """What the rounds of one item on one server gave; times in seconds."""

    rates: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    app_cpu: float = 0.0
    database_cpu: float = 0.0

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    def percentile(self, percent: int) -> float:
        return statistics.quantiles(self.waits, n=100, method="inclusive")[percent - 1]


@dataclass
class Read:
    """One of R1–R4: without the cache of answers, with it, and by hand-written SQL."""

    statements: int
    cached_statements: int
    bytes: int
    uncached: Loaded = field(default_factory=Loaded)
    cached: Loaded = field(default_factory=Loaded)
    floors: list[float] = field(default_factory=list)

    @property
    def floor(self) -> float:
        return statistics.median(self.floors)


class Reading:
    """The four of them on a stand with two servers, `cached` and not."""

    def __init__(self, stand: Stand, plan: Json, uncached: Server, cached: Server) -> None:
        self._stand = stand
        self._servers = {"uncached": uncached, "cached": cached}
        self._floor_values = {
            "products": plan["R4"][0]["expected"]["total"],
            "rows_before": plan["R4"][0]["expected"]["rows_before"],
        }
        self._asks = asks_of(uncached.port, plan)
        _answer_the_same(cached.port, self._asks)

    def measure(self, seconds: float, say: Callable[[str], None]) -> dict[str, Read]:
        """Rounds of every item, each on both servers and on the database alone, in turn."""
        reads = {
            item: Read(
                self._statements("uncached", asks),
                self._statements("cached", asks),
                round(_mean(len(ask.answer) for ask in asks)),
            )
            for item, asks in self._asks.items()
        }
        for number in range(ROUNDS):
            for item, read in reads.items():
                self._round(item, read, seconds)
            say(f"  round {number + 1} of {ROUNDS}")
        return reads

    def soak(self, requests: int) -> tuple[float, float]:
        """(megabytes before, after) so many requests of all kinds, without the cache."""
        server = self._servers["uncached"]
        group, asks = Group(server.running.pid), [ask for of in self._asks.values() for ask in of]
        before, done = group.megabytes(), 0
        while done < requests:
            done += len(load(server.port, asks, 5.0))
        return before, group.megabytes()

    def _round(self, item: str, read: Read, seconds: float) -> None:
        for name, server in self._servers.items():
            into: Loaded = getattr(read, name)
            load(server.port, self._asks[item], WARM_SECONDS)
            app, database = Group(server.running.pid), Group(self._stand.postgres.pid)
            before = app.cpu_seconds(), database.cpu_seconds()
            waits = load(server.port, self._asks[item], seconds)
            into.app_cpu += app.cpu_seconds() - before[0]
            into.database_cpu += database.cpu_seconds() - before[1]
            into.rates.append(len(waits) / seconds)
            into.waits += waits
        url = self._stand.database_url
        read.floors.append(floor.rate(item, url, max(2.0, seconds / 2), self._floor_values))

    def _statements(self, server: str, asks: Sequence[Ask]) -> int:
        """The most that one request takes, of a process that is warm."""
        connection, counts = Connection(self._servers[server].port), [0]
        log = self._stand.postgres_log
        with counted_statements(self._stand.database_url, log) as so_far:
            for ask in asks[-ASKED_FOR_STATEMENTS:]:
                connection.ask(ask.request)
                counts.append(len(so_far()))
        return max(after - before for before, after in pairwise(counts))


def asks_of(port: int, plan: Json) -> dict[str, list[Ask]]:
    """Every request of the plan with its answer, checked. Raises WrongAnswerError."""
    connection = Connection(port)
    asks: dict[str, list[Ask]] = {}
    for item, questions in plan.items():
        [document] = DOCUMENTS.glob(f"{item.lower()}_*.gql")
        for question in questions:
            variables = dict(question["variables"])
            if "rows_before" in question["expected"]:
                variables["after"] = _cursor(connection, question["expected"]["rows_before"])
            request = graphql_request(document.read_text("utf-8"), variables)
            answer = connection.ask(request)
            if "errors" in answer:
                raise WrongAnswerError(f"{item}: {answer['errors']}")
            CHECKS[item](answer["data"], question["expected"])
            asks.setdefault(item, []).append(Ask(request, connection.body))
    return asks


def _cursor(connection: Connection, rows: int) -> str:
    """Walk over so many rows as somebody who turns pages."""
    after: str | None = None
    while rows > 0:
        first = min(WALK, rows)
        answer = connection.ask(graphql_request(WALK_DOCUMENT, {"first": first, "after": after}))
        after = answer["data"]["products"]["pageInfo"]["endCursor"]
        rows -= first
    assert after is not None
    return after


def _answer_the_same(port: int, asks: Asks) -> None:
    """With the cache as without it, the first time and the second."""
    connection = Connection(port)
    for ask in [ask for of in asks.values() for ask in of] * 2:
        connection.ask(ask.request)
        if connection.body != ask.answer:
            raise WrongAnswerError(f"The cache answers {connection.body[:300]!r}")


def _mean(numbers: Any) -> float:
    return statistics.fmean(numbers)
