"""A browser with a code becomes a till's device: it registers its key and gets its token."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.devices import demand_public_key, hash_token, new_serial
from markets.models import Device, Pairing, Till
from markets.services.start_pairing import till_has_device
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.titles import one_line

TOKEN_BYTES: Final = 32
LONGEST_AGENT: Final = 200


@dataclass(frozen=True, slots=True)
class PairedDevice:
    """The new device, and the token that only it will ever know."""

    device: Device
    token: str


@transaction.atomic
def pair_device(*, code: str, public_key: str, agent: str = "") -> PairedDevice:
    """The code is used up by it. Raises RuleBroken PAIRING_CODE, PUBLIC_KEY, TILL_HAS_DEVICE."""
    demand_public_key(public_key)
    pairing = _take_code(code)
    till = Till.objects.select_for_update().get(pk=pairing.till_id)
    if Device.objects.filter(till=till, retired_at=None).exists():
        raise till_has_device(till)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    device = Device.objects.create(
        serial=new_serial(),
        till=till,
        public_key=public_key,
        token_hash=hash_token(token),
        agent=one_line(agent)[:LONGEST_AGENT],
        paired_by=pairing.made_by,
        paired_at=clock.now(),
        seen_at=clock.now(),
    )
    return PairedDevice(device=device, token=token)


def _take_code(code: str) -> Pairing:
    typed = code.strip().upper().replace(" ", "").replace("-", "")
    pairing = (
        Pairing.objects.select_for_update()
        .filter(code_hash=hash_token(typed), used_at=None, expires_at__gt=clock.now())
        .first()
    )
    if pairing is None:
        raise RuleBroken(
            "PAIRING_CODE",
            _("This code is wrong, used or older than ten minutes. Ask for a new one."),
            "code",
        )
    pairing.used_at = clock.now()
    pairing.save(update_fields=["used_at"])
    return pairing
