"""How each till of a market stands: who is at it, what waits in it, what its drawer should hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import F, IntegerField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from markets.models import CashMove, Device, Market, Shift, Tender, Till
from markets.states import TenderKind
from markets.watching.gaps import Gap
from markets.watching.takings import Takings
from matricia.kit import clock
from payments.balances import balances_of

#: Cents below which a drawer soon cannot give change.
LOW_CASH: Final = 2_000
#: A till talks to us every few seconds as long as it has a network.
SILENT_AFTER: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class TillDay:
    """One till. Cents; `in_drawer` is what the books say lies there, `missing` how many events are
    missing in the journals of its `devices`, the one that stands there now last."""

    till: Till
    devices: tuple[Device, ...]
    shift: Any
    in_drawer: int
    takings: Takings
    missing: int

    @property
    def device(self) -> Device | None:
        """The one that stands there, or was the last to."""
        return self.devices[-1] if self.devices else None

    @property
    def expected(self) -> int | None:
        """What lies in the drawer of the open shift, by its events that have come so far."""
        return self.shift.expected if self.shift else None

    @property
    def waiting(self) -> int:
        """Events that its devices have not sent yet, as they last said."""
        return sum(device.waiting for device in self.devices)

    @property
    def seen_at(self) -> datetime | None:
        """When the device last talked to us."""
        return self.device.seen_at if self.device else None

    @property
    def is_silent(self) -> bool:
        """Its shift is open, and nothing is heard of it: it has no network, or is switched off."""
        heard = self.seen_at
        return self.shift is not None and (heard is None or clock.now() - heard > SILENT_AFTER)

    @property
    def is_low_on_cash(self) -> bool:
        """There is little left to give change from."""
        return self.expected is not None and self.expected < LOW_CASH


def tills_of(
    market: Market, takings: Mapping[int, Takings], gaps: Collection[Gap]
) -> list[TillDay]:
    """Each till by name, in four statements."""
    tills = list(Till.objects.filter(market=market).order_by("name", "pk"))
    devices = _devices(market)
    shifts = {shift.till_id: shift for shift in open_shifts(market)}
    drawers = balances_of([till.drawer for till in tills])
    return [
        TillDay(
            till=till,
            devices=tuple(devices[till.pk]),
            shift=shifts.get(till.pk),
            in_drawer=-drawers[till.drawer].amount,
            takings=takings.get(till.pk) or Takings(),
            missing=sum(gap.count for gap in gaps if gap.till == till.pk),
        )
        for till in tills
    ]


def open_shifts(market: Market) -> QuerySet[Any]:
    """Shifts that are not closed, the latest of a till last; each with `expected`, the cash that
    should lie in its drawer (see `cash_of`)."""
    tenders = Tender.objects.filter(sale__shift=OuterRef("pk"), kind=TenderKind.CASH)
    moves = CashMove.objects.filter(shift=OuterRef("pk"))
    return (
        Shift.objects.filter(till__market=market, closed_at=None)
        .select_related("till", "device")
        .annotate(expected=F("opening_float") + _sum(tenders, "sale__shift") + _sum(moves, "shift"))
        .order_by("opened_at", "pk")
    )


def _sum(rows: QuerySet[Any], by: str) -> Coalesce:
    sums = rows.order_by().values(by).annotate(cents=Sum("amount")).values("cents")
    return Coalesce(Subquery(sums, output_field=IntegerField()), 0)


def _devices(market: Market) -> dict[int, list[Device]]:
    """By till, the one that stands there now last."""
    found: dict[int, list[Device]] = defaultdict(list)
    rows = Device.objects.filter(till__market=market)
    for device in rows.order_by(F("retired_at").asc(nulls_last=True), "serial"):
        found[device.till_id or 0].append(device)
    return found
