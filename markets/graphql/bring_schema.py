"""What designers bring to their stalls and take home."""

from __future__ import annotations

from typing import Any

import graphene

from markets.brings import brings_of, with_lines
from markets.graphql.bring_types import BringType, StallPieceType
from markets.graphql.mutations.cancel_bring import CancelBring
from markets.graphql.mutations.count_bring import CountBring
from markets.graphql.mutations.plan_bring import PlanBring
from markets.graphql.mutations.sign_bring import SignBring
from markets.models import Bring, Stall
from markets.stall_stock import StallPiece, pieces_at, pieces_to_bring
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row


class BringQueries(QueryPart):
    """For the designer of a stall and the organisers of its market; others find nothing."""

    access = {signed_in: "brings bring pieces_to_bring pieces_at_stall"}

    brings = graphene.List(
        graphene.NonNull(BringType),
        stall=graphene.ID(required=True),
        description="The latest hundred lists, the newest first.",
    )
    bring = graphene.Field(BringType, id=graphene.ID(required=True))
    pieces_to_bring = graphene.List(
        graphene.NonNull(StallPieceType),
        stall=graphene.ID(required=True),
        query=graphene.String(default_value="", description="Words, or a code."),
        description="What the designer has at her atelier; at most 500, by title.",
    )
    pieces_at_stall = graphene.List(
        graphene.NonNull(StallPieceType),
        stall=graphene.ID(required=True),
        description="What is left at the stall, by title.",
    )

    @staticmethod
    def resolve_brings(root: Any, info: Any, stall: str) -> Any:
        found = _stall(info, stall)
        return brings_of(found) if found else None

    @staticmethod
    def resolve_bring(root: Any, info: Any, **given: Any) -> Bring | None:
        return find_row(with_lines(Bring.objects.visible_to(info.context.user)), given["id"])

    @staticmethod
    def resolve_pieces_to_bring(
        root: Any, info: Any, stall: str, query: str
    ) -> list[StallPiece] | None:
        found = _stall(info, stall)
        return pieces_to_bring(found, query) if found else None

    @staticmethod
    def resolve_pieces_at_stall(root: Any, info: Any, stall: str) -> list[StallPiece] | None:
        found = _stall(info, stall)
        return pieces_at(found) if found else None


def _stall(info: Any, pk: str) -> Stall | None:
    return find_row(Stall.objects.visible_to(info.context.user), pk)


BRING_MUTATIONS: list[type[RuleMutation]] = [PlanBring, CountBring, SignBring, CancelBring]
