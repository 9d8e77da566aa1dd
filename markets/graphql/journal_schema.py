"""What a controller reads of the journals."""

from __future__ import annotations

from typing import Any

import graphene
from graphql import GraphQLError

from markets.graphql.journal_types import JournalEventConnection
from markets.graphql.mutations.acknowledge_loss import AcknowledgeLoss
from markets.graphql.mutations.verify_journal import VerifyJournal
from markets.journal_search import Search, find_events
from markets.models import JournalEvent
from markets.services.journal.house import public_key
from markets.services.journal.rights import look, may_read_journals
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart

IN_ORDER_OF_ARRIVAL = ("server_number",)


class JournalQueries(QueryPart):
    """For controllers and programme staff; every look is noted."""

    access = {everyone: "may_read_journals journal_key journal_events"}

    may_read_journals = graphene.Boolean(
        required=True, description="Whether the visitor is a controller or programme staff."
    )
    journal_key = graphene.String(
        required=True, description="The server's public key, which signs archives."
    )
    journal_events = connection_field(
        JournalEventConnection,
        market=graphene.ID(),
        device=graphene.Int(description="A serial; 0 is the server."),
        stream=graphene.String(),
        day=graphene.Date(description="In Paris, by the device's clock."),
        receipt=graphene.String(description="As printed: 7-00012."),
        description="In the order of arrival. Refused to others; each page is noted as a look.",
    )

    @staticmethod
    def resolve_may_read_journals(root: Any, info: Any) -> bool:
        return may_read_journals(info.context.user)

    @staticmethod
    def resolve_journal_key(root: Any, info: Any) -> str:
        return public_key()

    @staticmethod
    def resolve_journal_events(
        root: Any, info: Any, first: int, after: str | None = None, **which: Any
    ) -> Page[JournalEvent]:
        search = Search(**which)
        try:
            look(info.context.user, f"search {search}{' (next page)' if after else ''}")
        except RuleBroken as refusal:
            raise GraphQLError(refusal.message, extensions={"code": refusal.code}) from None
        return Page(find_events(search), IN_ORDER_OF_ARRIVAL, first, after)


JOURNAL_MUTATIONS: list[type[RuleMutation]] = [VerifyJournal, AcknowledgeLoss]
