"""paySettlement."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.settle_types import SettlementType
from markets.models import Settlement, Till
from markets.services.pay_settlement import HandSigned, pay_settlement
from markets.settling.reading import settlements_of
from markets.states import SettlementPaid
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import enum_of


class PaySettlement(RuleMutation):
    """Pay a designer what we hold for her, or take what she owes: in cash against her signature, by
    bank, or set against her debts. Once: the same again answers as the first time."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        how = enum_of(SettlementPaid)(required=True)
        till = graphene.ID(description="In cash: whose drawer.")
        signed_name = graphene.String(description="In cash: who signs.")
        signature = graphene.String(
            description="In cash: SVG path data, only M and L with numbers, in a box of 600 × 200:"
            " M10 20L30.5 40; 20,000 characters at most."
        )

    settlement = graphene.Field(SettlementType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> PaySettlement:
        rows = settlements_of(actor)
        found: Settlement = get_row(rows, given["id"])
        tills = Till.objects.visible_to(actor).filter(market=found.stall.market_id)
        till = get_row(tills, given["till"]) if given.get("till") else None
        signed = HandSigned(given.get("signed_name") or "", given.get("signature") or "")
        pay_settlement(found, SettlementPaid(given["how"]), actor=actor, till=till, signed=signed)
        return cls(settlement=rows.get(pk=found.pk))
