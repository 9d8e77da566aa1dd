"""refundOrder."""

from __future__ import annotations

from typing import Any, Final

import graphene
from django.db import transaction
from django.db.models import TextChoices

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.scalars import Cents, enum_of
from payments.graphql.order_money_types import RefundMoneyType
from payments.order_money.rows import refund_with_parts
from payments.services.demand_staff import demand_staff
from payments.services.refund_by_staff import RefundRequest, RefundWay, refund_by_staff


class Bearer(TextChoices):
    """Who bears a gesture of goodwill."""

    PROGRAMME = "programme", "programme"
    DESIGNER = "designer", "designer"


class RefundedLineInput(graphene.InputObjectType):
    """Pieces of a line."""

    line = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


DESCRIPTIONS: Final = {
    "lines": "For LINES: pieces to give back.",
    "deliveries": "For LINES: parts of the order whose delivery is given back.",
    "amount": "For AMOUNT and GOODWILL.",
    "part": "For AMOUNT and GOODWILL: of this part of the order alone.",
    "borne_by": "For GOODWILL.",
    "dry_run": "Only computes: nothing is written, nobody is asked.",
}


class RefundOrder(RuleMutation):
    """Gives money of an order back to the customer; programme staff only."""

    class Meta:
        access = signed_in

    class Arguments:
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
        asked = RefundRequest(
            number=given["number"],
            way=RefundWay(given["way"]),
            reason=given["reason"],
            lines={row["line"]: row["quantity"] for row in given.get("lines") or []},
            deliveries=given.get("deliveries") or [],
            amount=given.get("amount") or 0,
            part=given.get("part"),
            borne_by=Bearer(given.get("borne_by") or Bearer.PROGRAMME).value,
        )
        refund = refund_with_parts(refund_by_staff(asked, actor=actor))
        if given["dry_run"]:
            transaction.set_rollback(True)
        return cls(refund=refund)
