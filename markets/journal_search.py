"""Finding events of the journals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet

from markets.models import JournalEvent
from matricia.kit import clock

LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; whatever is empty does not matter. `device` is a serial, `day` one of
    Paris by the device's clock, `receipt` a ticket's number as printed."""

    market: str | None = None
    device: int | None = None
    stream: str | None = None
    day: date | None = None
    receipt: str | None = None

    def __str__(self) -> str:
        said = {name: getattr(self, name) for name in self.__slots__}
        return ", ".join(f"{name} {value}"[:LONGEST_WORD] for name, value in said.items() if value)


def find_events(search: Search) -> QuerySet[JournalEvent]:
    """Events in no order yet, each with its device and till. Nothing for what cannot be."""
    rows = JournalEvent.objects.select_related("device__till")
    if search.market:
        rows = (
            rows.filter(device__till__market=int(search.market))
            if _is_id(search.market)
            else rows.none()
        )
    if search.device is not None:
        rows = rows.filter(device__serial=search.device) if _fits(search.device) else rows.none()
    if search.stream:
        rows = rows.filter(stream=search.stream)
    if search.day:
        start = datetime.combine(search.day, time(), clock.PARIS)
        end = datetime.combine(search.day + timedelta(days=1), time(), clock.PARIS)
        rows = rows.filter(at__gte=start, at__lt=end)
    if search.receipt:
        rows = _of_receipt(rows, search.receipt.strip())
    return rows


def _of_receipt(rows: QuerySet[JournalEvent], receipt: str) -> QuerySet[JournalEvent]:
    """`7-00012`, or `T7-00012` of training."""
    stream = "training" if receipt.startswith("T") else "ticket"
    serial, _, number = receipt.removeprefix("T").partition("-")
    if not (_is_id(serial) and _is_id(number)):
        return rows.none()
    return rows.filter(device__serial=int(serial), stream=stream, number=int(number))


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and _fits(int(text[:11]))


def _fits(number: int) -> bool:
    return 0 <= number < 2**31
