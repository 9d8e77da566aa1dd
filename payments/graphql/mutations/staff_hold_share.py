"""holdShare."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.models import Share
from payments.services.holds import hold_share


class HoldShare(RuleMutation):
    """Holds a designer's share back for a reason that she reads; programme staff only."""

    class Meta:
        access = signed_in

    class Arguments:
        share = graphene.ID(required=True)
        note = graphene.String(required=True)
        until = graphene.Date(description="At the longest until day 75 after the payment.")

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> HoldShare:
        share = get_row(Share.objects.visible_to(actor), given["share"])
        hold_share(share, note=given["note"], until=given.get("until"), actor=actor)
        return cls()
