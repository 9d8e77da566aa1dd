"""Somebody has dealt with an alert."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.explanations.alerts import CLOSE_BY_THEMSELVES
from payments.models import Alert
from payments.services.demand_staff import demand_staff


@transaction.atomic
def close_alert(alert: Alert, *, actor: User) -> Alert:
    """Close it; one that is closed already stays as it is. Raises RuleBroken NOT_ALLOWED, or
    STILL_TRUE for a condition, which is over when its cause is."""
    demand_staff(actor)
    if alert.code in CLOSE_BY_THEMSELVES:
        raise RuleBroken(
            "STILL_TRUE",
            _("This alert closes by itself once its cause is gone. Do what it advises."),
        )
    Alert.objects.filter(pk=alert.pk, resolved_at=None).update(resolved_at=clock.now())
    alert.refresh_from_db()
    return alert
