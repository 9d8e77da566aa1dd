"""`make bench-pages [CATALOGUE=export.csv]`: requests per second of what people wait for most.

Starts a platform of its own, asks it through the front door as browsers do, and prints the median
of the rounds. The client shares the machine with everything it measures.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import requests

from matricia.embedded.env_file import PROJECT
from tests.bench.shoppers import Shopper, catalogue_of
from tests.e2e.platform import Platform

AT_A_TIME, ROUNDS, ROUND_SECONDS = 8, 3, 3.0


@dataclass(frozen=True)
class Measurement:
    """One thing that people wait for, `ask`ed by shopper number n."""

    name: str
    ask: Callable[[int], None]


def measure(measurement: Measurement) -> tuple[float, float]:
    """(answers per second, milliseconds that one waits), medians of the rounds."""
    one_round(measurement, 0.5)
    rounds = [one_round(measurement, ROUND_SECONDS) for _ in range(ROUNDS)]
    rates = [len(waits) / ROUND_SECONDS for waits in rounds]
    return statistics.median(rates), statistics.median(chain(*rounds)) * 1000


def one_round(measurement: Measurement, seconds: float) -> list[float]:
    """Every wait, in seconds, of those who ask one after the other until time is up."""
    end = time.monotonic() + seconds

    def keep_asking(number: int) -> list[float]:
        waits = []
        while (started := time.monotonic()) < end:
            measurement.ask(number)
            waits.append(time.monotonic() - started)
        return waits

    with ThreadPoolExecutor(AT_A_TIME) as crowd:
        return list(chain(*crowd.map(keep_asking, range(AT_A_TIME))))


def measurements(platform: Platform) -> Sequence[Measurement]:
    """What is measured: whole pages as HTML, then the API behind them, then buying."""
    [in_stock] = platform.ask("tests.faults.shelf", scarce=0, plentiful=1, pieces=0)["plentiful"]
    catalogue = catalogue_of(platform.url, in_stock)
    shoppers = [Shopper(platform.url, catalogue) for _ in range(AT_A_TIME)]
    browsers = [requests.Session() for _ in range(AT_A_TIME)]

    def page(path: str) -> Callable[[int], None]:
        def ask(number: int) -> None:
            browsers[number].get(f"{platform.url}{path}", timeout=30).raise_for_status()

        return ask

    return [
        Measurement("page: home", page("/")),
        Measurement("page: one product", page(catalogue.path_of_a_product)),
        Measurement("API: 24 newest products", lambda number: shoppers[number].list_products()),
        Measurement("API: one product", lambda number: shoppers[number].look_at_product()),
        Measurement("API: search by words", lambda number: shoppers[number].search()),
        Measurement(
            "basket → payment page open", lambda number: shoppers[number].open_payment_page()
        ),
    ]


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pages", description=__doc__)
    parser.add_argument("--catalogue", type=Path, help="a Shopify product export to import first")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="matricia-bench-") as folder:
        sys.stdout.write(f"Starting a platform of {PROJECT.name} in {folder} …\n")
        with Platform(Path(folder) / "data", catalogue=options.catalogue) as platform:
            sys.stdout.write(f"{AT_A_TIME} at a time, median of {ROUNDS} rounds\n")
            for measurement in measurements(platform):
                rate, wait = measure(measurement)
                sys.stdout.write(f"{measurement.name:<30} {rate:8.1f} /s {wait:8.0f} ms\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
