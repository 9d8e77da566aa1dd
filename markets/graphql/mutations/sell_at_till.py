"""sellAtTill"""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.types import TillSaleType
from markets.models import Shift
from markets.services.sale_lines import wanted_of
from markets.services.sell_at_till import sell_at_till
from matricia.accounts.models import User
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row, row_id
from matricia.kit.graphql.scalars import Cents


class TillLineInput(graphene.InputObjectType):
    """How many of a variant; its price is the catalogue's."""

    variant = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


class SellAtTill(RuleMutation):
    """One basket for cash. The id is made by the till: resending is harmless."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        shift = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(TillLineInput), required=True)
        tendered = Cents(required=True)

    sale = graphene.Field(TillSaleType)

    @classmethod
    def perform(
        cls,
        actor: User,
        *,
        id: str,  # noqa: A002
        shift: str,
        lines: list[Any],
        tendered: int,
    ) -> SellAtTill:
        wanted = wanted_of((row_id(line.variant), line.quantity) for line in lines)
        mine = get_row(Shift.objects.visible_to(actor), shift)
        sale = sell_at_till(
            client_id(id), shift=mine, wanted=wanted, tendered=tendered, actor=actor
        )
        return cls(sale=sale)
