"""The one door into the books."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from matricia.kit import clock
from matricia.kit.money import Money
from matricia.kit.statements import rows_of
from matricia.kit.transactions import joined
from payments.models import Account, Entry, Posting

#: The entry and its postings, unless the reference is known already or an account is not there yet.
_BOOK: Final = """
WITH move AS (
    SELECT source.id AS source, destination.id AS destination, amount, currency, place
    FROM unnest(%(sources)s::text[], %(destinations)s::text[], %(amounts)s::bigint[],
        %(currencies)s::text[]) WITH ORDINALITY AS wanted(of, to_, amount, currency, place)
    JOIN payments_account AS source ON source.code = wanted.of
    JOIN payments_account AS destination ON destination.code = wanted.to_
), entry AS (
    INSERT INTO payments_entry (reference, memo, at)
    SELECT %(reference)s, %(memo)s, %(at)s
    WHERE (SELECT count(*) FROM move) = cardinality(%(sources)s::text[])
    ON CONFLICT (reference) DO NOTHING
    RETURNING id
), posting AS (
    INSERT INTO payments_posting (entry_id, source_id, destination_id, amount, currency, at)
    SELECT entry.id, move.source, move.destination, amount, currency, %(at)s
    FROM entry CROSS JOIN move ORDER BY place
)
SELECT id FROM entry
"""


@dataclass(frozen=True, slots=True)
class Move:
    """An amount from one account to another, by their codes (see docs/books.md)."""

    source: str
    destination: str
    amount: Money

    def __post_init__(self) -> None:
        if self.amount.amount < 0:
            raise ValueError("A move goes one way: swap source and destination instead of a minus.")


class ReferenceReusedError(Exception):
    """One reference stood for two different movements: a fault of the program."""


@joined
def post_entry(reference: str, moves: Sequence[Move], memo: str = "") -> Entry:
    """Book `moves` under `reference`; the same again has no effect. Moves of nothing are left out.

    Whoever books the same reference at the same time waits for the first to commit. Raises
    ReferenceReusedError when the reference already stands for other moves.
    """
    moves = [move for move in moves if move.amount]
    return _booked(reference, moves, memo) or _looked_up(reference, moves, memo)


def _booked(reference: str, moves: Sequence[Move], memo: str) -> Entry | None:
    """All of it in one statement; None when that is not possible."""
    at = clock.now()
    given: dict[str, Any] = {
        "sources": [move.source for move in moves],
        "destinations": [move.destination for move in moves],
        "amounts": [move.amount.amount for move in moves],
        "currencies": [move.amount.currency for move in moves],
        "reference": reference,
        "memo": memo,
        "at": at,
    }
    rows = rows_of(_BOOK, given)
    return Entry(pk=rows[0][0], reference=reference, memo=memo, at=at) if rows else None


def _looked_up(reference: str, moves: Sequence[Move], memo: str) -> Entry:
    """The entry that is there, if it says the same; else a new one, with its new accounts."""
    entry, is_new = Entry.objects.get_or_create(reference=reference, defaults={"memo": memo})
    if not is_new:
        check_same(entry, moves)
        return entry
    accounts = accounts_of({code for move in moves for code in (move.source, move.destination)})
    Posting.objects.bulk_create(
        Posting(
            entry=entry,
            source_id=accounts[move.source],
            destination_id=accounts[move.destination],
            amount=move.amount.amount,
            currency=move.amount.currency,
            at=entry.at,
        )
        for move in moves
    )
    return entry


def accounts_of(codes: set[str]) -> dict[str, int]:
    """Ids of accounts by code, made on demand."""
    Account.objects.bulk_create(
        (Account(code=code) for code in sorted(codes)), ignore_conflicts=True
    )
    return dict(Account.objects.filter(code__in=codes).values_list("code", "pk"))


def check_same(entry: Entry, moves: Sequence[Move]) -> None:
    """Raises ReferenceReusedError unless `entry` stands for just these moves."""
    booked = sorted(
        entry.postings.values_list("source__code", "destination__code", "amount", "currency")
    )
    asked = sorted((m.source, m.destination, m.amount.amount, m.amount.currency) for m in moves)
    if booked != asked:
        raise ReferenceReusedError(f"Entry {entry.reference} already stands for other moves.")
