"""Conversations, by who asks and from which side."""

from __future__ import annotations

import secrets
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Left

from matricia.kit.graphql.rows import find_row
from orders.models import Conversation, Message
from orders.models.conversation import ConversationQuerySet
from orders.states import MessageSide
from shops.models import Shop

#: Keyset order of both lists.
LATEST = ("-last_at", "-id")
EXCERPT = 160


def conversation_for(
    user: Any, pk: str | UUID, token: str | None = None
) -> tuple[Conversation, MessageSide]:
    """A conversation and the side from which it is asked for: by its access token as its customer,
    or as somebody of either side who is signed in.

    Raises Conversation.DoesNotExist for everyone else, and for what is no id.
    """
    row = find_row(Conversation.objects.select_related("shop"), str(pk))
    if row is None:
        raise Conversation.DoesNotExist
    if token and row.user_id is None and _is_token(token, row):
        row.opened_by_token = True
        return row, MessageSide.CUSTOMER
    if not Conversation.objects.visible_to(user).filter(pk=row.pk).exists():
        raise Conversation.DoesNotExist
    return row, side_of(user, row)


def side_of(user: Any, conversation: Conversation) -> MessageSide:
    """From which side somebody who may see it reads it."""
    is_customer = conversation.opened_by_token or conversation.user_id == user.pk
    return MessageSide.CUSTOMER if is_customer else MessageSide.SHOP


def conversations_of(user: Any) -> ConversationQuerySet:
    """What this person asked designers."""
    return _listed(_asked_by(user), unread_from=MessageSide.SHOP)


def conversations_with(user: Any, shop: Shop | None) -> ConversationQuerySet:
    """What customers asked a shop that this person runs; of no shop nothing."""
    return _listed(_asked_of(user, shop), unread_from=MessageSide.CUSTOMER)


def unread_of(user: Any) -> int:
    """Conversations in which a designer's answer has not been read."""
    return _unread(_asked_by(user), MessageSide.SHOP)


def unread_with(user: Any, shop: Shop | None) -> int:
    """Conversations of the shop in which a customer waits to be read."""
    return _unread(_asked_of(user, shop), MessageSide.CUSTOMER)


def _asked_by(user: Any) -> ConversationQuerySet:
    rows = Conversation.objects.visible_to(user)
    return rows.filter(user=user) if user.is_authenticated else rows


def _asked_of(user: Any, shop: Shop | None) -> ConversationQuerySet:
    rows = Conversation.objects.visible_to(user)
    return rows.filter(shop=shop) if shop else rows.none()


def _unread(rows: ConversationQuerySet, side: MessageSide) -> int:
    waiting = Message.objects.filter(conversation=OuterRef("pk"), side=side, read_at=None)
    return rows.filter(Exists(waiting)).count()


def _listed(rows: ConversationQuerySet, *, unread_from: MessageSide) -> ConversationQuerySet:
    """With what lists show beside each: messages the reader has not seen, how the last begins."""
    last = Message.objects.filter(conversation=OuterRef("pk"), hidden_at=None)
    last = last.order_by("-sent_at", "-id")
    waiting = Q(messages__side=unread_from, messages__read_at=None)
    return rows.select_related("shop").annotate(
        unread=Count("messages", filter=waiting),
        last_text=Subquery(last.values(begins=Left("text", EXCERPT))[:1]),
        last_side=Subquery(last.values("side")[:1]),
    )


def _is_token(token: str, row: Conversation) -> bool:
    return secrets.compare_digest(token.encode(), row.access_token.encode())
