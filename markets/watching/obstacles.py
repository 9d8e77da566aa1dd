"""What stands in the way of closing a market: its figures could still change (scenario T7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from markets.models import (
    Booking,
    Device,
    JournalEvent,
    Market,
    Shift,
    Tender,
    TenderRequest,
)
from markets.states import TenderKind
from markets.watching.gaps import Gap
from markets.watching.tills import open_shifts
from payments.models import Payment
from payments.states import UNDECIDED

LIVE_CARD = (TenderKind.CARD, TenderKind.QR)


class ObstacleKind(StrEnum):
    """Why a market's figures are not final."""

    OPEN_SHIFT = "open_shift"
    WAITING = "waiting"
    MISSING = "missing"
    UNDECIDED = "undecided"
    NOT_BOOKED = "not_booked"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One device with something that is not final, and how much of it; `words` say what to do."""

    kind: ObstacleKind
    till: str
    serial: int
    count: int
    words: str

    @property
    def note(self) -> str:
        """As a provisional closing keeps it: `7-…: 3 waiting`."""
        return f"{self.serial}-…: {self.count} {self.kind.value}"


def obstacles_to_closing(market: Market, gaps: Iterable[Gap]) -> list[Obstacle]:
    """All of them, by kind and device, in six statements at most; none: it can be closed."""
    return [
        *map(_open_shift, open_shifts(market)),
        *_waiting(market),
        *_missing(gaps),
        *_undecided(market),
        *_not_booked(market),
    ]


def _open_shift(shift: Shift) -> Obstacle:
    words = _("The shift at %(till)s is open. Count its cash and close it there.")
    return Obstacle(
        ObstacleKind.OPEN_SHIFT, shift.till.name, shift.device.serial, 1,
        words % {"till": shift.till.name},
    )  # fmt: skip


def _waiting(market: Market) -> Iterable[Obstacle]:
    devices = Device.objects.filter(till__market=market, waiting__gt=0).order_by("serial")
    for serial, till, count in devices.values_list("serial", "till__name", "waiting"):
        words = ngettext(
            "Device %(serial)s at %(till)s has %(count)s event that is not here yet. Bring it into "
            "the network and wait until it says that all is sent.",
            "Device %(serial)s at %(till)s has %(count)s events that are not here yet. Bring it "
            "into the network and wait until it says that all is sent.",
            count,
        )
        yield _obstacle(ObstacleKind.WAITING, till, serial, count, words)


def _missing(gaps: Iterable[Gap]) -> Iterable[Obstacle]:
    counts: dict[int, int] = {}
    for gap in gaps:
        counts[gap.serial] = counts.get(gap.serial, 0) + gap.count
    if not counts:
        return
    devices = Device.objects.filter(serial__in=counts).order_by("serial")
    for serial, till in devices.values_list("serial", "till__name"):
        words = ngettext(
            "%(count)s event of device %(serial)s at %(till)s is missing. Let it send again, or "
            "read the receipt codes in.",
            "%(count)s events of device %(serial)s at %(till)s are missing. Let it send again, or "
            "read the receipt codes in.",
            counts[serial],
        )
        yield _obstacle(ObstacleKind.MISSING, till, serial, counts[serial], words)


def _undecided(market: Market) -> Iterable[Obstacle]:
    """Tickets say that it was paid and Stripe has not said so; or Stripe was asked, and a ticket
    may follow."""
    counts: Counter[tuple[int, str]] = Counter()
    tenders = Tender.objects.filter(
        Q(order=None) | Q(order__paid_at=None),
        sale__till__market=market,
        kind__in=LIVE_CARD,
        amount__gt=0,
    )
    for serial, till in tenders.values_list("sale__device__serial", "sale__till__name"):
        counts[serial, till] += 1
    open_ones = Payment.objects.filter(state__in=UNDECIDED).values("order")
    with_ticket = tenders.filter(order__isnull=False).values("order")
    requests = TenderRequest.objects.filter(till__market=market, order__in=open_ones)
    for serial, till in requests.exclude(order__in=with_ticket).values_list(
        "device__serial", "till__name"
    ):
        counts[serial, till] += 1
    for (serial, till), count in sorted(counts.items()):
        words = ngettext(
            "Stripe has not confirmed %(count)s card payment of device %(serial)s at %(till)s yet. "
            "Wait a minute; if it stays, look it up at Stripe.",
            "Stripe has not confirmed %(count)s card payments of device %(serial)s at %(till)s "
            "yet. Wait a minute; if they stay, look them up at Stripe.",
            count,
        )
        yield _obstacle(ObstacleKind.UNDECIDED, till, serial, count, words)


def _not_booked(market: Market) -> Iterable[Obstacle]:
    still_open = Booking.objects.filter(booked_at=None).values("event_id")
    events = JournalEvent.objects.filter(device__till__market=market, event_id__in=still_open)
    counted = events.values_list("device__serial", "device__till__name").annotate(Count("pk"))
    for serial, till, count in counted.order_by("device__serial"):
        words = ngettext(
            "%(count)s event of device %(serial)s at %(till)s is here but not booked yet. It is "
            "tried again every minute; if it stays, ask the programme.",
            "%(count)s events of device %(serial)s at %(till)s are here but not booked yet. They "
            "are tried again every minute; if they stay, ask the programme.",
            count,
        )
        yield _obstacle(ObstacleKind.NOT_BOOKED, till, serial, count, words)


def _obstacle(kind: ObstacleKind, till: str, serial: int, count: int, words: str) -> Obstacle:
    given = {"serial": serial, "till": till, "count": count}
    return Obstacle(kind, till, serial, count, words % given)
