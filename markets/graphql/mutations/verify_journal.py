"""verifyJournal."""

from __future__ import annotations

from typing import Any

import graphene

from markets.models import Device, Market
from markets.services.journal.rights import look
from markets.services.journal.verify import verify_journal
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class VerifyJournal(RuleMutation):
    """Check the journal of a market's devices, or of all, again from its bytes. For controllers and
    programme staff; may take a while."""

    class Meta:
        access = signed_in
        atomic = False

    class Arguments:
        market = graphene.ID(description="Only its devices, without the server's own chain.")

    is_whole = graphene.Boolean(description="Nothing is missing, nothing was changed.")
    events = graphene.Int()
    breaks = graphene.List(
        graphene.NonNull(graphene.String), description="The first break of every chain."
    )
    losses = graphene.List(
        graphene.NonNull(graphene.String),
        description="What is missing and was acknowledged as lost: by whom, and why.",
    )
    notices = graphene.List(
        graphene.NonNull(graphene.String), description="Conflicts and other things to know."
    )

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> VerifyJournal:
        look(actor, f"verify {given.get('market') or 'all'}")
        devices = None
        if given.get("market"):
            market = get_row(Market.objects.visible_to(actor), given["market"])
            devices = Device.objects.filter(till__market=market).order_by("serial")
        found = verify_journal(devices)
        return cls(
            is_whole=not found.breaks and not found.losses,
            events=found.events,
            breaks=found.breaks,
            losses=found.losses,
            notices=found.notices,
        )
