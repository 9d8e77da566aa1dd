"""addCashier, editCashier."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.till_types import CashierType
from markets.models import Cashier, Market
from markets.services.keep_cashier import add_cashier, edit_cashier
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class AddCashier(RuleMutation):
    """A PIN has 4 to 6 digits."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        name = graphene.String(required=True)
        pin = graphene.String(required=True)
        is_manager = graphene.Boolean(default_value=False)

    cashier = graphene.Field(CashierType)

    @classmethod
    def perform(cls, actor: Any, *, market: str, **cashier: Any) -> AddCashier:
        row = get_row(Market.objects.visible_to(actor), market)
        return cls(cashier=add_cashier(row, actor=actor, **cashier))


class EditCashier(RuleMutation):
    """What is left out stays."""

    class Meta:
        access = signed_in

    class Arguments:
        cashier = graphene.ID(required=True)
        name = graphene.String()
        pin = graphene.String()
        is_manager = graphene.Boolean()
        is_active = graphene.Boolean()

    cashier = graphene.Field(CashierType)

    @classmethod
    def perform(cls, actor: Any, *, cashier: str, **changes: Any) -> EditCashier:
        mine = Cashier.objects.filter(market__in=Market.objects.organised_by(actor))
        row = get_row(mine.select_related("market"), cashier)
        return cls(cashier=edit_cashier(row, actor=actor, **changes))
