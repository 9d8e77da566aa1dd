"""What designers bring to their stalls and take home."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import graphene
from django.core.exceptions import ObjectDoesNotExist

from markets.brings import brings_of, with_lines
from markets.graphql.bring_types import BringType, StallPieceType
from markets.graphql.lease_types import PieceAtMarketType
from markets.graphql.mutations.cancel_bring import CancelBring
from markets.graphql.mutations.count_bring import CountBring
from markets.graphql.mutations.plan_bring import PlanBring
from markets.graphql.mutations.sign_bring import SignBring
from markets.leases import PieceAtMarket, pieces_at_markets, pieces_of_product
from markets.models import Bring, Stall
from markets.stall_stock import StallPiece, pieces_at, pieces_to_bring
from matricia.kit.graphql.access import everyone, signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row, row_id
from shops.graphql.types import VariantType
from shops.models import Product, Variant
from shops.tag_codes import code_in


class BringQueries(QueryPart):
    """Lists are for the designer of a stall and the organisers of its market; others find nothing.
    Which piece is at which market, everybody may know."""

    access = {
        signed_in: "brings bring pieces_to_bring pieces_at_stall",
        everyone: "at_market markets_of product_by_tag",
    }

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
    at_market = graphene.List(
        graphene.NonNull(PieceAtMarketType),
        required=True,
        variants=graphene.List(graphene.NonNull(graphene.ID), required=True),
        description="Which of these pieces (at most a hundred) are at a market that is not over.",
    )
    markets_of = graphene.List(
        graphene.NonNull(PieceAtMarketType), required=True, product=graphene.ID(required=True)
    )
    product_by_tag = graphene.Field(
        VariantType,
        code=graphene.String(required=True),
        description="The piece with this code on its hang tag, as its address /t/<code> names it.",
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

    @staticmethod
    def resolve_at_market(root: Any, info: Any, variants: list[str]) -> list[PieceAtMarket]:
        return pieces_at_markets(info.context.user, _row_ids(variants))

    @staticmethod
    def resolve_markets_of(root: Any, info: Any, product: str) -> list[PieceAtMarket]:
        found = find_row(Product.objects.visible_to(info.context.user), product)
        return pieces_of_product(info.context.user, found.pk) if found else []

    @staticmethod
    def resolve_product_by_tag(root: Any, info: Any, code: str) -> Variant | None:
        variants = Variant.objects.visible_to(info.context.user).filter(is_active=True)
        return variants.filter(tag_code=code_in(code).upper()).first()


def _stall(info: Any, pk: str) -> Stall | None:
    return find_row(Stall.objects.visible_to(info.context.user), pk)


def _row_ids(texts: list[str]) -> list[int]:
    """What is no id is of no piece, and of no interest."""
    found = []
    for text in texts:
        with suppress(ObjectDoesNotExist):
            found.append(row_id(text))
    return found


BRING_MUTATIONS: list[type[RuleMutation]] = [PlanBring, CountBring, SignBring, CancelBring]
