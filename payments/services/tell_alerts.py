"""The mail that tells staff what needs a person: at once, and every day while it stays red."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from matricia.accounts.models import User
from matricia.kit import clock
from payments.explanations.alerts import advice_on, words_of
from payments.models import Alert

log = logging.getLogger(__name__)

REMIND_AFTER: Final = timedelta(days=1)


def due_alerts(now: datetime) -> QuerySet[Alert]:
    """Open alerts that nobody was written to about, or not for a day."""
    forgotten = Q(mailed_at__lt=now - REMIND_AFTER, is_red=True)
    return Alert.objects.filter(Q(mailed_at=None) | forgotten, resolved_at=None)


def tell_alerts() -> None:
    """Write one mail about all that is due: the rows are claimed by a conditional update, and
    unclaimed if the mail is not taken."""
    people, claimed_at = _people(), clock.now()
    if not people:
        log.error("Alerts wait, but there is nobody to write to: set ALERT_EMAILS.")
        return
    before = dict(due_alerts(claimed_at).values_list("pk", "mailed_at"))
    claimed = [pk for pk, mailed_at in before.items() if _claim(pk, mailed_at, claimed_at)]
    if not claimed:
        return
    try:
        _mail(Alert.objects.filter(pk__in=claimed).order_by("-is_red", "first_at"), people).send()
    except OSError:
        for pk in claimed:
            Alert.objects.filter(pk=pk, mailed_at=claimed_at).update(mailed_at=before[pk])
        raise


def _claim(pk: int, mailed_at: datetime | None, claimed_at: datetime) -> bool:
    unclaimed = Alert.objects.filter(pk=pk, mailed_at=mailed_at)
    return bool(unclaimed.update(mailed_at=claimed_at))


def _mail(alerts: QuerySet[Alert], people: list[str]) -> EmailMessage:
    with translation.override(settings.LANGUAGE_CODE):
        count = len(alerts)
        subject = ngettext(
            "MATRICIA: %(count)d alert: %(first)s", "MATRICIA: %(count)d alerts: %(first)s", count
        ) % {"count": count, "first": alerts[0].subject}
        told = "\n\n".join(f"{words_of(alert)}\n{advice_on(alert)}" for alert in alerts)
        body = _("%(told)s\n\nAll alerts: %(address)s\n\nMATRICIA") % {
            "told": told,
            "address": f"{settings.PUBLIC_URL}/staff",
        }
    return EmailMessage(subject, body, to=people)


def _people() -> list[str]:
    """Who is written to: ALERT_EMAILS, or all programme staff."""
    staff = User.objects.filter(is_staff=True, is_active=True).exclude(email="")
    return settings.ALERT_EMAILS or list(staff.order_by("pk").values_list("email", flat=True))
