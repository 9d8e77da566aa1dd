"""Every night the books are closed up to a moment: balances start from there."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from django.db import connection, transaction

from matricia.kit import clock

# An account that did not move keeps its older checkpoint: the sums since then are empty.
CLOSE: Final = """
WITH moved AS (
    SELECT posting.source_id, posting.destination_id, posting.currency, posting.amount
    FROM payments_entry AS entry JOIN payments_posting AS posting ON posting.entry_id = entry.id
    WHERE entry.at < %(until)s AND entry.at >= (
        SELECT coalesce(max(until), '-infinity') FROM payments_checkpoint
    )
), sums AS (
    SELECT account_id, currency, sum(cents) AS cents FROM (
        SELECT destination_id AS account_id, currency, amount AS cents FROM moved
        UNION ALL
        SELECT source_id, currency, -amount FROM moved
    ) AS sides
    GROUP BY account_id, currency
)
INSERT INTO payments_checkpoint (account_id, currency, until, balance)
SELECT sums.account_id, sums.currency, %(until)s, sums.cents + coalesce((
    SELECT balance FROM payments_checkpoint AS before
    WHERE before.account_id = sums.account_id AND before.currency = sums.currency
    ORDER BY until DESC LIMIT 1
), 0)
FROM sums
"""
ONE_AT_A_TIME: Final = 5_201_101  # the advisory lock of closing


def closing_time() -> datetime:
    """Yesterday 00:00 in Paris. A full day of slack, because an entry is dated by its transaction:
    one that is still open must not end up in a closed period, where the database refuses it."""
    yesterday = clock.today() - timedelta(days=1)
    return datetime.combine(yesterday, time.min, tzinfo=clock.PARIS)


@transaction.atomic
def close_books() -> int:
    """Write down each balance until `closing_time`; how many accounts had moved.

    The same again, or at the same time, changes nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
        cursor.execute(CLOSE, {"until": closing_time()})
        moved: int = cursor.rowcount
    return moved
