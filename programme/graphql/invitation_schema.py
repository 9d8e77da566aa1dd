"""Welcoming whom the programme has accepted."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from programme.graphql.mutations.accept_invitation import AcceptInvitation
from programme.invitation_links import invitation_of
from programme.models import Invitation


class InvitationType(ObjectType):
    """Found by its signed link alone; whoever has the link may read what her mail says."""

    class Meta:
        name = "ShopInvitation"
        access = {everyone: "shop_name name is_open"}

    shop_name = graphene.String(required=True)
    name = graphene.String(required=True, description="What we call her; she may change it.")
    is_open = graphene.Boolean(required=True, description="The link has not been used.")

    @staticmethod
    def resolve_shop_name(root: Invitation, info: Any) -> str:
        return root.shop.name

    @staticmethod
    def resolve_name(root: Invitation, info: Any) -> str:
        return root.user.name if root.opened_at is None else ""

    @staticmethod
    def resolve_is_open(root: Invitation, info: Any) -> bool:
        return root.opened_at is None


class InvitationQueries(QueryPart):
    """Root fields."""

    access = {everyone: "invitation"}

    invitation = graphene.Field(InvitationType, token=graphene.String(required=True))

    @staticmethod
    def resolve_invitation(root: Any, info: Any, token: str) -> Invitation | None:
        return invitation_of(token)


INVITATION_MUTATIONS: list[type[RuleMutation]] = [AcceptInvitation]
