"""The one door into the books."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from matricia.kit.money import Money
from payments.models import Account, Entry, Posting


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


@transaction.atomic
def post_entry(reference: str, moves: Sequence[Move], memo: str = "") -> Entry:
    """Book `moves` under `reference`; the same again has no effect. Moves of nothing are left out.

    Whoever books the same reference at the same time waits for the first to commit. Raises
    ReferenceReusedError when the reference already stands for other moves.
    """
    moves = [move for move in moves if move.amount]
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
