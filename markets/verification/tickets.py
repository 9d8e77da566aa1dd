"""Ticket by ticket: its event, its lines, its money and its pieces."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.db.models import Sum

from markets.models import JournalConflict, JournalEvent, TillSale
from markets.services.bookings.ticket_money import ticket_moves
from markets.verification.fault import Fault
from payments.models import Entry
from shops.models import StockMovement

CHUNK: Final = 500
RATE: Final = ":rate"  # of a correction that came before its sale, see link_corrections.py


def ticket_faults() -> Iterator[Fault]:
    """Some hundred tickets at a time."""
    rows = TillSale.objects.select_related("till").prefetch_related("lines__stall", "tenders")
    chunk: list[TillSale] = []
    for sale in rows.order_by("pk").iterator(chunk_size=CHUNK):
        chunk.append(sale)
        if len(chunk) == CHUNK:
            yield from _of(chunk)
            chunk = []
    yield from _of(chunk)


def orphan_faults() -> Iterator[Fault]:
    """Entries of tickets that do not exist."""
    sold = {f"till-sale:{pk}" for pk in TillSale.objects.values_list("pk", flat=True)}
    entries = Entry.objects.filter(reference__startswith="till-sale:")
    for reference in entries.values_list("reference", flat=True):
        if reference.removesuffix(RATE) not in sold:
            yield Fault(reference, "is in the books, and there is no such ticket")


def _of(sales: Sequence[TillSale]) -> Iterator[Fault]:
    references = [sale.reference for sale in sales]
    bodies, booked, moved = _bodies(sales), _booked(references), _moved(references)
    for sale in sales:
        subject = f"ticket {sale.receipt}"
        body = bodies.get(str(sale.pk))
        if body is None:
            yield Fault(subject, "has no event in the journal")
        elif _said(body) != _kept(sale):
            yield Fault(subject, "differs from its event in the journal")
        if _net(booked[sale.reference]) != _net(_expected(sale)):
            yield Fault(subject, "is booked with other amounts")
        if moved.get(sale.reference, {}) != _pieces(sale):
            yield Fault(subject, "moved other pieces")


def _bodies(sales: Sequence[TillSale]) -> dict[str, str]:
    ids = [sale.pk for sale in sales]
    forks = JournalConflict.objects.filter(event_id__in=ids, problem="FORK")
    kept = JournalEvent.objects.filter(event_id__in=ids)
    return {
        str(pk): body for rows in (forks, kept) for pk, body in rows.values_list("event_id", "body")
    }


def _said(body: str) -> tuple[Any, ...]:
    event = json.loads(body)
    data = event["data"]
    lines = [(line["label"], line["quantity"], line["total"]) for line in data["lines"]]
    tenders = [(tender["kind"], tender["amount"]) for tender in data["tenders"]]
    return event["kind"], event["number"], data["receipt"], data["total"], lines, tenders


def _kept(sale: TillSale) -> tuple[Any, ...]:
    lines = [(line.label, line.quantity, line.total) for line in sale.lines.all()]
    tenders = [(tender.kind, tender.amount) for tender in sale.tenders.all()]
    return sale.kind, sale.number, sale.receipt, sale.total, lines, tenders


def _expected(sale: TillSale) -> list[tuple[str, str, int]]:
    moves = ticket_moves(sale, sale.lines.all(), sale.tenders.all())
    return [(move.source, move.destination, move.amount.amount) for move in moves]


def _net(moves: Sequence[tuple[str, str, int]]) -> dict[tuple[str, str], int]:
    """Between each two accounts, whichever way it went."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for source, destination, amount in moves:
        if source <= destination:
            found[source, destination] += amount
        else:
            found[destination, source] -= amount
    return {pair: amount for pair, amount in found.items() if amount}


def _booked(references: Sequence[str]) -> dict[str, list[tuple[str, str, int]]]:
    rows: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    both = [*references, *(reference + RATE for reference in references)]
    postings = Entry.objects.filter(reference__in=both, postings__isnull=False).values_list(
        "reference", "postings__source__code", "postings__destination__code", "postings__amount"
    )
    for reference, source, destination, amount in postings:
        rows[reference.removesuffix(RATE)].append((source, destination, amount))
    return rows


def _moved(references: Sequence[str]) -> dict[str, dict[int, int]]:
    found: dict[str, dict[int, int]] = defaultdict(dict)
    rows = StockMovement.objects.filter(reference__in=references).order_by()
    for reference, variant_id, delta in rows.values_list("reference", "level__variant").annotate(
        sum=Sum("delta")
    ):
        found[reference][variant_id] = delta
    return found


def _pieces(sale: TillSale) -> dict[int, int]:
    pieces: dict[int, int] = defaultdict(int)
    for line in sale.lines.all():
        if line.variant_id is not None:
            pieces[line.variant_id] -= line.quantity
    return dict(pieces)
