"""Root fields and mutations of a shop's team."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.mutations.change_place import ChangeRights, EndPlace, MakeOwner
from shops.graphql.mutations.invite_helper import InviteHelper, TakeBackInvitation
from shops.graphql.mutations.join_team import JoinTeam
from shops.graphql.team_types import AskedToHelpType, ShopPlaceType, Team, TeamType
from shops.models import ShopMember, TeamInvitation
from shops.permissions import places_of
from shops.selectors import shops_owned_by, shops_run_by
from shops.team_links import invitation_of


class TeamQueries(QueryPart):
    """Null for those whose business it is not."""

    access = {everyone: "my_places team owner_names asked_to_help"}

    my_places = graphene.List(
        graphene.NonNull(ShopPlaceType), required=True, description="One in each of my shops."
    )
    team = graphene.Field(
        TeamType, shop=graphene.ID(required=True), description="Of a shop I own, owners first."
    )
    owner_names = graphene.List(
        graphene.NonNull(graphene.String),
        shop=graphene.ID(required=True),
        description="Who can give me rights in a shop where I help.",
    )
    asked_to_help = graphene.Field(AskedToHelpType, token=graphene.String(required=True))

    @staticmethod
    def resolve_my_places(root: Any, info: Any) -> list[ShopMember]:
        return list(places_of(info.context.user).values())

    @staticmethod
    def resolve_team(root: Any, info: Any, shop: str) -> Team | None:
        row = find_row(shops_owned_by(info.context.user), shop)
        if row is None:
            return None
        members = ShopMember.objects.filter(shop=row).select_related("user")
        invitations = TeamInvitation.objects.filter(shop=row)
        return Team(list(members.order_by("-is_owner", "since", "pk")), list(invitations))

    @staticmethod
    def resolve_owner_names(root: Any, info: Any, shop: str) -> list[str] | None:
        row = find_row(shops_run_by(info.context.user), shop)
        if row is None:
            return None
        owners = ShopMember.objects.filter(shop=row, is_owner=True).order_by("since", "pk")
        return [name for name in owners.values_list("user__name", flat=True) if name]

    @staticmethod
    def resolve_asked_to_help(root: Any, info: Any, token: str) -> TeamInvitation | None:
        return invitation_of(token)


TEAM_MUTATIONS: list[type[RuleMutation]] = [
    InviteHelper,
    TakeBackInvitation,
    JoinTeam,
    ChangeRights,
    MakeOwner,
    EndPlace,
]
