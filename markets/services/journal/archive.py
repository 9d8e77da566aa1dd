"""Archives of the journal: everything of some days in one signed file that proves itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Max, Min, Q, QuerySet
from django.utils.translation import gettext as _

from markets.fiscal.archive import MOST_DAYS, Arrival, Contents, Fork, Stream, write_archive
from markets.fiscal.archive import Device as ArchivedDevice
from markets.fiscal.chain import Chain, Head, Record
from markets.fiscal.events import FIRST, read_event
from markets.fiscal.standalone import standalone_verifier
from markets.losses import loss_records
from markets.models import Device, JournalConflict, JournalEvent, Market
from markets.services.journal.house import house_device, moment_of, note, sign
from markets.services.journal.readme import README
from markets.services.journal.server_chain import locked_end
from markets.services.journal.stored import forks_of
from matricia.kit import clock, texts
from matricia.kit.errors import RuleBroken

LONGEST_NAME: Final = 160


@dataclass(frozen=True, slots=True)
class Window:
    """Days in Paris, both included, as moments from the first to right before the last ends."""

    starts_on: date
    ends_on: date

    @property
    def has(self) -> Q:
        """Events that were written or came in then."""
        start = datetime.combine(self.starts_on, time(), clock.PARIS)
        end = datetime.combine(self.ends_on + timedelta(days=1), time(), clock.PARIS)
        return Q(at__gte=start, at__lt=end) | Q(received_at__gte=start, received_at__lt=end)


@transaction.atomic
def export_journal(starts_on: date, ends_on: date, *, market: Market | None = None) -> bytes:
    """The archive of these days, of one market's devices or of all; the server's own events are
    always in it. Whatever a stream wrote between its first and its last event of these days is in.

    The journal stands still meanwhile, and its log notes the archive with its SHA-256.
    Raises RuleBroken BAD_DAYS for none, or more than 365, days.
    """
    if not 0 <= (ends_on - starts_on).days < MOST_DAYS:
        message = _("An archive holds 1 to %(most)d days: choose fewer days, or make several.")
        raise RuleBroken("BAD_DAYS", message % {"most": MOST_DAYS}, "to")
    locked_end()
    house = house_device()
    window = Window(starts_on, ends_on)
    devices = [house, *_devices(window, market)]
    streams = [stream for device in devices for stream in _streams(device, window)]
    contents = _contents(window, market, devices, streams)
    archive = write_archive(contents, sign=sign, verifier=standalone_verifier(), readme=README)
    note("log", "archive", _told(window, market, archive))
    return archive


def _devices(window: Window, market: Market | None) -> list[Device]:
    if market is not None:
        found = Device.objects.filter(till__market=market)
    else:
        events = JournalEvent.objects.filter(window.has)
        found = Device.objects.filter(pk__in=events.values("device"), till__isnull=False)
    return list(found.select_related("till").order_by("serial"))


def _streams(device: Device, window: Window) -> Iterable[Stream]:
    """Every stream that the device has, with what it wrote then and what came before."""
    events = JournalEvent.objects.filter(device=device)
    names = events.order_by("stream").values_list("stream", flat=True).distinct()
    for name in names:
        mine = events.filter(stream=name)
        span = mine.filter(window.has).aggregate(first=Min("number"), last=Max("number"))
        chain = Chain(device.serial, str(device.pk), name, device.public_key)
        if span["first"] is None:
            yield Stream(chain, _head_before(mine, window), [])
            continue
        rows = mine.filter(number__range=(span["first"], span["last"])).order_by("number")
        earlier = mine.filter(number__lt=span["first"]).order_by("-number")
        before = earlier.values_list("number", "hash").first()
        records = [Record(body, sign) for body, sign in rows.values_list("body", "signature")]
        yield Stream(chain, Head(*before) if before else Head(), records)


def _head_before(events: QuerySet[JournalEvent], window: Window) -> Head:
    start = datetime.combine(window.starts_on, time(), clock.PARIS)
    earlier = events.filter(received_at__lt=start)
    last = earlier.order_by("-number").values_list("number", "hash").first()
    return Head(*last) if last else Head()


def _contents(
    window: Window, market: Market | None, devices: list[Device], streams: list[Stream]
) -> Contents:
    arrivals, before = _arrivals(streams)
    return Contents(
        starts_on=window.starts_on.isoformat(),
        ends_on=window.ends_on.isoformat(),
        made_at=moment_of(clock.now()),
        market=_market_words(market),
        devices=[_archived(device) for device in devices],
        streams=streams,
        arrivals=arrivals,
        arrivals_after=before,
        forks=[_fork(row) for row in forks_of(devices)],
        losses=loss_records(device.serial for device in devices),
    )


def _arrivals(streams: list[Stream]) -> tuple[list[Arrival], Head]:
    """From the first to the last arrival of what is archived, with whatever came in between."""
    inside = Q(pk__in=[])
    for stream in streams:
        if stream.records:
            last = read_event(stream.records[-1].event).number
            inside |= Q(
                device=stream.chain.device,
                stream=stream.chain.stream,
                number__range=(stream.after.number + 1, last),
            )
    span = JournalEvent.objects.filter(inside).aggregate(
        first=Min("server_number"), last=Max("server_number")
    )
    if span["first"] is None:
        return [], Head()
    rows = JournalEvent.objects.filter(server_number__range=(span["first"], span["last"]))
    values = rows.order_by("server_number").values_list(
        "server_number", "hash", "signature", "server_hash"
    )
    before = (
        JournalEvent.objects.filter(server_number=span["first"] - 1)
        .values_list("server_hash", flat=True)
        .first()
    )
    return [Arrival(*row) for row in values], Head(span["first"] - 1, before or FIRST)


def _archived(device: Device) -> ArchivedDevice:
    till = device.till.name if device.till else ""
    return ArchivedDevice(device.serial, str(device.pk), device.public_key, till)


def _fork(row: JournalConflict) -> Fork:
    return Fork(Record(row.body, row.signature), moment_of(row.received_at))


def _market_words(market: Market | None) -> dict[str, str]:
    if market is None:
        return {}
    name = texts.in_language(market.name, texts.BASE_LANGUAGE)
    return {"id": str(market.pk), "name": name[:LONGEST_NAME]}


def _told(window: Window, market: Market | None, archive: bytes) -> dict[str, str]:
    of = f" of {market.slug}" if market else ""
    return {
        "note": f"archive from {window.starts_on} to {window.ends_on}{of}",
        "sha256": hashlib.sha256(archive).hexdigest(),
    }
