"""chooseNotices, keepQuietHours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Any

import graphene
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import row_id
from shops.graphql.notice_types import NoticesType, NoticeSubjectEnum, QuietHoursType
from shops.models import QuietHours, ShopMember
from shops.notices.choices import Choice
from shops.services.notices.choose_notices import choose_notices, keep_quiet_hours


class NoticeChoiceInput(graphene.InputObjectType):
    """How to hear of a subject."""

    subject = NoticeSubjectEnum(required=True)
    by_mail = graphene.Boolean(required=True)
    by_push = graphene.Boolean(required=True)


class ChooseNotices(RuleMutation):
    """How the person who asks hears of subjects of a shop she runs; others keep what they chose."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        choices = graphene.List(graphene.NonNull(NoticeChoiceInput), required=True)

    notices = graphene.Field(NoticesType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, choices: Sequence[Any]) -> ChooseNotices:
        places = ShopMember.objects.select_related("shop", "user")
        member = places.get(user=actor.pk, shop=row_id(shop))
        choose_notices(member, [Choice(**choice) for choice in choices])
        return cls(notices=member)


class KeepQuietHours(RuleMutation):
    """When the person who asks is left in peace, by the clock of Paris. Times are HH:MM."""

    class Meta:
        access = signed_in

    class Arguments:
        is_on = graphene.Boolean(required=True)
        starts = graphene.String(required=True)
        ends = graphene.String(required=True)

    quiet_hours = graphene.Field(QuietHoursType)

    @classmethod
    def perform(cls, actor: Any, *, is_on: bool, starts: str, ends: str) -> KeepQuietHours:
        times = {"starts": _time(starts, "starts"), "ends": _time(ends, "ends")}
        keep_quiet_hours(is_on=is_on, actor=actor, **times)
        return cls(quiet_hours=QuietHours.objects.get(user=actor.pk))


def _time(text: str, field: str) -> time:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        message = _("Write a time as hours and minutes, such as 21:30.")
        raise RuleBroken("QUIET_HOURS", message, field) from None
