"""proposeManualEntry."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from payments.graphql.staff_types import ManualEntryType
from payments.models import Debt, Refund
from payments.services.demand_staff import demand_staff
from payments.services.manual_entries import (
    ProposedMove,
    propose_manual_entry,
)


class ManualMoveInput(graphene.InputObjectType):
    """An amount from one account of docs/books.md to another."""

    source = graphene.String(required=True)
    destination = graphene.String(required=True)
    amount = Cents(required=True)


class ProposeManualEntry(RuleMutation):
    """Proposes an entry by hand; somebody else of the staff decides about it."""

    class Meta:
        access = signed_in

    class Arguments:
        moves = graphene.List(graphene.NonNull(ManualMoveInput), required=True)
        reason = graphene.String(required=True)
        debt = graphene.ID(description="Settled by it when it is approved.")
        refund = graphene.ID(description="That the bank sent back, paid by bank transfer instead.")

    manual_entry = graphene.Field(ManualEntryType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> ProposeManualEntry:
        demand_staff(actor)
        debt, refund = given.get("debt"), given.get("refund")
        return cls(
            manual_entry=propose_manual_entry(
                [ProposedMove(**move) for move in given["moves"]],
                actor=actor,
                reason=given["reason"],
                debt=get_row(Debt.objects.all(), debt) if debt else None,
                refund=get_row(Refund.objects.all(), refund) if refund else None,
            )
        )
