"""Web orders handed over at a stall. Two tills without network may hand the same piece over: what
has left, has left, so both are noted, and the second is an alert."""

from __future__ import annotations

from collections.abc import Sequence

from markets.alerts import COLLECTED_TWICE, COLLECTED_UNKNOWN, alert
from markets.collecting import left_of, parts_of
from markets.models import Collection, HandOver
from markets.services.bookings.facts import Fact
from orders.models import SellerOrder
from orders.services.note_handed_over import note_handed_over
from payments.services.hand_over_part import hand_over_part


def hand_over(facts: Sequence[Fact]) -> None:
    """Events `handed_over`, oldest first, in the caller's transaction; again is harmless."""
    collections = _locked(facts)
    for fact in facts:
        _hand_over(fact, collections.get((_code(fact), fact.till.market_id)))


def _hand_over(fact: Fact, collection: Collection | None) -> None:
    if collection is None:
        alert(COLLECTED_UNKNOWN, fact.event.id, fact.till, order=fact.data["order"])
        return
    if HandOver.objects.filter(event_id=fact.event.id).exists():
        return
    parts = parts_of([collection])[collection.pk]
    left = left_of(parts)
    given = _given(fact)
    rows = [row for pk, quantity in given.items() for row in _rows(pk, quantity, left)]
    for row in rows:
        row.collection, row.event_id, row.at = collection, fact.event.id, fact.at
    HandOver.objects.bulk_create(rows)
    note_handed_over({row.line_id: row.quantity for row in rows if not row.is_double})
    if any(row.is_double for row in rows):
        alert(COLLECTED_TWICE, fact.event.id, fact.till, order=collection.order.number)
    if given.keys() - left.keys():
        alert(COLLECTED_UNKNOWN, fact.event.id, fact.till, order=collection.order.number)
    for part in parts:
        _complete(part, given, left, fact)


def _locked(facts: Sequence[Fact]) -> dict[tuple[str, int], Collection]:
    """By code and market: tills that hand the same over at once go one after the other."""
    rows = Collection.objects.select_for_update(of=("self",)).select_related("order")
    found = rows.filter(code__in={_code(fact) for fact in facts}).order_by("pk")
    return {(row.code, row.market_id): row for row in found}


def _code(fact: Fact) -> str:
    code: str = fact.data["code"]
    return code.replace("-", "").upper()


def _given(fact: Fact) -> dict[int, int]:
    """Line id → pieces handed over."""
    given: dict[int, int] = {}
    for line in fact.data["lines"]:
        pk = int(line["line"])
        given[pk] = given.get(pk, 0) + line["quantity"]
    return given


def _rows(line_id: int, quantity: int, left: dict[int, int]) -> list[HandOver]:
    """What was still there, and what was too much; nothing for a line of another order."""
    if line_id not in left:
        return []
    good = min(quantity, left[line_id])
    split = [(good, False), (quantity - good, True)]
    return [
        HandOver(line_id=line_id, quantity=pieces, is_double=is_double)
        for pieces, is_double in split
        if pieces
    ]


def _complete(part: SellerOrder, given: dict[int, int], left: dict[int, int], fact: Fact) -> None:
    """The part is handed over once nothing of it waits any more."""
    lines = [line.pk for line in part.lines.all()]
    good = {pk: min(given.get(pk, 0), left[pk]) for pk in lines}
    if any(good.values()) and all(left[pk] == good[pk] for pk in lines):
        hand_over_part(part, at=fact.at)
