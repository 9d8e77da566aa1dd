"""Every hour: the books against Stripe's bookings. What was lost is fetched; what stays different
becomes an alert that names the cause and the cents."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Max

from matricia.kit import clock
from payments.drift import Gap, gaps_of_bookings, gaps_of_entries, uncorrected
from payments.explanations.alerts import DRIFT
from payments.models import Checkpoint, Reconciliation
from payments.services.alerts import raise_alert, resolve_missing
from payments.services.book_own_movements import book_own_movements
from payments.services.keep_bookings import BEGINNING, cursor, keep_bookings
from payments.services.match_bookings import match_bookings, unbooked_entries
from payments.services.take_up import take_up_lost

GRACE: Final = timedelta(minutes=30)  # news of one side may take that long to reach the other
AT_MOST: Final = 100  # alerts of one run


def reconcile(*, grace: timedelta = GRACE) -> Reconciliation:
    """Compare, take up what was lost, and open or close alerts about what differs for longer than
    `grace`. The same again, or at the same time, changes nothing.

    Call it outside transactions. Raises GatewayUnsure: then nothing was proved.
    """
    started_at, since = clock.now(), cursor()
    count, newest = bring_bookings(since)
    if take_up_lost():
        match_bookings()
    unbooked = _unbooked(started_at - grace)
    gaps = uncorrected([*gaps_of_bookings(started_at - grace), *gaps_of_entries(unbooked)])
    _tell(gaps)
    return Reconciliation.objects.create(
        since=since,
        until=newest,
        bookings=count,
        unbooked=unbooked,
        findings=[asdict(gap) for gap in gaps],
        started_at=started_at,
        finished_at=clock.now(),
    )


def bring_bookings(since: datetime) -> tuple[int, datetime]:
    """Keep Stripe's bookings since a moment, book our own movements, and match all that is open;
    how many bookings there were, and the moment of the newest. Raises GatewayUnsure."""
    kept = keep_bookings(since)
    match_bookings()
    if book_own_movements():
        match_bookings()
    return kept


def _unbooked(before: datetime) -> dict[str, int]:
    """Of closed periods only those known from the last run are left: no new ones can come."""
    closed_until = Checkpoint.objects.aggregate(until=Max("until"))["until"]
    last = Reconciliation.objects.filter(is_full=False).order_by("-pk").first()
    if closed_until is None or last is None:
        return unbooked_entries(BEGINNING, before)
    return unbooked_entries(closed_until, before, also=list(last.unbooked))


def _tell(gaps: list[Gap]) -> None:
    for gap in gaps[:AT_MOST]:
        raise_alert(DRIFT, gap.subject, details={"cause": gap.cause, "cents": gap.cents})
    resolve_missing(DRIFT, {gap.subject for gap in gaps})
