"""The devices on which somebody sees notices."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.gateway.push import Subscription, is_usable, push_key
from shops.models import PushDevice

#: Of one person; the one added first makes room.
MOST_DEVICES: Final = 10
LONGEST_ADDRESS: Final = 1000
#: Under which name a session keeps the device that was added in it.
DEVICE_OF_SESSION: Final = "push_device"


@transaction.atomic
def add_device(
    subscription: Subscription, *, label: str, ends_at: datetime, actor: User
) -> PushDevice:
    """Hers until `ends_at`, or again: a browser is known by the address that its push service gave
    it, so it leaves whoever had it before. Raises RuleBroken NO_PUSH, PUSH_DEVICE."""
    if not push_key():
        message = _("Notices on devices are not set up here. Mails reach you all the same.")
        raise RuleBroken("NO_PUSH", message)
    if len(subscription.endpoint) > LONGEST_ADDRESS or not is_usable(subscription):
        message = _("This browser gave an address that cannot be used. Try another browser.")
        raise RuleBroken("PUSH_DEVICE", message)
    User.objects.select_for_update(no_key=True).get(pk=actor.pk)
    device, _made = PushDevice.objects.update_or_create(
        endpoint=subscription.endpoint,
        defaults={
            "user": actor,
            "p256dh": subscription.p256dh,
            "auth": subscription.auth,
            "label": " ".join(label.split())[:60],
            "ends_at": ends_at,
        },
    )
    newest = PushDevice.objects.filter(user=actor).order_by("-added_at", "-pk")
    too_many = newest.exclude(pk=device.pk)[MOST_DEVICES - 1 :].values_list("pk", flat=True)
    PushDevice.objects.filter(pk__in=list(too_many)).delete()
    return device


def remove_device(pk: UUID, *, actor: User) -> None:
    """Of hers; of others' and of none is nothing to be done."""
    PushDevice.objects.filter(pk=pk, user=actor).delete()


def end_with_session(sender: Any, request: HttpRequest | None, **_others: Any) -> None:
    """Receiver, when somebody signs out: her session takes its device with it."""
    pk = request.session.get(DEVICE_OF_SESSION) if request else None
    if pk:
        PushDevice.objects.filter(pk=pk).delete()


def end_with_password(sender: Any, user: User, **_others: Any) -> None:
    """Receiver, when a password was changed: perhaps because one was stolen."""
    PushDevice.objects.filter(user=user).delete()
