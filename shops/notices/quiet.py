"""Quiet hours, by the clock of Paris."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.conf import settings

from matricia.kit import clock
from shops.models import QuietHours


def hours_or_usual(hours: QuietHours | None) -> QuietHours:
    """Hers, or what holds for who has not chosen (`settings.QUIET_HOURS`, None: no such hours)."""
    if hours is not None:
        return hours
    usual: tuple[time, time] | None = settings.QUIET_HOURS
    if usual is None:
        return QuietHours(is_on=False)
    return QuietHours(starts=usual[0], ends=usual[1])


def quiet_until(hours: QuietHours, at: datetime) -> datetime | None:
    """When the quiet hours that `at` lies in are over; None outside of them.

    An hour that the change to summer time leaves out ends with the hour after it.
    """
    local = at.astimezone(clock.PARIS)
    if not hours.is_on or not _is_quiet(hours, local.time()):
        return None
    day = local.date() + timedelta(days=1 if local.time() >= hours.ends else 0)
    return datetime.combine(day, hours.ends, tzinfo=clock.PARIS)


def _is_quiet(hours: QuietHours, now: time) -> bool:
    if hours.starts <= hours.ends:
        return hours.starts <= now < hours.ends
    return now >= hours.starts or now < hours.ends
