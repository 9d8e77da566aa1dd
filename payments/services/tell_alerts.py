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
from matricia.kit.mailing import alone, send
from payments.explanations.alerts import advice_on, words_of
from payments.models import Alert

log = logging.getLogger(__name__)

REMIND_AFTER: Final = timedelta(days=1)


def due_alerts(now: datetime) -> QuerySet[Alert]:
    """Open alerts that nobody was written to about, or not for a day."""
    forgotten = Q(mailed_at__lt=now - REMIND_AFTER, is_red=True)
    return Alert.objects.filter(Q(mailed_at=None) | forgotten, resolved_at=None)


def tell_alerts() -> None:
    """Write one mail about all that is due, one worker at a time; it is noted when the post office
    has taken the mail. What becomes due meanwhile is written about a minute later (`watch`)."""
    people = _people()
    if not people:
        log.error("Alerts wait, but there is nobody to write to: set ALERT_EMAILS.")
        return
    with alone("mail about alerts") as is_alone:
        due = list(due_alerts(clock.now()).values_list("pk", flat=True)) if is_alone else []
        if due:
            rows = Alert.objects.filter(pk__in=due)
            send([_mail(rows.order_by("-is_red", "first_at"), people)])
            rows.update(mailed_at=clock.now())


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
