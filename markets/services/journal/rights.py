"""Who may read all journals: programme staff, and a controller (a tax officer, an auditor) until
the day that was set. It gives no other right. Every look is noted in the server's own log."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Controller
from markets.services.journal.house import note
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken


def may_read_journals(user: User) -> bool:
    """Anonymous people may not."""
    if not user.is_authenticated or not user.is_active:
        return False
    return user.is_staff or Controller.objects.filter(user=user, until__gte=clock.today()).exists()


def look(user: User, what: str) -> None:
    """Note who looks at what, before it is shown. Raises RuleBroken NOT_CONTROLLER.

    The person is noted by her number alone.
    """
    if not may_read_journals(user):
        raise RuleBroken(
            "NOT_CONTROLLER",
            _("Only controllers and programme staff read the journals. Ask staff for the right."),
        )
    with transaction.atomic():
        note("log", "looked_at", {"note": what[:1000], "user": str(user.pk)})


def note_right(user_id: int, what: str) -> None:
    """Note in the server's log that a person's right to read journals has changed."""
    with transaction.atomic():
        note("log", "parameter", {"name": f"controller {user_id}", "from": "", "to": what})
