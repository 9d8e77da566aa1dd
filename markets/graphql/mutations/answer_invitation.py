"""answerInvitation."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import InvitationType
from markets.models import Stall
from markets.services.answer_invitation import (
    SignedMandate,
    accept_invitation,
    decline_invitation,
)
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import enum_of
from shops.states import VatRegime


class MandateInput(graphene.InputObjectType):
    """What the designer read, who she legally is, and her name as she signs."""

    text_version = graphene.String(required=True)
    language = graphene.String(required=True)
    legal_name = graphene.String(required=True)
    siren = graphene.String(required=True)
    regime = enum_of(VatRegime)(required=True)
    vat_rate = graphene.Int(description="Basis points; left out: the one for clothes.")
    signed_name = graphene.String(required=True)


class AnswerInvitation(RuleMutation):
    """With a mandate she comes; without one she declines."""

    class Meta:
        access = signed_in

    class Arguments:
        stall = graphene.ID(required=True)
        mandate = MandateInput()

    invitation = graphene.Field(InvitationType)

    @classmethod
    def perform(
        cls, actor: Any, *, stall: str, mandate: dict[str, Any] | None = None
    ) -> AnswerInvitation:
        row = get_row(Stall.objects.visible_to(actor).select_related("market", "shop"), stall)
        if mandate is None:
            return cls(invitation=decline_invitation(row, actor=actor))
        signed = SignedMandate(**mandate)
        return cls(invitation=accept_invitation(row, signed, actor=actor))
