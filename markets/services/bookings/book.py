"""Kept events have their effect: once, in the order they came, and sooner or later all of them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Final

from django.db import transaction
from django.db.models import F, Q

from markets.alerts import BOOKING_FAILED, alert
from markets.models import Booking
from markets.services.bookings.facts import Fact, facts_of
from markets.services.bookings.table import BOOKINGS, Book
from matricia.kit import clock
from payments.services.alerts import resolve_alert

log = logging.getLogger(__name__)

AT_ONCE: Final = 200
FIRST_WAIT: Final = timedelta(seconds=20)
LONGEST_WAIT: Final = timedelta(hours=1)


def book(event_ids: Iterable[str]) -> None:
    """Book those of these events that are not booked yet; call it outside transactions.

    Events of one kind that follow each other are booked together; if that fails, one by one, so
    that one bad event keeps no other back. What fails is tried again by `book_open`, and an alert
    names it.
    """
    wanted = set(event_ids)
    still_open = Booking.objects.filter(event_id__in=wanted, booked_at=None)
    facts = facts_of(str(pk) for pk in still_open.values_list("pk", flat=True))
    for function, alike in _alike(facts):
        if _is_booked(function, alike) or len(alike) == 1:
            continue
        for fact in alike:
            _is_booked(function, [fact])


def book_open() -> None:
    """Every minute: what a fault or a killed process has left, when its next try is due."""
    due = Q(next_try_at=None) | Q(next_try_at__lte=clock.now())
    waiting = Booking.objects.filter(due, booked_at=None).order_by("tries", "pk")
    book(str(pk) for pk in waiting.values_list("pk", flat=True)[:AT_ONCE])


def _alike(facts: Sequence[Fact]) -> Iterator[tuple[Book, list[Fact]]]:
    def function(fact: Fact) -> Book:
        return BOOKINGS[fact.event.stream, fact.event.kind]

    for found, group in groupby(facts, key=function):
        yield found, list(group)


def _is_booked(function: Book, facts: Sequence[Fact]) -> bool:
    """Whoever books the same events at the same time waits, and then finds nothing to do."""
    try:
        with transaction.atomic():
            rows = Booking.objects.select_for_update().filter(
                pk__in=[fact.event.id for fact in facts], booked_at=None
            )
            still = {str(row.pk): row for row in rows.order_by("pk")}
            function([fact for fact in facts if fact.event.id in still])
            Booking.objects.filter(pk__in=still).update(booked_at=clock.now(), problem="")
            for pk, row in still.items():
                if row.tries:
                    resolve_alert(BOOKING_FAILED, pk)
    except Exception as error:
        # Whatever it is, the event is kept: nothing may stop the others, or the till.
        log.exception("Could not book %s", [fact.event.id for fact in facts])
        if len(facts) == 1:
            _note_failure(facts[0], type(error).__name__)
        return False
    return True


@transaction.atomic
def _note_failure(fact: Fact, why: str) -> None:
    row = Booking.objects.select_for_update().get(pk=fact.event.id)
    wait = min(FIRST_WAIT * 2 ** min(row.tries, 10), LONGEST_WAIT)
    Booking.objects.filter(pk=row.pk).update(
        problem=why[:200], tries=F("tries") + 1, next_try_at=clock.now() + wait
    )
    alert(
        BOOKING_FAILED,
        fact.event.id,
        fact.device.till,
        event=f"{fact.device.serial} {fact.event.stream} {fact.event.number}",
        kind=fact.event.kind,
        why=why,
    )
