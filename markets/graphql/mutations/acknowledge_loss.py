"""acknowledgeLoss."""

from __future__ import annotations

from typing import Any

import graphene

from markets.models import Device, Till
from markets.services.acknowledge_loss import acknowledge_loss
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class AcknowledgeLoss(RuleMutation):
    """Numbers of a device's journal are missing and nobody can bring them: an organiser says so,
    and why. Whoever verifies the journal is told of it; nothing becomes whole by it."""

    class Meta:
        access = signed_in

    class Arguments:
        device = graphene.ID(required=True)
        stream = graphene.String(required=True)
        numbers = graphene.List(graphene.NonNull(graphene.Int), required=True)
        reason = graphene.String(required=True)

    acknowledged = graphene.List(
        graphene.NonNull(graphene.Int), description="Those that had not been acknowledged before."
    )

    @classmethod
    def perform(
        cls, actor: Any, *, device: str, stream: str, numbers: list[int], reason: str
    ) -> AcknowledgeLoss:
        mine = Device.objects.filter(till__in=Till.objects.visible_to(actor))
        row = get_row(mine.select_related("till"), device)
        fresh = acknowledge_loss(row, stream, numbers, reason=reason, actor=actor)
        return cls(acknowledged=fresh)
