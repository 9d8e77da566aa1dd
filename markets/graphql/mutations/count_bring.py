"""countBring."""

from __future__ import annotations

from typing import Any

import graphene

from markets.brings import with_lines
from markets.graphql.bring_types import BringType, CountedPieceInput
from markets.models import Bring
from markets.services.count_bring import Counted, count_bring
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class CountBring(RuleMutation):
    """Pieces of a list are counted by scan, by the designer or an organiser: the whole count."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        pieces = graphene.List(
            graphene.NonNull(CountedPieceInput),
            required=True,
            description="What is not among them was not there.",
        )

    bring = graphene.Field(BringType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> CountBring:
        bring = get_row(Bring.objects.visible_to(actor), given["id"])
        counted = [
            Counted(row["code"], row["quantity"], row["difference"]) for row in given["pieces"]
        ]
        bring = count_bring(bring, counted, actor=actor)
        return cls(bring=with_lines(Bring.objects.all()).get(pk=bring.pk))
