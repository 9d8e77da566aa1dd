"""Every minute, whether beat is alive or not: open alerts about what is late, close those that are
over, and see that staff were written to."""

from __future__ import annotations

from collections.abc import Iterable

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments.explanations.alerts import JOB_LATE
from payments.jobs import late_jobs
from payments.models import Alert
from payments.overdue import CONDITIONS, HAPPENED, Overdue
from payments.services.alerts import raise_alert, resolve_missing
from payments.services.tell_alerts import due_alerts


def watch() -> None:
    """The same again, or at the same time, changes nothing."""
    _hold(JOB_LATE, [_late(late.name, late.since.isoformat()) for late in late_jobs()])
    for code, find in CONDITIONS.items():
        _hold(code, list(find()))
    for code, find in HAPPENED.items():
        _once(code, list(find()))
    if due_alerts(clock.now()).exists():
        enqueue("payments.tell_alerts")


def _late(job: str, since: str) -> Overdue:
    return Overdue(job, {"job": job, "since": since})


def _hold(code: str, found: list[Overdue]) -> None:
    """Alerts of a condition are open as long as it lasts."""
    _raise(code, found)
    resolve_missing(code, {overdue.subject for overdue in found})


def _once(code: str, found: list[Overdue]) -> None:
    """What happened is told once; it closes when a person says so, or when it is no longer so."""
    subjects = {overdue.subject for overdue in found}
    told = Alert.objects.filter(code=code, subject__in=subjects)
    known = set(told.values_list("subject", flat=True))
    _raise(code, (overdue for overdue in found if overdue.subject not in known))
    resolve_missing(code, subjects)


def _raise(code: str, found: Iterable[Overdue]) -> None:
    for overdue in found:
        raise_alert(code, overdue.subject, details=overdue.details, is_red=overdue.is_red)
