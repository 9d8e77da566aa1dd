"""noteSentBack."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.models import Withdrawal
from orders.selectors import order_for
from orders.services.note_sent_back import note_sent_back
from payments.graphql.withdrawal_types import WithdrawalType
from payments.withdrawals import with_papers


class NoteSentBack(RuleMutation):
    """The customer has sent her pieces back: her proof, with which she is refunded in time."""

    class Meta:
        access = everyone

    class Arguments:
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")
        withdrawal = graphene.ID(required=True)
        carrier = graphene.String(required=True)
        tracking_number = graphene.String(required=True)

    withdrawal = graphene.Field(WithdrawalType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> NoteSentBack:
        order = order_for(actor, given["order"], given.get("token"))
        rows = Withdrawal.objects.filter(seller_order__order=order)
        note_sent_back(
            get_row(rows, given["withdrawal"]),
            carrier=given["carrier"],
            tracking_number=given["tracking_number"],
            actor=actor if actor.is_authenticated else None,
        )
        return cls(withdrawal=with_papers(rows).get(pk=given["withdrawal"]))
