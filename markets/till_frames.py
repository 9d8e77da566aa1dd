"""What a paired device has to know to sell all day without us, beside the pieces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from markets.cash_limits import cash_limit
from markets.catalogue import catalogue_version
from markets.checklist import missing_checks
from markets.models import Cashier, Device, JournalEvent, Market, Shift, Till
from markets.sellers import Seller, sellers_of
from markets.states import MarketState
from matricia.kit import clock
from matricia.kit.money import EUR


@dataclass(frozen=True, slots=True)
class Head:
    """The last event that we have of a stream of a device's journal."""

    stream: str
    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class TillFrame:
    """As GraphQL's TillFrame spells it. Amounts in cents."""

    device: Device
    till: Till
    market: Market
    is_openable: bool
    missing: list[str]
    float: int
    next_float: int | None
    cash_limit: int
    currency: str
    server_time: datetime
    catalogue_version: str
    sellers: list[Seller]
    cashiers: QuerySet[Cashier]
    devices: QuerySet[Device]
    heads: list[Head]
    public_url: str


def frame_of(device: Device) -> TillFrame:
    """Everything but the pieces for `device`, which was found by its token."""
    assert device.till is not None  # only this server has none, and it has no token
    till, market = device.till, device.till.market
    missing = what_is_missing(market)
    return TillFrame(
        device=device,
        till=till,
        market=market,
        is_openable=not missing,
        missing=missing,
        float=market.cash_float,
        next_float=_next_float(till),
        cash_limit=cash_limit(clock.today()).most.amount,
        currency=EUR,
        server_time=clock.now(),
        catalogue_version=catalogue_version(market),
        sellers=sellers_of(market),
        cashiers=market.cashiers.filter(is_active=True),
        devices=devices_at(market),
        heads=heads_of(device),
        public_url=settings.PUBLIC_URL,
    )


def what_is_missing(market: Market) -> list[str]:
    """Why its tills may not open, in words; empty when they may."""
    if market.state == MarketState.CLOSED:
        return [_("The market is closed.")]
    missing = [str(key.label) for key in missing_checks(market)]
    if market.state == MarketState.PLANNED:
        missing.append(_("an organiser opens the market"))
    return missing


def devices_at(market: Market) -> QuerySet[Device]:
    """Whose signatures a till of this market may meet: its own devices' and this server's."""
    found = Device.objects.filter(Q(till__market=market) | Q(till=None))
    return found.select_related("till").order_by("serial")


def heads_of(device: Device) -> list[Head]:
    """One per stream, by its name."""
    events = JournalEvent.objects.filter(device=device)
    latest = events.order_by("stream", "-number").distinct("stream")
    return [Head(*row) for row in latest.values_list("stream", "number", "hash")]


def _next_float(till: Till) -> int | None:
    """What was counted in the drawer when its last shift closed: it still lies there."""
    closed = Shift.objects.filter(till=till, closed_at__isnull=False)
    return closed.order_by("-closed_at").values_list("counted", flat=True).first()
