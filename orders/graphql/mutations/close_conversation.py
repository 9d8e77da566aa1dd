"""closeConversation."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.conversation_types import ConversationType
from orders.models import Conversation
from orders.services.conversations.close_conversation import close_conversation


class CloseConversation(RuleMutation):
    """Ends a conversation with a shop I run: the customer cannot write until I write again."""

    class Meta:
        access = signed_in

    class Arguments:
        conversation = graphene.ID(required=True)

    conversation = graphene.Field(ConversationType)

    @classmethod
    def perform(cls, actor: Any, *, conversation: str) -> CloseConversation:
        row = get_row(Conversation.objects.visible_to(actor), conversation)
        return cls(conversation=close_conversation(row, actor=actor))
