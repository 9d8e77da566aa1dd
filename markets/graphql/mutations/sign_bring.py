"""signBring."""

from __future__ import annotations

from typing import Any

import graphene

from markets.brings import with_lines
from markets.graphql.bring_types import BringSideEnum, BringType
from markets.models import Bring
from markets.services.sign_bring import sign_bring
from markets.states import BringSide
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class SignBring(RuleMutation):
    """One side signs what was counted; the second signature moves the stock."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        side = BringSideEnum(required=True)
        count = graphene.Int(required=True, description="Number of the count that she has read.")

    bring = graphene.Field(BringType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> SignBring:
        bring = get_row(Bring.objects.visible_to(actor), given["id"])
        bring = sign_bring(bring, side=BringSide(given["side"]), count=given["count"], actor=actor)
        return cls(bring=with_lines(Bring.objects.all()).get(pk=bring.pk))
