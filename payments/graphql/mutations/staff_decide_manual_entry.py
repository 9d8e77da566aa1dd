"""decideManualEntry."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.graphql.staff_types import ManualEntryType
from payments.models import ManualEntry
from payments.services.demand_staff import demand_staff
from payments.services.manual_entries import decide_manual_entry


class DecideManualEntry(RuleMutation):
    """Books an entry that somebody else proposed, or rejects it with a note."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        approve = graphene.Boolean(required=True)
        note = graphene.String(default_value="")

    manual_entry = graphene.Field(ManualEntryType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> DecideManualEntry:
        demand_staff(actor)
        proposal = get_row(ManualEntry.objects.all(), given["id"])
        return cls(
            manual_entry=decide_manual_entry(
                proposal, actor=actor, approve=given["approve"], note=given["note"] or ""
            )
        )
