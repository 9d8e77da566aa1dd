"""startPairing, pairDevice, retireDevice."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.till_types import TillDeviceType, TillFrameType
from markets.models import Device, Till
from markets.services.pair_device import pair_device
from markets.services.retire_device import retire_device
from markets.services.start_pairing import start_pairing
from markets.till_frames import frame_of
from matricia.kit.graphql.access import everyone, signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class StartPairing(RuleMutation):
    """A code for one device, good once and for ten minutes. `replace` retires the till's device."""

    class Meta:
        access = signed_in

    class Arguments:
        till = graphene.ID(required=True)
        replace = graphene.Boolean(default_value=False)

    code = graphene.String()
    url = graphene.String(description="Opens the till on the device and holds the code.")
    qr = graphene.String(description="`url` as a QR code: a `data:` address for an `<img>`.")
    expires_at = graphene.DateTime()

    @classmethod
    def perform(cls, actor: Any, *, till: str, replace: bool) -> StartPairing:
        row = get_row(Till.objects.visible_to(actor).select_related("market"), till)
        made = start_pairing(row, actor=actor, replace=replace)
        return cls(code=made.code, url=made.url, qr=made.qr, expires_at=made.expires_at)


class PairDevice(RuleMutation):
    """This browser becomes a till. It keeps the token; nobody can ask for it again."""

    class Meta:
        access = everyone

    class Arguments:
        code = graphene.String(required=True)
        public_key = graphene.String(required=True)
        agent = graphene.String(default_value="")

    token = graphene.String()
    frame = graphene.Field(TillFrameType)

    @classmethod
    def perform(cls, actor: Any, *, code: str, public_key: str, agent: str) -> PairDevice:
        paired = pair_device(code=code, public_key=public_key, agent=agent)
        return cls(token=paired.token, frame=frame_of(paired.device))


class RetireDevice(RuleMutation):
    """Its token opens nothing any more; what it signed stays good."""

    class Meta:
        access = signed_in

    class Arguments:
        device = graphene.ID(required=True)
        reason = graphene.String(required=True)

    device = graphene.Field(TillDeviceType)

    @classmethod
    def perform(cls, actor: Any, *, device: str, reason: str) -> RetireDevice:
        mine = Device.objects.filter(till__in=Till.objects.visible_to(actor))
        row = get_row(mine.select_related("till"), device)
        return cls(device=retire_device(row, reason=reason, actor=actor))
