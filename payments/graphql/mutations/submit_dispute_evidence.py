"""submitDisputeEvidence."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.graphql.dispute_types import DisputeType
from payments.selectors import disputes_of
from payments.services.submit_evidence import submit_evidence


class SubmitDisputeEvidence(RuleMutation):
    """Answers a dispute with what we know of the order, and a note; programme staff only."""

    class Meta:
        access = signed_in

    class Arguments:
        dispute = graphene.ID(required=True)
        note = graphene.String(default_value="", description="What staff add, in English.")

    dispute = graphene.Field(DisputeType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> SubmitDisputeEvidence:
        found = get_row(disputes_of(actor), given["dispute"])
        return cls(dispute=submit_evidence(found, actor=actor, note=given["note"]))
