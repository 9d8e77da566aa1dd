"""refundTender."""

from __future__ import annotations

from typing import Any

import graphene

from markets.models import TenderRequest
from markets.services.refund_tender import refund_tender
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import MoneyType
from matricia.kit.money import Money


class RefundTender(RuleMutation):
    """Gives back what was paid by card although nothing was sold; the market's organisers only."""

    class Meta:
        access = signed_in

    class Arguments:
        tender = graphene.ID(required=True)
        reason = graphene.String(required=True)

    refunded = graphene.Field(MoneyType)

    @classmethod
    def perform(cls, actor: Any, *, tender: str, reason: str) -> RefundTender:
        rows = TenderRequest.objects.visible_to(actor).select_related("till__market")
        refund = refund_tender(get_row(rows, tender), actor=actor, reason=reason)
        return cls(refunded=Money(refund.amount, refund.currency))
