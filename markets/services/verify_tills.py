"""Whether every till sale is in the books, in the stock and in its till's numbers, exactly once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Max, Min, Sum

from markets.models import Till, TillSale
from markets.services.book_cash import cash_moves
from payments.models import Entry
from shops.models import StockMovement

CHUNK = 500


@dataclass(frozen=True, slots=True)
class TillFault:
    """What is wrong, and with which row: `till-sale:<uuid>` or `till:<id>`."""

    reference: str
    problem: str


def verify_tills() -> list[TillFault]:
    """All faults; empty when cash, stock, numbers and books agree."""
    faults = list(_number_faults())
    sales = TillSale.objects.order_by("pk").prefetch_related("lines__stall")
    chunk: list[TillSale] = []
    for sale in sales.iterator(chunk_size=CHUNK):
        chunk.append(sale)
        if len(chunk) == CHUNK:
            faults += _sale_faults(chunk)
            chunk = []
    return [*faults, *_sale_faults(chunk), *_orphans()]


def _number_faults() -> Iterator[TillFault]:
    """Numbers run from 1 to the till's last, each once (the database refuses a second)."""
    tills = Till.objects.annotate(
        count=Count("sales"), first=Min("sales__number"), last=Max("sales__number")
    )
    for row in tills.order_by("pk").values("pk", "count", "first", "last", "last_number"):
        till, count = f"till:{row['pk']}", row["count"]
        if count and (row["first"], row["last"]) != (1, count):
            yield TillFault(till, "its receipt numbers have a gap")
        if row["last_number"] != count:
            yield TillFault(till, f"it counted {row['last_number']} receipts and has {count}")


def _sale_faults(sales: list[TillSale]) -> list[TillFault]:
    references = [sale.reference for sale in sales]
    booked = _booked(references)
    moved = _moved(references)
    faults = []
    for sale in sales:
        lines = list(sale.lines.all())
        if sum(line.total for line in lines) != sale.total:
            faults.append(TillFault(sale.reference, "its lines do not add up to its total"))
        expected = sorted(
            (move.source, move.destination, move.amount.amount) for move in cash_moves(sale, lines)
        )
        if sorted(booked.get(sale.reference, [])) != expected:
            faults.append(TillFault(sale.reference, "the books say something else"))
        if moved.get(sale.reference, 0) != -sum(line.quantity for line in lines):
            faults.append(TillFault(sale.reference, "the stock moved by another quantity"))
    return faults


def _booked(references: list[str]) -> dict[str, list[tuple[str, str, int]]]:
    rows: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    postings = Entry.objects.filter(reference__in=references, postings__isnull=False).values_list(
        "reference",
        "postings__source__code",
        "postings__destination__code",
        "postings__amount",
    )
    for reference, source, destination, amount in postings:
        rows[reference].append((source, destination, amount))
    return rows


def _moved(references: list[str]) -> dict[str, int]:
    return dict(
        StockMovement.objects.filter(reference__in=references)
        .order_by()
        .values_list("reference")
        .annotate(sum=Sum("delta"))
    )


def _orphans() -> Iterator[TillFault]:
    """Entries of sales that do not exist."""
    sold = {f"till-sale:{pk}" for pk in TillSale.objects.values_list("pk", flat=True)}
    for reference in Entry.objects.filter(reference__startswith="till-sale:").values_list(
        "reference", flat=True
    ):
        if reference not in sold:
            yield TillFault(reference, "it is in the books, and there is no such sale")
