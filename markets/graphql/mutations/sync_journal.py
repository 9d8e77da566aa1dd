"""syncJournal"""

from __future__ import annotations

from typing import Any

import graphene

from markets.fiscal.chain import Record
from markets.graphql.sync_types import JournalRecordInput, SyncResult
from markets.graphql.till_types import JournalHeadType
from markets.services.sync_journal import sync_journal
from matricia.kit import clock
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation


class SyncJournal(RuleMutation):
    """Hand in at most 200 records, of this device or of others of its market. The same again is
    answered as the first time, so that a lost answer does no harm."""

    class Meta:
        access = everyone
        atomic = False

    class Arguments:
        token = graphene.String(required=True)
        records = graphene.List(graphene.NonNull(JournalRecordInput), required=True)
        waiting = graphene.Int(
            required=True,
            description="Events of this device that are not handed in yet, after these.",
        )

    results = graphene.List(graphene.NonNull(SyncResult))
    heads = graphene.List(graphene.NonNull(JournalHeadType), description="Of this device, here.")
    server_time = graphene.DateTime()

    @classmethod
    def perform(cls, _actor: Any, *, token: str, records: list[Any], waiting: int) -> SyncJournal:
        synced = sync_journal(
            token, [Record(record.event, record.signature) for record in records], waiting=waiting
        )
        return cls(results=synced.results, heads=synced.heads, server_time=clock.now())
