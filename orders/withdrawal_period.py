"""Until when a customer may renounce one shop's part of an order (C. conso. L221-18 to L221-20).

Fourteen days from the day she has the last piece. When neither a carrier nor she has said which day
that was, a parcel is taken to arrive on the last day it was promised for, never before it was sent.
A period that would end on a week-end or a public holiday ends on the next working day (L221-19).

It starts only once she was told of her right, which her confirmation does, and ends twelve months
later at most (L221-20).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from matricia.kit import clock
from orders.models import OrderLine, Parcel, SellerOrder
from orders.public_holidays import next_working_day
from orders.states import DeliverySource, OrderState, SellerOrderState

DAYS: Final = timedelta(days=14)
#: After a declaration: by then the seller has paid back (L221-24), and the customer has sent the
#: pieces (L221-23).
REFUND_AFTER: Final = timedelta(days=14)


class PeriodStart(TextChoices):
    """From what the fourteen days are counted."""

    NOT_SENT = "not_sent", _("not sent yet")
    DELIVERED = "delivered", _("delivered by the carrier")
    PROMISED = "promised", _("last day of the promised delivery")
    HANDED_OVER = "handed_over", _("handed over")


@dataclass(frozen=True, slots=True)
class WithdrawalPeriod:
    """`last_day` included; both dates are None before it is sent. `is_extended`: she was told of
    her right too late, or not at all."""

    start: PeriodStart
    received_on: date | None
    last_day: date | None
    is_extended: bool

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed, in Paris."""
        return self.last_day is not None and clock.today() > self.last_day


def may_be_renounced(part: SellerOrder) -> bool:
    """Whether this is a contract at a distance that stands: bought on the web, paid, not cancelled.
    At a market there is no such right (L224-59)."""
    is_paid = part.order.state == OrderState.PAID and part.order.is_from_web
    return is_paid and part.state in (SellerOrderState.TO_SHIP, SellerOrderState.SHIPPED)


def is_excluded(line: OrderLine) -> bool:
    """Made to her own measurements (L221-28 3°); a size or a colour that she picked is not that."""
    return line.bespoke


def period_of(part: SellerOrder) -> WithdrawalPeriod:
    """The period of a part, read with its order and its parcels."""
    start, received = _received(part)
    if received is None:
        return WithdrawalPeriod(start, None, None, is_extended=False)
    told = part.order.confirmation_sent_at
    told_on = told.astimezone(clock.PARIS).date() if told else None
    latest = _a_year_after(received + DAYS)
    counted = latest - DAYS if told_on is None else min(max(received, told_on), latest - DAYS)
    last_day = next_working_day(counted + DAYS)
    return WithdrawalPeriod(start, received, last_day, is_extended=counted > received)


def _received(part: SellerOrder) -> tuple[PeriodStart, date | None]:
    if part.state != SellerOrderState.SHIPPED or part.shipped_at is None:
        return PeriodStart.NOT_SENT, None
    shipped = part.shipped_at.astimezone(clock.PARIS).date()
    parcels = list(part.parcels.all())
    if not parcels:
        return PeriodStart.HANDED_OVER, shipped
    known = [parcel.delivered_on for parcel in parcels if parcel.delivered_on]
    if len(known) == len(parcels) and not any(_says_the_seller(parcel) for parcel in parcels):
        return PeriodStart.DELIVERED, max(known)
    return PeriodStart.PROMISED, max(shipped, part.promised_by, *known)


def _says_the_seller(parcel: Parcel) -> bool:
    """Only the designer's word for it: it may lengthen the period and never shorten it."""
    return parcel.delivered_says == DeliverySource.DESIGNER


def _a_year_after(day: date) -> date:
    """Twelve months later; of 29 February, 1 March."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
