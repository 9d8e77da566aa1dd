"""An event of a journal, as a controller reads it."""

from __future__ import annotations

from typing import Any

import graphene

from markets.models import JournalEvent
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection


class JournalEventType(ObjectType):
    """A record with its place. Reached by controllers and programme staff alone."""

    class Meta:
        name = "JournalEvent"
        access = {
            everyone: "id serial till stream number kind at event signature hash server_number "
            "received_at"
        }

    id = graphene.ID(required=True, description="The event's own.")
    serial = graphene.Int(required=True, description="The device's; 0 is the server.")
    till = graphene.String(required=True, description="Its name; empty for the server.")
    stream = graphene.String(required=True)
    number = graphene.Int(required=True)
    kind = graphene.String(required=True)
    at = graphene.DateTime(required=True, description="By the device's clock.")
    event = graphene.String(required=True, description="The canonical text that was signed.")
    signature = graphene.String(required=True)
    hash = graphene.String(required=True)
    server_number = graphene.String(required=True, description="In the order of arrival.")
    received_at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_id(row: JournalEvent, info: Any) -> str:
        return str(row.event_id)

    @staticmethod
    def resolve_serial(row: JournalEvent, info: Any) -> int:
        return row.device.serial

    @staticmethod
    def resolve_till(row: JournalEvent, info: Any) -> str:
        return row.device.till.name if row.device.till else ""

    @staticmethod
    def resolve_event(row: JournalEvent, info: Any) -> str:
        return row.body


JournalEventConnection = connection(JournalEventType)
