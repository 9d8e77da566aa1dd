"""The tables that `make bench` prints, and the JSON that it writes."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import Any, Final

from tests.bench.buying import Purchases
from tests.bench.reading import Loaded, Read

#: Item → (requests per second without the cache at 1,000 and at 20,000, with it).
GOALS: Final = {
    "R1": (350, 300, 2000),
    "R2": (400, 380, 2500),
    "R3": (250, 120, 1200),
    "R4": (300, 280, None),
    "W1": (30, 30, None),
}
#: Item → the least part of the floor, without the cache and with it.
SHARES: Final = {"R1": (0.07, 0.40), "R2": (0.04, 0.25), "R3": (0.12, 0.50)}
Json = dict[str, Any]
HEAD: Final = (
    f"{'':4}{'req/s':>8}{'p50':>7}{'p95':>7}{'p99':>7}{'app':>7}{'PG':>7}{'SQL':>5}{'kB':>6}"
    f"{'of floor':>10} │{'cached':>8}{'p95':>7}{'of floor':>10} │{'floor':>8}   goals"
)


@dataclass(frozen=True)
class Result:
    """Of one size of catalogue. Times in seconds, memory in megabytes."""

    products: int
    seeded_in: float
    reads: dict[str, Read]
    purchases: Purchases
    rush: Json
    megabytes: dict[str, float]
    cold_starts: list[float]
    soak: tuple[float, float] | None


def tables(result: Result) -> str:
    """For people, as wide as a terminal."""
    lines = [
        f"N = {result.products:,} products, seeded in {result.seeded_in:.0f} s",
        "times in ms; app and PG: CPU per request; floor: one hand-written statement, pgbench",
        HEAD,
        *(_read_line(item, read) for item, read in result.reads.items()),
        _purchase_line(result.purchases),
        _rush_line(result.rush),
        _process_line(result),
    ]
    if result.soak:
        before, after = result.soak
        lines.append(f"soak: {before:.1f} → {after:.1f} MB ({after / before - 1:+.1%})")
    return "\n".join(lines)


def as_json(result: Result) -> Json:
    """As the issue spells it, and what else was measured."""
    items: Json = {item: _read_json(read) for item, read in result.reads.items()}
    items["W1"] = _purchase_json(result.purchases)
    items["W2"] = {key: value for key, value in result.rush.items() if key != "words"}
    found: Json = {
        "n": result.products,
        "items": items,
        "rss_mb": round(result.megabytes["uncached"], 1),
        "rss_cached_mb": round(result.megabytes["cached"], 1),
        "worker_rss_mb": round(result.megabytes["worker"], 1),
        "cold_start_s": round(statistics.median(result.cold_starts), 2),
    }
    if result.soak:
        found["rss_growth"] = round(result.soak[1] / result.soak[0] - 1, 4)
    return found


def document(results: list[Result]) -> Json:
    """One object: the first size's, with those of the others in `more`."""
    first, *more = [as_json(result) for result in results]
    return {**first, "more": more} if more else first


def _read_line(item: str, read: Read) -> str:
    one, kept = read.uncached, read.cached
    requests = len(one.waits)
    return (
        f"{item:4}{one.rate:8.0f}{_ms(one.percentile(50))}{_ms(one.percentile(95))}"
        f"{_ms(one.percentile(99))}{_ms(one.app_cpu / requests)}{_ms(one.database_cpu / requests)}"
        f"{read.statements:5}{read.bytes / 1000:6.1f}{one.rate / read.floor:10.1%} │"
        f"{kept.rate:8.0f}{_ms(kept.percentile(95))}{kept.rate / read.floor:10.1%} │"
        f"{read.floor:8.0f}   {_goals(item)}"
    )


def _purchase_line(found: Purchases) -> str:
    count = found.purchases
    waits = statistics.quantiles(found.waits, n=100, method="inclusive")
    paid, floor = statistics.median(found.paid), statistics.median(found.floors)
    return (
        f"W1  {found.rate:8.1f}{_ms(waits[49])}{_ms(waits[94])}{_ms(waits[98])}"
        f"{_ms(found.app_cpu / count)}{_ms(found.database_cpu / count)}{found.statements:5}"
        f"   purchases/s, paid by the worker {paid:.1f}/s; time of web and PG for "
        f"{found.capacity:.1f}/s; worker {found.worker_cpu / count * 1000:.1f} ms; "
        f"floor {floor:.0f}   {_goals('W1')}"
    )


def _process_line(result: Result) -> str:
    size = result.megabytes
    return (
        f"web process {size['uncached']:.0f} MB, with cache {size['cached']:.0f} MB, worker "
        f"{size['worker']:.0f} MB; cold start {statistics.median(result.cold_starts):.2f} s"
    )


def _rush_line(found: Json) -> str:
    return (
        f"W2  64 buyers, 20 pieces: {found['orders']} orders, {found['refusals']} refusals, "
        f"{found['errors']} errors, {found['charges']} charges kept; {' | '.join(found['words'])}"
    )


def _goals(item: str) -> str:
    small, large, cached = GOALS[item]
    of_floor = "".join(f"; {share:.0%}" for share in SHARES.get(item, ()))
    return f"≥ {small} / {large}" + (f", cached {cached}" if cached else "") + of_floor


def _read_json(read: Read) -> Json:
    return {
        "rps": round(read.uncached.rate, 1),
        "rps_cached": round(read.cached.rate, 1),
        "floor_rps": round(read.floor, 1),
        "of_floor": round(read.uncached.rate / read.floor, 4),
        "of_floor_cached": round(read.cached.rate / read.floor, 4),
        **_percentiles(read.uncached),
        "p95_cached_ms": _rounded(read.cached.percentile(95)),
        "cpu_app_ms": _rounded(read.uncached.app_cpu / len(read.uncached.waits)),
        "cpu_pg_ms": _rounded(read.uncached.database_cpu / len(read.uncached.waits)),
        "sql": read.statements,
        "sql_cached": read.cached_statements,
        "bytes": read.bytes,
    }


def _percentiles(loaded: Loaded) -> Json:
    return {f"p{part}_ms": _rounded(loaded.percentile(part)) for part in (50, 95, 99)}


def _purchase_json(found: Purchases) -> Json:
    waits = statistics.quantiles(found.waits, n=100, method="inclusive")
    return {
        "rps": round(found.rate, 1),
        "rps_cached": None,
        "rps_of_core": round(found.capacity, 1),
        "rps_paid": round(statistics.median(found.paid), 1),
        "floor_rps": round(statistics.median(found.floors), 1),
        **{f"p{part}_ms": _rounded(waits[part - 1]) for part in (50, 95, 99)},
        "cpu_app_ms": _rounded(found.app_cpu / found.purchases),
        "cpu_pg_ms": _rounded(found.database_cpu / found.purchases),
        "cpu_worker_ms": _rounded(found.worker_cpu / found.purchases),
        "sql": found.statements,
    }


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:7.1f}"


def _rounded(seconds: float) -> float:
    return round(seconds * 1000, 2)
