"""What a till hands in of its journal, and what it is answered."""

from __future__ import annotations

import graphene

from markets.states import AppendStatus
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of


class JournalRecordInput(graphene.InputObjectType):
    """An event in its canonical text, with its device's signature; see docs/journal.md."""

    event = graphene.String(required=True)
    signature = graphene.String(required=True)


class SyncResult(ObjectType):
    """What became of one record, in the order they were sent."""

    class Meta:
        access = {everyone: "event_id status message"}

    event_id = graphene.ID(description="Empty when the text could not be read.")
    status = enum_of(AppendStatus)(required=True)
    message = graphene.String(required=True, description="Empty when all is well.")


class MirrorRecord(ObjectType):
    """A record of another device of the same market."""

    class Meta:
        access = {everyone: "event signature serial server_number"}

    event = graphene.String(required=True)
    signature = graphene.String(required=True)
    serial = graphene.Int(required=True, description="Of the device that wrote it.")
    server_number = graphene.Int(required=True)


class TillMirror(ObjectType):
    """A page of records, in the order they came in."""

    class Meta:
        access = {everyone: "records next"}

    records = graphene.List(graphene.NonNull(MirrorRecord), required=True)
    next = graphene.Int(
        required=True, description="`after` for the next page, also when this one is empty."
    )
