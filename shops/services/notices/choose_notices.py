"""Somebody says what she wants to hear of, how, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import HeldNotice, NoticeChoice, QuietHours, ShopMember
from shops.notices.choices import Choice
from shops.notices.quiet import quiet_until


@transaction.atomic
def choose_notices(member: ShopMember, choices: Sequence[Choice]) -> None:
    """For herself. What waits already is held against it when it is told."""
    for choice in choices:
        NoticeChoice.objects.update_or_create(
            user=member.user,
            shop=member.shop,
            subject=choice.subject,
            defaults={"by_mail": choice.by_mail, "by_push": choice.by_push},
        )


@transaction.atomic
def keep_quiet_hours(*, is_on: bool, starts: time, ends: time, actor: User) -> None:
    """For all her shops; what waits already waits until the new end. Raises RuleBroken
    QUIET_HOURS."""
    if is_on and starts == ends:
        message = _("Quiet hours end at another time than they start. Change one of the two.")
        raise RuleBroken("QUIET_HOURS", message, "ends")
    hours, _made = QuietHours.objects.update_or_create(
        user=actor, defaults={"is_on": is_on, "starts": starts, "ends": ends}
    )
    now = clock.now()
    HeldNotice.objects.filter(user=actor).update(due_at=quiet_until(hours, now) or now)
