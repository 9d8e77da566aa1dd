"""Alerts: what people have to look at. One open alert per code and subject, however often raised.

The codes and their words are in payments/explanations/alerts.py.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from django.db import transaction

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments.models import Alert

LONGEST_SUBJECT: Final = 160


@transaction.atomic
def raise_alert(code: str, subject: str, *, details: dict[str, Any], is_red: bool = True) -> Alert:
    """Open an alert, or note that it still holds. Staff are written to once, after commit.

    `subject` says what it is about (an id, a job's name); `details` are for its words: never a
    person's data. `is_red` turns /healthz red while the alert is open.
    """
    subject, seen_at = subject[:LONGEST_SUBJECT], clock.now()
    alert, is_new = Alert.objects.get_or_create(
        code=code,
        subject=subject,
        resolved_at=None,
        defaults={
            "details": details,
            "is_red": is_red,
            "first_at": seen_at,
            "last_at": seen_at,
        },
    )
    if is_new:
        enqueue("payments.tell_alerts")
        return alert
    alert.details, alert.is_red, alert.last_at = details, is_red, seen_at
    alert.save(update_fields=["details", "is_red", "last_at"])
    return alert


def resolve_alert(code: str, subject: str) -> None:
    """It is over; nothing happens when there is no such open alert."""
    still_open = Alert.objects.filter(code=code, subject=subject[:LONGEST_SUBJECT])
    still_open.filter(resolved_at=None).update(resolved_at=clock.now())


def resolve_missing(code: str, still: Collection[str]) -> None:
    """Close the open alerts of `code` about anything but `still`: a check found only these."""
    kept = [subject[:LONGEST_SUBJECT] for subject in still]
    over = Alert.objects.filter(code=code, resolved_at=None).exclude(subject__in=kept)
    over.update(resolved_at=clock.now())
