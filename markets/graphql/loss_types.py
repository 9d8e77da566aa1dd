"""What was acknowledged as lost in a journal, as its organiser reads it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import graphene

from markets.losses import ToldLoss
from matricia.kit.graphql.access import ObjectType, everyone


class AcknowledgedLossType(ObjectType):
    """Numbers that nobody can bring any more. Whoever verifies the journal is told of them."""

    class Meta:
        name = "AcknowledgedLoss"
        access = {everyone: "serial stream numbers came at by reason"}

    serial = graphene.Int(required=True, description="Of the device.")
    stream = graphene.String(required=True, description="ticket, payment, shift, total, …")
    numbers = graphene.List(graphene.NonNull(graphene.Int), required=True)
    came = graphene.Int(required=True, description="How many of them came after all.")
    at = graphene.DateTime(required=True)
    by = graphene.String(required=True, description="Who said so.")
    reason = graphene.String(required=True)

    @staticmethod
    def resolve_serial(row: ToldLoss, info: Any) -> int:
        return row.loss.serial

    @staticmethod
    def resolve_stream(row: ToldLoss, info: Any) -> str:
        return row.loss.stream

    @staticmethod
    def resolve_numbers(row: ToldLoss, info: Any) -> list[int]:
        return sorted(row.loss.numbers)

    @staticmethod
    def resolve_at(row: ToldLoss, info: Any) -> datetime:
        return datetime.fromisoformat(row.loss.at)

    @staticmethod
    def resolve_by(row: ToldLoss, info: Any) -> str:
        return row.loss.by

    @staticmethod
    def resolve_reason(row: ToldLoss, info: Any) -> str:
        return row.loss.why
