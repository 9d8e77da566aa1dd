"""changeRights, makeOwner, endPlace."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.team_types import RightEnum, TeamMemberType
from shops.models import ShopMember
from shops.selectors import shops_run_by
from shops.services.team.change_place import change_rights, end_place, make_owner


def _place(actor: Any, pk: str) -> ShopMember:
    rows = ShopMember.objects.filter(shop__in=shops_run_by(actor).values("pk"))
    found: ShopMember = get_row(rows.select_related("user"), pk)
    return found


class ChangeRights(RuleMutation):
    """A helper may do this from now on, and nothing else."""

    class Meta:
        access = signed_in

    class Arguments:
        member = graphene.ID(required=True)
        rights = graphene.List(graphene.NonNull(RightEnum), required=True)

    member = graphene.Field(TeamMemberType)

    @classmethod
    def perform(cls, actor: Any, *, member: str, rights: list[Any]) -> ChangeRights:
        return cls(member=change_rights(_place(actor, member), rights, actor=actor))


class MakeOwner(RuleMutation):
    """She may do all that I may."""

    class Meta:
        access = signed_in

    class Arguments:
        member = graphene.ID(required=True)

    member = graphene.Field(TeamMemberType)

    @classmethod
    def perform(cls, actor: Any, member: str) -> MakeOwner:
        return cls(member=make_owner(_place(actor, member), actor=actor))


class EndPlace(RuleMutation):
    """I leave a team, or take a helper's place away."""

    class Meta:
        access = signed_in

    class Arguments:
        member = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Any, member: str) -> EndPlace:
        end_place(_place(actor, member), actor=actor)
        return cls()
