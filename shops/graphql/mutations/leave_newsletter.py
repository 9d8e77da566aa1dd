"""leaveNewsletter, leaveMyNewsletter."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone, signed_in
from matricia.kit.graphql.mutations import RuleMutation
from shops.services.newsletter.leave_newsletter import leave_by_link, leave_mine


class LeaveNewsletter(RuleMutation):
    """Takes the consent back, with the link that stands in each letter."""

    class Meta:
        access = everyone

    class Arguments:
        token = graphene.String(required=True)

    shop_name = graphene.String()

    @classmethod
    def perform(cls, actor: Any, *, token: str) -> LeaveNewsletter:
        return cls(shop_name=leave_by_link(token).name)


class LeaveMyNewsletter(RuleMutation):
    """Takes the consent back, signed in."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> LeaveMyNewsletter:  # noqa: A002
        leave_mine(id, actor=actor)
        return cls()
