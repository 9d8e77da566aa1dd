"""A designer ends a conversation: its customer cannot write into it any more."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from matricia.kit import clock
from orders.models import Conversation
from shops.permissions import demand_right
from shops.states import Right


@transaction.atomic
def close_conversation(conversation: Conversation, *, actor: Any) -> Conversation:
    """End it until the designer writes again. Raises RuleBroken NOT_ALLOWED."""
    demand_right(actor, conversation.shop, Right.ORDERS)
    row = Conversation.objects.select_for_update(no_key=True).get(pk=conversation.pk)
    row.closed_at = row.closed_at or clock.now()
    row.save(update_fields=["closed_at"])
    return row
