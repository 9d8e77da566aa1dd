"""readConversation."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from orders.selectors.conversations import conversation_for
from orders.services.conversations.read_messages import read_messages


class ReadConversation(RuleMutation):
    """Notes that I have read it."""

    class Meta:
        access = everyone

    class Arguments:
        conversation = graphene.ID(required=True)
        token = graphene.String(description="Of the conversation, for a guest.")

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> ReadConversation:
        read_messages(*conversation_for(actor, given["conversation"], given.get("token")))
        return cls()
