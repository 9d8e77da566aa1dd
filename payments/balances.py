"""Balances of the books: the latest checkpoint, and what was posted since."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from django.db import connection

from matricia.kit.money import Money

# Both sums read only the covering indexes postings_in and postings_out, from the checkpoint on.
BALANCES: Final = """
SELECT account.code,
       (coalesce(closed.balance, 0) + coalesce(came_in.cents, 0)
           - coalesce(went_out.cents, 0))::bigint
FROM payments_account AS account
LEFT JOIN LATERAL (
    SELECT until, balance FROM payments_checkpoint
    WHERE account_id = account.id AND currency = %(currency)s
    ORDER BY until DESC LIMIT 1
) AS closed ON true
CROSS JOIN LATERAL (
    SELECT sum(amount) AS cents FROM payments_posting
    WHERE destination_id = account.id AND currency = %(currency)s
      AND at >= coalesce(closed.until, '-infinity')
) AS came_in
CROSS JOIN LATERAL (
    SELECT sum(amount) AS cents FROM payments_posting
    WHERE source_id = account.id AND currency = %(currency)s
      AND at >= coalesce(closed.until, '-infinity')
) AS went_out
WHERE account.code = ANY(%(codes)s)
"""


def balance_of(code: str, currency: str = "EUR") -> Money:
    """What came into an account of the books minus what went out; zero for an unknown one."""
    return balances_of([code], currency)[code]


def balances_of(codes: Collection[str], currency: str = "EUR") -> dict[str, Money]:
    """The balance of each of these accounts, in one statement; zero for those unknown."""
    with connection.cursor() as cursor:
        cursor.execute(BALANCES, {"codes": list(codes), "currency": currency})
        cents = dict(cursor.fetchall())
    return {code: Money(cents.get(code, 0), currency) for code in codes}
