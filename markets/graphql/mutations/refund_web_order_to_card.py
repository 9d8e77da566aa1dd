"""refundWebOrderToCard."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.collect_types import ReturnedLineInput, WebReturnType, returned_pieces
from markets.models import Market
from markets.services.take_back_web_order import take_back_to_card
from markets.web_returns import web_order
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row


class RefundWebOrderToCard(RuleMutation):
    """An organiser takes pieces of a web order back, and the card gets the money: the usual way."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        id = graphene.ID(required=True, description="Made by the client (UUID): harmless twice.")
        order = graphene.String(required=True, description="Number, or the collection's code.")
        lines = graphene.List(graphene.NonNull(ReturnedLineInput), required=True)

    web_return = graphene.Field(WebReturnType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RefundWebOrderToCard:
        market = get_row(Market.objects.organised_by(actor), given["market"])
        made = take_back_to_card(
            client_id(given["id"]),
            web_order(given["order"]),
            market,
            quantities=returned_pieces(given["lines"]),
            actor=actor,
        )
        return cls(web_return=made)
