"""Programme staff set when designers get their shares, for what is sold from some moment on."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import ReleasePolicy
from payments.permissions import can_set_rules
from payments.services.release_policy import policy_at

WHOLE: Final = 10_000  # basis points
#: A share is released by day 75 in any case, and a parcel takes its time.
LONGEST_WAIT: Final = 60  # days


@transaction.atomic
def set_release_policy(
    *,
    actor: User,
    trigger: str,
    days: int = 0,
    start_part: int = 0,
    valid_from: datetime | None = None,
) -> ReleasePolicy:
    """The policy that follows. Without `valid_from` it holds from now on; sold pieces keep theirs.

    `trigger` is one of ReleasePolicy.Trigger, `days` are counted from the hand-over, `start_part`
    is in basis points of a share. Raises RuleBroken NOT_ALLOWED, and as `demand_valid_policy` does.
    """
    if not can_set_rules(actor):
        raise RuleBroken("NOT_ALLOWED", _("Only the programme's staff set when shares are paid."))
    demand_valid_policy(trigger, days, start_part, valid_from)
    policy_at(clock.now())  # what was paid before keeps a policy of before
    return ReleasePolicy.objects.create(
        trigger=trigger,
        days=days,
        start_part=start_part,
        valid_from=valid_from or clock.now(),
        set_by=actor,
        set_by_name=actor.get_full_name(),
    )


def demand_valid_policy(
    trigger: str, days: int, start_part: int, valid_from: datetime | None
) -> None:
    """Raises RuleBroken INVALID_TRIGGER, INVALID_DAYS, INVALID_PART or POLICY_IN_PAST."""
    if trigger not in ReleasePolicy.Trigger.values:
        message = _("Choose when a share is paid: on hand-over, or some days after it.")
        raise RuleBroken("INVALID_TRIGGER", message, field="trigger")
    waits = trigger == ReleasePolicy.Trigger.DAYS_AFTER
    if waits and not 1 <= days <= LONGEST_WAIT:
        message = _("Give the days after the hand-over, from 1 to %(longest)d.")
        raise RuleBroken("INVALID_DAYS", message % {"longest": LONGEST_WAIT}, field="days")
    if not waits and days:
        message = _("On hand-over means without days: set them to 0, or choose days after it.")
        raise RuleBroken("INVALID_DAYS", message, field="days")
    if not 0 <= start_part <= WHOLE:
        message = _("Give the part in basis points, from 0 to 10000: 3000 is 30 percent.")
        raise RuleBroken("INVALID_PART", message, field="startPart")
    if valid_from is not None and valid_from < clock.now():
        message = _(
            "A policy cannot begin in the past: what was sold then has its own. "
            "Choose a later moment, or leave it empty to begin now."
        )
        raise RuleBroken("POLICY_IN_PAST", message, field="validFrom")
