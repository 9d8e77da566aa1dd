"""One side writes to the other."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.plain_text import demand_text
from matricia.kit.rates import demand_rarely
from matricia.kit.tasks import enqueue
from orders.models import Conversation, Message
from orders.states import MessageSide

LONGEST: Final = 4000
#: Messages of one side in one conversation.
MOST: Final = 20
WITHIN: Final = 600  # seconds


@transaction.atomic
def send_message(pk: UUID, conversation: Conversation, side: MessageSide, text: str) -> Message:
    """Write `text` into it and have the other side told by mail; what one answers, one has read.

    The same `pk` again is the same message. A designer who writes into a conversation that she
    ended opens it again. Raises RuleBroken CLOSED, EMPTY, TOO_LONG, TOO_OFTEN.
    """
    row = Conversation.objects.select_for_update(no_key=True).get(pk=conversation.pk)
    if known := row.messages.filter(pk=pk, side=side).first():
        return known
    demand_rarely("message", f"{row.pk}:{side}", most=MOST, within=WITHIN)
    if row.closed_at and side == MessageSide.CUSTOMER:
        raise RuleBroken("CLOSED", _("The designer has ended this conversation."))
    tidy = demand_text(text, longest=LONGEST, field="text")
    now = clock.now()
    row.messages.exclude(side=side).filter(read_at=None).update(read_at=now)
    message = Message.objects.create(pk=pk, conversation=row, side=side, text=tidy, sent_at=now)
    row.last_at, row.closed_at = now, None
    row.save(update_fields=["last_at", "closed_at"])
    enqueue("orders.tell_of_message", message_id=str(message.pk))
    return message
