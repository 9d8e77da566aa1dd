"""The figures of `make bench` as others read them."""

from __future__ import annotations

from tests.bench.buying import Purchases
from tests.bench.reading import Loaded, Read
from tests.bench.report import Result, document

WAITS = [0.001 * number for number in range(1, 101)]


def test_the_json_has_what_is_compared_from_run_to_run() -> None:
    found = document([_result(1_000), _result(20_000)])

    assert [found["n"], *(more["n"] for more in found["more"])] == [1_000, 20_000]
    assert found["rss_mb"] == 150.0
    assert found["cold_start_s"] == 1.5
    assert found["items"]["R1"] == {
        "rps": 400.0,
        "rps_cached": 3000.0,
        "floor_rps": 4000.0,
        "of_floor": 0.1,
        "of_floor_cached": 0.75,
        "p50_ms": 50.5,
        "p95_ms": 95.05,
        "p99_ms": 99.01,
        "p95_cached_ms": 95.05,
        "cpu_app_ms": 2.0,
        "cpu_pg_ms": 0.5,
        "sql": 1,
        "sql_cached": 1,
        "bytes": 7000,
    }
    assert found["items"]["W1"]["sql"] == 80
    assert found["items"]["W1"]["cpu_worker_ms"] == 30.0
    assert found["items"]["W1"]["rps_of_core"] == 33.3
    assert found["items"]["W2"] == {"orders": 20, "refusals": 44, "errors": 0, "charges": 20}


def _result(products: int) -> Result:
    loaded = Loaded(rates=[390.0, 400.0, 410.0], waits=WAITS, app_cpu=0.2, database_cpu=0.05)
    cached = Loaded(rates=[3000.0], waits=WAITS, app_cpu=0.02, database_cpu=0.0)
    read = Read(1, 1, 7000, loaded, cached, floors=[4000.0])
    purchases = Purchases(
        statements=80,
        opened=[31.0],
        paid=[30.0],
        waits=WAITS,
        floors=[1000.0],
        purchases=100,
        app_cpu=2.0,
        database_cpu=1.0,
        worker_cpu=3.0,
    )
    rush = {"orders": 20, "refusals": 44, "errors": 0, "charges": 20, "words": ["Sold out."]}
    megabytes = {"uncached": 150.0, "cached": 160.0, "worker": 140.0}
    return Result(products, 9.0, {"R1": read}, purchases, rush, megabytes, [1.0, 2.0], None)
