"""Disputes, for programme staff."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from payments.explanations import dispute_words, reason_words
from payments.models import Dispute
from payments.services.submit_evidence import can_be_answered
from payments.states import DisputeState


class EvidenceType(ObjectType):
    """One piece of what was sent to the bank."""

    class Meta:
        name = "Evidence"
        access = {everyone: "field text"}

    field = graphene.String(required=True, description="Stripe's name of it.")
    text = graphene.String(required=True)


class DisputeType(ObjectType):
    """A dispute or an inquiry; rows come from `selectors.disputes_of`, for staff only."""

    class Meta:
        name = "Dispute"
        access = {
            everyone: "id stripe_id order_number amount fee reason state words evidence"
            " evidence_due_by evidence_sent_at can_be_answered opened_at closed_at"
        }

    id = graphene.ID(required=True)
    stripe_id = graphene.String(required=True)
    order_number = graphene.String(required=True)
    amount = money_field()
    fee = money_field(description="Stripe's; it keeps it.")
    reason = graphene.String(required=True, description="In words.")
    state = enum_of(DisputeState)(required=True)
    words = graphene.String(required=True, description="Where it stands and what to do.")
    evidence = graphene.List(graphene.NonNull(EvidenceType), required=True)
    evidence_due_by = graphene.DateTime()
    evidence_sent_at = graphene.DateTime()
    can_be_answered = graphene.Boolean(required=True)
    opened_at = graphene.DateTime(required=True)
    closed_at = graphene.DateTime()

    resolve_amount = money_from("amount")
    resolve_fee = money_from("fee")

    @staticmethod
    def resolve_order_number(dispute: Dispute, info: Any) -> str:
        return dispute.payment.order.number

    @staticmethod
    def resolve_reason(dispute: Dispute, info: Any) -> str:
        return reason_words(dispute)

    @staticmethod
    def resolve_words(dispute: Dispute, info: Any) -> str:
        return dispute_words(dispute)

    @staticmethod
    def resolve_evidence(dispute: Dispute, info: Any) -> list[dict[str, str]]:
        return [{"field": name, "text": text} for name, text in dispute.evidence.items()]

    @staticmethod
    def resolve_can_be_answered(dispute: Dispute, info: Any) -> bool:
        return can_be_answered(dispute)


DisputeConnection = connection(DisputeType)
