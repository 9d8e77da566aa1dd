"""refundOrder."""

from __future__ import annotations

from typing import Any

import graphene
from django.db import transaction

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.scalars import Cents, enum_of
from payments.graphql.order_money_types import RefundMoneyType
from payments.graphql.refund_input import (
    DESCRIPTIONS,
    Bearer,
    RefundedLineInput,
    refund_request,
)
from payments.order_money.rows import refund_with_parts
from payments.services.demand_staff import demand_staff
from payments.services.refund_by_staff import RefundWay, refund_by_staff


class RefundOrder(RuleMutation):
    """Gives money of an order back to the customer; programme staff only."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(description=DESCRIPTIONS["id"])
        number = graphene.String(required=True)
        way = enum_of(RefundWay)(required=True)
        reason = graphene.String(required=True, description="The customer reads it.")
        lines = graphene.List(
            graphene.NonNull(RefundedLineInput), description=DESCRIPTIONS["lines"]
        )
        deliveries = graphene.List(
            graphene.NonNull(graphene.ID), description=DESCRIPTIONS["deliveries"]
        )
        amount = Cents(description=DESCRIPTIONS["amount"])
        part = graphene.ID(description=DESCRIPTIONS["part"])
        borne_by = enum_of(Bearer)(description=DESCRIPTIONS["borne_by"])
        dry_run = graphene.Boolean(default_value=False, description=DESCRIPTIONS["dry_run"])

    refund = graphene.Field(RefundMoneyType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RefundOrder:
        demand_staff(actor)
        refund = refund_with_parts(refund_by_staff(refund_request(given), actor=actor))
        if given["dry_run"]:
            transaction.set_rollback(True)
        return cls(refund=refund)
