"""acceptInvitation."""

from __future__ import annotations

from typing import Any

import graphene
from django.contrib.auth import login

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from programme.services.open_invitation import open_invitation
from shops.graphql.types import ShopType

_BACKEND = "django.contrib.auth.backends.ModelBackend"


class AcceptInvitation(RuleMutation):
    """Signs in whom the link was mailed to, once, and says how she is called."""

    class Meta:
        access = everyone

    class Arguments:
        token = graphene.String(required=True)
        name = graphene.String(required=True)

    shop = graphene.Field(ShopType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> AcceptInvitation:
        invitation = open_invitation(given["token"], name=given["name"])
        login(info.context, invitation.user, backend=_BACKEND)
        return cls(shop=invitation.shop)
