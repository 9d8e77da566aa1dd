"""sendMessage."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id
from orders.graphql.conversation_types import MessageType
from orders.selectors.conversations import conversation_for
from orders.services.conversations.send_message import send_message


class SendMessage(RuleMutation):
    """Writes into a conversation, from the side of who asks."""

    class Meta:
        access = everyone

    class Arguments:
        id = graphene.ID(
            required=True, description="Made by the client (UUID): the same again is the same."
        )
        conversation = graphene.ID(required=True)
        token = graphene.String(description="Of the conversation, for a guest.")
        text = graphene.String(required=True)

    message = graphene.Field(MessageType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> SendMessage:
        row, side = conversation_for(actor, given["conversation"], given.get("token"))
        return cls(message=send_message(client_id(given["id"]), row, side, given["text"]))
