"""addPushDevice, removePushDevice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.gateway.push import Subscription
from shops.graphql.notice_types import PushDeviceType
from shops.models import PushDevice
from shops.services.notices.keep_devices import DEVICE_OF_SESSION, add_device, remove_device


class AddPushDevice(RuleMutation):
    """Has notices shown by the browser that asks, until this session ends; it is known by its
    `endpoint`. What it gives are the three values of its PushSubscription."""

    class Meta:
        access = signed_in

    class Arguments:
        endpoint = graphene.String(required=True)
        p256dh = graphene.String(required=True)
        auth = graphene.String(required=True)
        label = graphene.String(required=True)

    device = graphene.Field(PushDeviceType)

    @classmethod
    def perform_with(cls, info: Any, **arguments: str) -> AddPushDevice:
        label, session = arguments.pop("label"), info.context.session
        device = add_device(
            Subscription(**arguments),
            label=label,
            ends_at=session.get_expiry_date(),
            actor=info.context.user,
        )
        former = session.get(DEVICE_OF_SESSION, "")
        if former not in {"", str(device.pk)}:  # its browser has been given another address
            remove_device(UUID(former), actor=info.context.user)
        session[DEVICE_OF_SESSION] = str(device.pk)
        return cls(device=device)


class RemovePushDevice(RuleMutation):
    """No more notices on this device."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemovePushDevice:  # noqa: A002
        device = get_row(PushDevice.objects.filter(user=actor.pk), id)
        remove_device(device.pk, actor=actor)
        return cls()
