"""cancelBring."""

from __future__ import annotations

from typing import Any

import graphene

from markets.brings import with_lines
from markets.graphql.bring_types import BringType
from markets.models import Bring
from markets.services.cancel_bring import cancel_bring
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class CancelBring(RuleMutation):
    """A list is given up before both have signed: nothing moves."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    bring = graphene.Field(BringType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> CancelBring:
        bring = cancel_bring(get_row(Bring.objects.visible_to(actor), given["id"]), actor=actor)
        return cls(bring=with_lines(Bring.objects.all()).get(pk=bring.pk))
