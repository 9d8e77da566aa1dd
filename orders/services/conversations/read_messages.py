"""One side has seen what the other wrote."""

from __future__ import annotations

from matricia.kit import clock
from orders.models import Conversation
from orders.states import MessageSide


def read_messages(conversation: Conversation, side: MessageSide) -> None:
    """Note that `side` has read all of it. Harmless when repeated."""
    others = conversation.messages.exclude(side=side)
    others.filter(read_at=None).update(read_at=clock.now())
