"""When one shop's part of an order has reached its buyer."""

from __future__ import annotations

from datetime import date

from matricia.kit import clock
from orders.models import SellerOrder
from orders.states import SellerOrderState


def arrives_on(part: SellerOrder) -> date | None:
    """The day the last parcel arrived, as anybody said; else the last day it was promised for. None
    before it is sent. Read with its parcels."""
    if part.state != SellerOrderState.SHIPPED or part.shipped_at is None:
        return None
    shipped = part.shipped_at.astimezone(clock.PARIS).date()
    days = [parcel.delivered_on for parcel in part.parcels.all()]
    known = [day for day in days if day]
    if len(known) == len(days):
        return max([shipped, *known])
    return max([shipped, part.promised_by, *known])


def has_arrived(part: SellerOrder) -> bool:
    """Whether its buyer has it by now, as far as anybody can know."""
    day = arrives_on(part)
    return day is not None and day <= clock.today()
