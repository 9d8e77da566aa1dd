"""How a till hands in its journal, what it reads of the others', and receipts."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.mutations.hand_in_receipt import HandInReceipt
from markets.graphql.mutations.mail_receipt import MailReceipt
from markets.graphql.mutations.sync_journal import SyncJournal
from markets.graphql.paired import device_of
from markets.graphql.receipt_types import TillReceipt
from markets.graphql.sync_types import TillMirror
from markets.mirror import Mirrored, mirrored
from markets.receipt_content import Receipt, receipt_by_token, receipt_of
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class SyncQueries(QueryPart):
    """Who has the token of a device, or the token or id of a receipt, may read it."""

    access = {everyone: "receipt receipt_of till_mirror"}

    receipt = graphene.Field(
        TillReceipt,
        token=graphene.String(required=True),
        description="By the token in its address.",
    )
    receipt_of = graphene.Field(
        TillReceipt, event=graphene.ID(required=True), description="By the id of its event."
    )
    till_mirror = graphene.Field(
        TillMirror,
        required=True,
        token=graphene.String(required=True),
        after=graphene.Int(default_value=0),
        first=graphene.Int(default_value=200),
        description="Tickets and hand-overs of the market's other devices.",
    )

    @staticmethod
    def resolve_receipt(root: Any, info: Any, token: str) -> Receipt | None:
        return receipt_by_token(token)

    @staticmethod
    def resolve_receipt_of(root: Any, info: Any, event: str) -> Receipt | None:
        return receipt_of(event)

    @staticmethod
    def resolve_till_mirror(root: Any, info: Any, token: str, after: int, first: int) -> Mirrored:
        return mirrored(device_of(token), after=after, first=first)


SYNC_MUTATIONS: list[type[RuleMutation]] = [SyncJournal, HandInReceipt, MailReceipt]
