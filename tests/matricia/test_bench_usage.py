"""What the benchmark counts in PostgreSQL's log."""

from __future__ import annotations

from tests.bench.usage import statements_in

START = "2026-11-23 19:30:31.612 UTC [10875] LOG:  "
LOG = f"""{START}statement: BEGIN
{START}execute _pg3_1: \n\t  SELECT product.title
\tFROM shops_product
{START}statement:\u0020
{START}statement: SAVEPOINT "s1"
{START}statement: ROLLBACK TO SAVEPOINT "s1"
{START}connection received: host=127.0.0.1 port=53952
{START}statement: COMMIT
"""


def test_statements_are_counted_but_for_bounds_and_probes() -> None:
    assert statements_in(LOG) == [
        "SELECT product.title\n\tFROM shops_product",
        'SAVEPOINT "s1"',
        'ROLLBACK TO SAVEPOINT "s1"',
    ]
