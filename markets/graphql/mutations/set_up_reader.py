"""setUpReader."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.till_types import TillType
from markets.models import Till
from markets.services.set_up_reader import set_up_reader
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class SetUpReader(RuleMutation):
    """Puts a card reader beside a till; its organisers only."""

    class Meta:
        access = signed_in
        atomic = False  # the organiser waits for Stripe's answer

    class Arguments:
        till = graphene.ID(required=True)
        code = graphene.String(
            description="What the reader shows; left out with test keys, it is a simulated one."
        )

    till = graphene.Field(TillType)

    @classmethod
    def perform(cls, actor: Any, *, till: str, code: str = "") -> SetUpReader:
        rows = Till.objects.visible_to(actor).select_related("market")
        return cls(till=set_up_reader(get_row(rows, till), actor=actor, code=code or ""))
