"""startStocktake, bookStocktake, giveUpStocktake."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops.graphql.stock_keeping_types import StocktakeType
from shops.models import Location, Stocktake
from shops.services.keep_stock import book_stocktake, give_up_stocktake, start_stocktake
from shops.stock_lists import with_sums


def shown(stocktake: Stocktake) -> Stocktake:
    """The count with its sums, as it is now."""
    return with_sums(Stocktake.objects.filter(pk=stocktake.pk)).get()


class StartStocktake(RuleMutation):
    """Begins a count, or joins the one that is going on at the place."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True, description="Made by the client.")
        location = graphene.ID(required=True)

    stocktake = graphene.Field(StocktakeType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, location: str) -> StartStocktake:  # noqa: A002
        place = get_row(Location.objects.visible_to(actor).select_related("shop"), location)
        return cls(stocktake=shown(start_stocktake(client_id(id), place, actor=actor)))


class BookStocktake(RuleMutation):
    """Corrects the stock by what was found to differ; once."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        rest_is_gone = graphene.Boolean(
            default_value=False,
            description="Everything there was counted: what is not in the count is not there.",
        )

    stocktake = graphene.Field(StocktakeType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, rest_is_gone: bool) -> BookStocktake:  # noqa: A002
        row = get_row(Stocktake.objects.visible_to(actor), id)
        return cls(stocktake=shown(book_stocktake(row, rest_is_gone=rest_is_gone, actor=actor)))


class GiveUpStocktake(RuleMutation):
    """Ends a count without booking anything."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    stocktake = graphene.Field(StocktakeType)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> GiveUpStocktake:  # noqa: A002
        row = get_row(Stocktake.objects.visible_to(actor), id)
        return cls(stocktake=shown(give_up_stocktake(row, actor=actor)))
