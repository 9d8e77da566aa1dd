"""moveStock."""

from __future__ import annotations

from collections import Counter
from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row, row_id
from shops.models import Location
from shops.services.keep_stock import move_pieces


class MovedPieceInput(graphene.InputObjectType):
    """How many of a piece go."""

    variant = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


class MoveStock(RuleMutation):
    """Pieces go from one of the shop's places to another, all of them or none."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True, description="Made by the client: booked once.")
        source = graphene.ID(required=True)
        target = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(MovedPieceInput), required=True)
        note = graphene.String(default_value="")

    moved = graphene.Int(description="Pieces.")

    @classmethod
    def perform(
        cls, actor: Any, *, source: str, target: str, lines: list[Any], **change: Any
    ) -> MoveStock:
        places = Location.objects.visible_to(actor).select_related("shop")
        here, there = get_row(places, source), get_row(places, target)
        wanted: Counter[int] = Counter()
        for line in lines:
            wanted[row_id(line.variant)] += line.quantity
        move_pieces(
            client_id(change["id"]),
            here.shop,
            source=here,
            target=there,
            lines=wanted,
            words=change["note"],
            actor=actor,
        )
        return cls(moved=sum(wanted.values()))
