"""What somebody hears of, how and when, as she sees and says it herself."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.gateway.push import push_key
from shops.models import NoticeSubject, PushDevice, QuietHours, ShopMember
from shops.notices.choices import choices_of
from shops.notices.quiet import hours_or_usual
from shops.notices.readers import living_devices
from shops.services.notices.keep_devices import DEVICE_OF_SESSION

NoticeSubjectEnum = enum_of(NoticeSubject)


class NoticeChoiceType(ObjectType):
    """How she hears of a subject. Rows are those of `shops.notices.choices`."""

    class Meta:
        name = "NoticeChoice"
        access = {everyone: "subject by_mail by_push"}

    subject = NoticeSubjectEnum(required=True)
    by_mail = graphene.Boolean(required=True)
    by_push = graphene.Boolean(required=True, description="On the devices she has added.")


class QuietHoursType(ObjectType):
    """When she is left in peace, by the clock of Paris, for all her shops."""

    class Meta:
        name = "QuietHours"
        access = {everyone: "is_on starts ends"}

    is_on = graphene.Boolean(required=True)
    starts = graphene.String(required=True, description="HH:MM.")
    ends = graphene.String(required=True, description="HH:MM; the earlier one: the next day.")

    @staticmethod
    def resolve_starts(hours: QuietHours, info: Any) -> str:
        return f"{hours.starts:%H:%M}"

    @staticmethod
    def resolve_ends(hours: QuietHours, info: Any) -> str:
        return f"{hours.ends:%H:%M}"


class PushDeviceType(ObjectType):
    """A browser that shows her notices. What is sent to it is nobody's to read."""

    class Meta:
        name = "PushDevice"
        access = {everyone: "id label added_at is_this_one"}

    id = graphene.ID(required=True)
    label = graphene.String(required=True, description="As its browser calls itself.")
    added_at = graphene.DateTime(required=True)
    is_this_one = graphene.Boolean(
        required=True, description="Added in the session that asks this."
    )

    @staticmethod
    def resolve_is_this_one(device: PushDevice, info: Any) -> bool:
        return bool(info.context.session.get(DEVICE_OF_SESSION) == str(device.pk))


class NoticesType(ObjectType):
    """What she hears of in one shop. Rows are her place in it."""

    class Meta:
        name = "Notices"
        access = {everyone: "choices quiet_hours devices push_key"}

    choices = graphene.List(
        graphene.NonNull(NoticeChoiceType),
        required=True,
        description="Of the subjects that her rights cover.",
    )
    quiet_hours = graphene.Field(QuietHoursType, required=True)
    devices = graphene.List(
        graphene.NonNull(PushDeviceType), required=True, description="The newest first."
    )
    push_key = graphene.String(
        required=True, description="What a browser subscribes with; empty: push is not set up."
    )

    @staticmethod
    def resolve_choices(member: ShopMember, info: Any) -> list[Any]:
        return choices_of(member)

    @staticmethod
    def resolve_quiet_hours(member: ShopMember, info: Any) -> QuietHours:
        return hours_or_usual(QuietHours.objects.filter(user=member.user_id).first())

    @staticmethod
    def resolve_devices(member: ShopMember, info: Any) -> list[PushDevice]:
        mine = living_devices().filter(user=member.user_id)
        return list(mine.order_by("-added_at", "-pk"))

    @staticmethod
    def resolve_push_key(member: ShopMember, info: Any) -> str:
        return push_key()
