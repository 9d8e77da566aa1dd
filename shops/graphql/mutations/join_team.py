"""joinTeam."""

from __future__ import annotations

from typing import Any

import graphene
from django.contrib.auth import login

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from shops.graphql.types import ShopType
from shops.services.team.join_team import join_team

_BACKEND = "django.contrib.auth.backends.ModelBackend"


class JoinTeam(RuleMutation):
    """I help from now on. Whoever has no account yet says how she is called, and is signed in."""

    class Meta:
        access = everyone

    class Arguments:
        token = graphene.String(required=True)
        name = graphene.String(default_value="")

    shop = graphene.Field(ShopType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> JoinTeam:
        visitor = info.context.user
        member = join_team(given["token"], name=given["name"], visitor=visitor)
        if not visitor.is_authenticated:
            login(info.context, member.user, backend=_BACKEND)
        return cls(shop=member.shop)
