"""Who runs a shop together, as its dashboard shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.graphql.text_types import LanguageEnum
from shops.models import ShopMember, TeamInvitation
from shops.services.team.join_team import has_account, is_for
from shops.states import Right
from shops.team_links import LIFE

RightEnum = enum_of(Right)


class ShopPlaceType(ObjectType):
    """What the visitor may do in a shop where she is a member."""

    class Meta:
        name = "ShopPlace"
        access = {everyone: "id shop_id is_owner rights"}

    id = graphene.ID(required=True)
    shop_id = graphene.ID(required=True)
    is_owner = graphene.Boolean(required=True)
    rights = graphene.List(
        graphene.NonNull(RightEnum), required=True, description="An owner has all of them."
    )

    @staticmethod
    def resolve_rights(place: ShopMember, info: Any) -> list[Right]:
        return [right for right in Right if place.may(right)]


class TeamMemberType(ObjectType):
    """An owner or a helper. Reached through a root field for owners."""

    class Meta:
        name = "TeamMember"
        access = {everyone: "id name email since is_owner rights is_me"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    email = graphene.String(required=True)
    since = graphene.DateTime(required=True)
    is_owner = graphene.Boolean(required=True)
    rights = graphene.List(
        graphene.NonNull(RightEnum), required=True, description="A helper's; none of an owner."
    )
    is_me = graphene.Boolean(required=True)

    @staticmethod
    def resolve_name(member: ShopMember, info: Any) -> str:
        return member.user.name

    @staticmethod
    def resolve_email(member: ShopMember, info: Any) -> str:
        return member.user.email

    @staticmethod
    def resolve_is_me(member: ShopMember, info: Any) -> bool:
        return bool(member.user_id == info.context.user.pk)


class TeamInvitationType(ObjectType):
    """Somebody who has been asked. Reached through a root field for owners."""

    class Meta:
        name = "TeamInvitation"
        access = {everyone: "id email language rights invited_at ends_at"}

    id = graphene.ID(required=True)
    email = graphene.String(required=True)
    language = LanguageEnum(required=True)
    rights = graphene.List(graphene.NonNull(RightEnum), required=True)
    invited_at = graphene.DateTime(required=True)
    ends_at = graphene.DateTime(required=True, description="When its link leads nowhere.")

    @staticmethod
    def resolve_ends_at(invitation: TeamInvitation, info: Any) -> Any:
        return invitation.invited_at + LIFE


@dataclass(frozen=True, slots=True)
class Team:
    """People of one shop, and those who were asked."""

    members: list[ShopMember]
    invitations: list[TeamInvitation]


class TeamType(ObjectType):
    """Both lists are short: a team has up to 20 people."""

    class Meta:
        name = "Team"
        access = {everyone: "members invitations"}

    members = graphene.List(graphene.NonNull(TeamMemberType), required=True)
    invitations = graphene.List(graphene.NonNull(TeamInvitationType), required=True)


class AskedToHelpType(ObjectType):
    """Found by its signed link alone; whoever has the link may read what the mail says."""

    class Meta:
        name = "AskedToHelp"
        access = {everyone: "shop_name asked_by rights email is_for_me has_account"}

    shop_name = graphene.String(required=True)
    asked_by = graphene.String(required=True, description="Empty where nobody is named.")
    rights = graphene.List(graphene.NonNull(RightEnum), required=True)
    email = graphene.String(required=True, description="Which the mail went to.")
    is_for_me = graphene.Boolean(required=True, description="She is signed in.")
    has_account = graphene.Boolean(required=True, description="She signs in before she says yes.")

    @staticmethod
    def resolve_shop_name(invitation: TeamInvitation, info: Any) -> str:
        return invitation.shop.name

    @staticmethod
    def resolve_asked_by(invitation: TeamInvitation, info: Any) -> str:
        return invitation.invited_by.name if invitation.invited_by else ""

    @staticmethod
    def resolve_is_for_me(invitation: TeamInvitation, info: Any) -> bool:
        return is_for(invitation, info.context.user)

    @staticmethod
    def resolve_has_account(invitation: TeamInvitation, info: Any) -> bool:
        return has_account(invitation)
