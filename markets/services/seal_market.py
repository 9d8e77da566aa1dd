"""The server's own closings (docs/journal.md): of a market, and what came after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
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


def seal_market(market: Market, provisional: Sequence[str]) -> Closing:
    """Write the `market` closing: totals of all its booked tickets by device, and the house's
    perpetual total. In the caller's transaction, with the market held alone."""
    tickets = _tickets(market)
    before = _last("market")
    data = market_closing(
        market.slug,
        market=words_of(market),
        devices=tickets,
        before=before[1] if before else None,
        corrections=[data for _number, data in house_closings("correction", after=before)],
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


def house_closings(
    *kinds: str,
    after: tuple[int, Any] | None = None,
    since: datetime | None = None,
    before: datetime | None = None,
) -> list[tuple[int, dict[str, Any]]]:
    """Number and data of the server's closings of these kinds, in order."""
    rows = _house().filter(kind__in=kinds)
    if after is not None:
        rows = rows.filter(number__gt=after[0])
    if since is not None:
        rows = rows.filter(at__gte=since)
    if before is not None:
        rows = rows.filter(at__lt=before)
    bodies = rows.order_by("number").values_list("number", "kind", "body")
    return [(number, {**read_event(body).data, "kind": kind}) for number, kind, body in bodies]


def house_heads() -> dict[str, Head]:
    """How far the server's own journal has come."""
    return {stream: head for (_serial, stream), head in _heads_of(device__serial=HOUSE_SERIAL)}


def words_of(market: Market) -> dict[str, str]:
    """A market in values, as closings name it."""
    name = texts.in_language(market.name, texts.BASE_LANGUAGE)
    return {"id": str(market.pk), "name": name[:LONGEST_NAME], "place": market.place}


def _last(kind: str) -> tuple[int, dict[str, Any]] | None:
    row = _house().filter(kind=kind).order_by("-number").values_list("number", "body").first()
    return (row[0], read_event(row[1]).data) if row else None


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
