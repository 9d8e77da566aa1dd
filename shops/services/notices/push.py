"""Messages to somebody's devices: written down, then sent by a task, one for each device."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.tasks import enqueue
from shops.gateway.push import Gone, Subscription, send_push
from shops.models import PushDevice, PushMessage
from shops.notices.readers import living_devices

#: Yesterday's news helps nobody any more.
LIFE: Final = timedelta(hours=24)
#: Longer than a message takes and its first retries.
PATIENCE: Final = timedelta(minutes=10)
AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Push:
    """What a device shows; `path` is opened by touching it, `tag` is replaced by the next alike."""

    title: str
    body: str
    path: str
    tag: str


def push(user: User, said: Push) -> None:
    """To all her devices, once this transaction has committed."""
    messages = [
        PushMessage(
            device=device,
            title=said.title[:120],
            body=said.body[:200],
            path=said.path[:200],
            tag=said.tag[:80],
        )
        for device in living_devices().filter(user=user).order_by("added_at")
    ]
    PushMessage.objects.bulk_create(messages)
    for message in messages:
        enqueue("shops.push", message_id=str(message.pk))


def deliver(message_id: UUID) -> None:
    """Hand one to its push service; again is harmless. A device that is no longer there is
    forgotten. Raises shops.gateway.push.NotPushed where it may work later."""
    message = PushMessage.objects.select_related("device").filter(pk=message_id).first()
    if message is None:
        return
    device = message.device
    try:
        send_push(Subscription(device.endpoint, device.p256dh, device.auth), _content(message))
    except Gone:
        PushDevice.objects.filter(pk=device.pk).delete()
    PushMessage.objects.filter(pk=message.pk).delete()


def waiting() -> QuerySet[PushMessage]:
    """What a lost task left behind, oldest first, a bounded number; what is too old is deleted."""
    PushMessage.objects.filter(at__lt=clock.now() - LIFE).delete()
    return PushMessage.objects.filter(at__lt=clock.now() - PATIENCE).order_by("at")[:AT_ONCE]


def _content(message: PushMessage) -> dict[str, str]:
    return {
        "title": message.title,
        "body": message.body,
        "path": message.path,
        "tag": message.tag,
    }
