"""What the payments room tells /healthz: jobs that do not run, and money that is not right."""

from __future__ import annotations

from django.utils import translation

from matricia.kit.clock import PARIS
from payments.explanations.alerts import JOB_LATE, words_of
from payments.jobs import late_jobs
from payments.models import Alert


def jobs() -> str | None:
    """Computed now: it must not depend on a job that may be the one that does not run."""
    late = late_jobs()
    if not late:
        return None
    since = late[0].since.astimezone(PARIS)
    return _first_of(f"{late[0].name} has not run since {since:%Y-%m-%d %H:%M}", len(late))


def money() -> str | None:
    """The oldest red alert."""
    red = Alert.objects.filter(resolved_at=None, is_red=True).exclude(code=JOB_LATE)
    first = red.order_by("first_at", "pk").first()
    if first is None:
        return None
    with translation.override("en"):
        return _first_of(words_of(first).removesuffix("."), red.count())


def _first_of(sentence: str, count: int) -> str:
    return sentence if count == 1 else f"{sentence} (and {count - 1} more)"
