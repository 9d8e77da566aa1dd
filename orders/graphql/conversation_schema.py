"""Conversations: root fields and mutations."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.graphql.conversation_types import (
    ConversationConnection,
    ConversationType,
    MessageConnection,
)
from orders.graphql.mutations.close_conversation import CloseConversation
from orders.graphql.mutations.read_conversation import ReadConversation
from orders.graphql.mutations.send_message import SendMessage
from orders.graphql.mutations.start_conversation import StartConversation
from orders.models import Conversation, Message
from orders.selectors.conversations import (
    LATEST,
    conversation_for,
    conversations_of,
    conversations_with,
    unread_of,
    unread_with,
)
from shops.models import Shop
from shops.states import Right

NEWEST = ("-sent_at", "-id")


class ConversationQueries(QueryPart):
    """Root fields. Who may not see a row gets null, or a list without it and its count."""

    access = {
        everyone: "conversation messages my_conversations shop_conversations"
        " my_unread_conversations unread_conversations"
    }

    conversation = graphene.Field(
        ConversationType,
        id=graphene.ID(required=True),
        token=graphene.String(),
        description="One of mine as a customer or with a shop I run, or a guest's by its token.",
    )
    messages = connection_field(
        MessageConnection,
        conversation=graphene.ID(required=True),
        token=graphene.String(),
        description="Of one conversation, the newest first.",
    )
    my_conversations = connection_field(
        ConversationConnection, description="What I asked designers, the latest first."
    )
    shop_conversations = connection_field(
        ConversationConnection,
        shop=graphene.ID(required=True),
        description="What customers asked a shop I run, the latest first.",
    )
    my_unread_conversations = graphene.Int(required=True)
    unread_conversations = graphene.Int(required=True, shop=graphene.ID(required=True))

    @staticmethod
    def resolve_conversation(
        root: Any,
        info: Any,
        id: str,  # noqa: A002
        token: str | None = None,
    ) -> Conversation | None:
        return _found(info, id, token)

    @staticmethod
    def resolve_messages(
        root: Any, info: Any, conversation: str, first: int, after: str | None = None, **which: Any
    ) -> Page[Message]:
        row = _found(info, conversation, which.get("token"))
        rows = row.messages.all() if row else Message.objects.none()
        return Page(rows, NEWEST, first, after)

    @staticmethod
    def resolve_my_conversations(
        root: Any, info: Any, first: int, after: str | None = None
    ) -> Page[Conversation]:
        return Page(conversations_of(info.context.user), LATEST, first, after)

    @staticmethod
    def resolve_shop_conversations(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Conversation]:
        rows = conversations_with(info.context.user, _shop(info, shop))
        return Page(rows, LATEST, first, after)

    @staticmethod
    def resolve_my_unread_conversations(root: Any, info: Any) -> int:
        return unread_of(info.context.user)

    @staticmethod
    def resolve_unread_conversations(root: Any, info: Any, shop: str) -> int:
        return unread_with(info.context.user, _shop(info, shop))


def _found(info: Any, pk: str, token: str | None) -> Conversation | None:
    try:
        return conversation_for(info.context.user, pk, token)[0]
    except Conversation.DoesNotExist:
        return None


def _shop(info: Any, pk: str) -> Shop | None:
    """One of hers: programme staff read nobody's letters."""
    return find_row(Shop.objects.run_by(info.context.user, Right.ORDERS), pk)


CONVERSATION_MUTATIONS: list[type[RuleMutation]] = [
    StartConversation,
    SendMessage,
    ReadConversation,
    CloseConversation,
]
