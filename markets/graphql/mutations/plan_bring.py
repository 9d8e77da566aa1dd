"""planBring."""

from __future__ import annotations

from typing import Any

import graphene

from markets.brings import with_lines
from markets.graphql.bring_types import BringDirectionEnum, BringLineInput, BringType
from markets.models import Bring, Stall
from markets.services.plan_bring import plan_bring
from markets.states import BringDirection
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row, row_id


class PlanBring(RuleMutation):
    """The designer says what she brings to her stall, or takes home."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True, description="Made by the client (UUID): harmless twice.")
        stall = graphene.ID(required=True)
        direction = BringDirectionEnum(required=True)
        lines = graphene.List(
            graphene.NonNull(BringLineInput),
            required=True,
            description="On the way home, none mean everything that is left at the stall.",
        )

    bring = graphene.Field(BringType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> PlanBring:
        stalls = Stall.objects.visible_to(actor).select_related("market")
        wanted: dict[int, int] = {}
        for line in given["lines"]:
            variant = row_id(line["variant"])
            wanted[variant] = wanted.get(variant, 0) + line["quantity"]
        bring = plan_bring(
            client_id(given["id"]),
            get_row(stalls, given["stall"]),
            direction=BringDirection(given["direction"]),
            lines=wanted,
            actor=actor,
        )
        return cls(bring=with_lines(Bring.objects.all()).get(pk=bring.pk))
