"""receiveReturn."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.models import Withdrawal
from payments.graphql.withdrawal_types import WithdrawalType
from payments.services.receive_return import receive_return
from payments.withdrawals import with_papers


class ReceiveReturn(RuleMutation):
    """A designer has her pieces back; the customer is refunded."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        restock = graphene.Boolean(required=True, description="They can be sold again.")

    withdrawal = graphene.Field(WithdrawalType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> ReceiveReturn:
        rows = Withdrawal.objects.visible_to(actor)
        row = get_row(rows.select_related("seller_order__order"), given["id"])
        receive_return(row, restock=given["restock"], actor=actor)
        return cls(withdrawal=with_papers(rows).get(pk=row.pk))
