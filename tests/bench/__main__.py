"""`make bench [N="1000 20000"] [JSON=file] [SOAK=100000]`: the API on one core with its database.

For each size of catalogue: seed it, start one web process on the core of PostgreSQL (a second one
that keeps answers beside it), check every answer, then load it from the other core in rounds, in
turn with pgbench running the same work as one hand-written statement; then buy.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.buying import Buying
from tests.bench.reading import Reading
from tests.bench.report import Result, document, tables
from tests.bench.stand import Stand, cores
from tests.bench.usage import Group

SIZES = (1_000, 20_000)
READ_SECONDS, BUY_SECONDS = 4.0, 10.0


def measure(stand: Stand, products: int, options: argparse.Namespace) -> Result:
    """Everything at one size of catalogue."""
    began = time.monotonic()
    plan = stand.seed(products)
    seeded_in = time.monotonic() - began
    say(f"{products:,} products are there after {seeded_in:.0f} s")
    uncached, cached = stand.start_web(cached=False), stand.start_web(cached=True)
    reading = Reading(stand, plan, uncached, cached)
    reads = reading.measure(options.seconds, say)
    soak = reading.soak(options.soak) if options.soak else None
    buying = Buying(stand, uncached, products)
    purchases, rush = buying.measure(BUY_SECONDS, say)
    megabytes = {
        "uncached": Group(uncached.running.pid).megabytes(),
        "cached": Group(cached.running.pid).megabytes(),
        "worker": buying.worker_megabytes,
    }
    for server in (uncached, cached):
        stand.stop(server)
    starts = [uncached.cold_start, cached.cold_start]
    return Result(products, seeded_in, reads, purchases, rush, megabytes, starts, soak)


def main(arguments: list[str]) -> None:
    """Measure and print."""
    options = parse(arguments)
    server, client = cores()
    os.sched_setaffinity(0, {client})
    say(f"web and PostgreSQL on core {server}, clients and worker on core {client}")
    results = []
    with tempfile.TemporaryDirectory(prefix="matricia-bench-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL may run as another user
        with Stand.open(Path(folder)) as stand:
            for products in options.n:
                results.append(measure(stand, products, options))
                say(f"\n{tables(results[-1])}\n")
    if options.json:
        options.json.write_text(f"{json.dumps(document(results), indent=2)}\n")
    if len(results) > 1:
        say(growth(results))


def growth(results: list[Result]) -> str:
    """How much longer 95 of 100 wait in the largest catalogue than in the smallest."""
    first, last = results[0], results[-1]
    parts = [
        f"{item} × {last.reads[item].uncached.percentile(95) / read.uncached.percentile(95):.2f}"
        for item, read in first.reads.items()
    ]
    return f"p95 from {first.products:,} to {last.products:,}: {', '.join(parts)}"


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--n", type=int, nargs="+", default=list(SIZES), help="products")
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    parser.add_argument("--seconds", type=float, default=READ_SECONDS, help="of a round")
    parser.add_argument("--soak", type=int, default=0, help="so many requests, then look at memory")
    return parser.parse_args(arguments)


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
