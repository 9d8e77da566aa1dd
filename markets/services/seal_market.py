"""The server's own closings (docs/journal.md): of a market, and what came after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Max

from markets.fiscal.chain import Head
from markets.fiscal.closings import market_closing
from markets.fiscal.events import Event, read_event
from markets.fiscal.totals import Totals
from markets.models import Closing, JournalConflict, JournalEvent, Market, TillSale
from markets.services.journal.house import HOUSE_SERIAL, note
from markets.states import TicketKind
from matricia.kit import texts

TOTAL: Final = "total"
LONGEST_NAME: Final = 160
TICKETS: Final = [kind.value for kind in TicketKind]


@dataclass(frozen=True, slots=True)
class HouseClosing:
    """A closing in the server's own journal: its number there, its moment, and what it says."""

    number: int
    at: datetime
    data: dict[str, Any]


def seal_market(market: Market, provisional: Sequence[str]) -> Closing:
    """Write the `market` closing: totals of all its booked tickets by device, and the house's
    perpetual total. In the caller's transaction, with the market held alone."""
    tickets = _tickets(market)
    before = next(reversed(house_closings("market")), None)
    late = house_closings("correction", after=before.number if before else 0)
    data = market_closing(
        market.slug,
        market=words_of(market),
        devices=tickets,
        before=before.data if before else None,
        corrections=[correction.data for correction in late],
        heads=_heads(market),
        provisional=provisional,
    )
    return keep_closing(note(TOTAL, "market", data), market, data)


def seal_late_ticket(sale: TillSale, closing: Closing) -> Closing:
    """Write a `correction` of the market's closing for a ticket that came after it."""
    event = read_event(_bodies([sale.pk])[0])
    totals = Totals.of_ticket(event.kind, event.data).as_data()
    data = {"of": str(closing.event_id), "ticket": sale.receipt, "totals": totals}
    return keep_closing(note(TOTAL, "correction", data), closing.market, data)


def keep_closing(event: JournalEvent, market: Market | None, data: dict[str, Any]) -> Closing:
    """The row by which a closing of the server is read."""
    return Closing.objects.create(
        event_id=event.event_id,
        device=event.device,
        market=market,
        kind=event.kind,
        key=data.get("key") or data["ticket"],
        totals=data["totals"],
        perpetual=data.get("perpetual", {}),
        provisional=data.get("provisional", []),
        at=event.at,
    )


def house_closings(*kinds: str, after: int = 0) -> list[HouseClosing]:
    """The server's closings of these kinds, in order, from beyond a number on."""
    rows = _house().filter(kind__in=kinds, number__gt=after).order_by("number")
    return [
        HouseClosing(number, at, read_event(body).data)
        for number, at, body in rows.values_list("number", "at", "body")
    ]


def house_heads() -> dict[str, Head]:
    """How far the server's own journal has come."""
    return {stream: head for (_serial, stream), head in _heads_of(device__serial=HOUSE_SERIAL)}


def words_of(market: Market) -> dict[str, str]:
    """A market in values, as closings name it."""
    name = texts.in_language(market.name, texts.BASE_LANGUAGE)
    return {"id": str(market.pk), "name": name[:LONGEST_NAME], "place": market.place}


def _house() -> Any:
    return JournalEvent.objects.filter(device__serial=HOUSE_SERIAL, stream=TOTAL)


def _tickets(market: Market) -> dict[int, list[Event]]:
    """Those that are booked, by the serial of their device, in the order of their numbers."""
    booked = TillSale.objects.filter(till__market=market)
    serials = {str(pk): serial for pk, serial in booked.values_list("pk", "device__serial")}
    found: dict[int, list[Event]] = defaultdict(list)
    for body in _bodies(list(serials)):
        event = read_event(body)
        found[serials[event.id]].append(event)
    return {serial: sorted(found[serial], key=lambda one: one.number) for serial in sorted(found)}


def _bodies(ids: Sequence[Any]) -> list[str]:
    """Of events by their ids; also of those whose number another event had taken."""
    bodies = JournalEvent.objects.filter(event_id__in=ids, kind__in=TICKETS)
    forks = JournalConflict.objects.filter(event_id__in=ids, problem="FORK")
    kept = {str(pk): body for pk, body in forks.values_list("event_id", "body")}
    kept |= {str(pk): body for pk, body in bodies.values_list("event_id", "body")}
    return list(kept.values())


def _heads(market: Market) -> dict[str, Head]:
    return {
        f"{serial}:{stream}": head
        for (serial, stream), head in _heads_of(device__till__market=market)
    }


def _heads_of(**which: Any) -> list[tuple[tuple[int, str], Head]]:
    events = JournalEvent.objects.filter(**which)
    last = events.values("device", "stream").annotate(number=Max("number"))
    newest = {(row["device"], row["stream"], row["number"]) for row in last}
    rows = events.filter(number__in={number for _d, _s, number in newest}).order_by(
        "device__serial", "stream"
    )
    return [
        ((serial, stream), Head(number, digest))
        for device, serial, stream, number, digest in rows.values_list(
            "device", "device__serial", "stream", "number", "hash"
        )
        if (device, stream, number) in newest
    ]
