"""inviteHelper, takeBackInvitation."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops.graphql.team_types import RightEnum, TeamInvitationType
from shops.graphql.text_types import LanguageEnum
from shops.models import TeamInvitation
from shops.selectors import shops_run_by
from shops.services.team.invite_helper import invite_helper, take_back_invitation


class InviteHelper(RuleMutation):
    """Mail somebody a link to my team. `requestId` is made by the client (UUID); asking twice
    mails once. Asking the same address with another id mails again, and ends the first link."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        request_id = graphene.ID(required=True)
        email = graphene.String(required=True)
        language = LanguageEnum(required=True)
        rights = graphene.List(graphene.NonNull(RightEnum), required=True)

    invitation = graphene.Field(TeamInvitationType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, request_id: str, **asked: Any) -> InviteHelper:
        row = get_row(shops_run_by(actor), shop)
        made = client_id(request_id, field="requestId")
        return cls(invitation=invite_helper(row, request_id=made, actor=actor, **asked))


class TakeBackInvitation(RuleMutation):
    """A link I mailed leads nowhere from now on."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Any, id: str) -> TakeBackInvitation:  # noqa: A002
        rows = TeamInvitation.objects.filter(shop__in=shops_run_by(actor).values("pk"))
        take_back_invitation(get_row(rows.select_related("shop"), id), actor=actor)
        return cls()
