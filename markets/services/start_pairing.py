"""An organiser shows a code; the device that reads it becomes her till."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from markets.devices import hash_token
from markets.models import Device, Pairing, Till
from markets.permissions import demand_to_organise
from markets.qr import qr_of
from markets.services.retire_device import retire_device
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.tag_codes import ALPHABET

#: 30⁸ codes, one of them good for ten minutes: nobody guesses it through a server.
CODE_LENGTH: Final = 8
GOOD_FOR: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class StartedPairing:
    """A code to type, and the address that holds it. What follows `#` reaches no server's log."""

    code: str
    url: str
    qr: str
    expires_at: datetime


@transaction.atomic
def start_pairing(till: Till, *, actor: User, replace: bool = False) -> StartedPairing:
    """A code for one device; codes that were shown for this till before are void.

    `replace` retires the till's device at once. Raises RuleBroken NOT_ORGANISER, TILL_HAS_DEVICE.
    """
    demand_to_organise(actor, till.market)
    Till.objects.select_for_update().get(pk=till.pk)
    device = Device.objects.filter(till=till, retired_at=None).first()
    if device is not None and not replace:
        raise till_has_device(till)
    if device is not None:
        retire_device(device, reason=_("replaced by another device"), actor=actor)
    Pairing.objects.filter(till=till, used_at=None).delete()
    code = "".join(secrets.choice(ALPHABET) for _digit in range(CODE_LENGTH))
    expires_at = clock.now() + GOOD_FOR
    Pairing.objects.create(
        till=till, code_hash=hash_token(code), made_by=actor, expires_at=expires_at
    )
    url = f"{settings.PUBLIC_URL}/till/pair#{code}"
    return StartedPairing(code=code, url=url, qr=qr_of(url), expires_at=expires_at)


def till_has_device(till: Till) -> RuleBroken:
    """The refusal TILL_HAS_DEVICE, with what to do."""
    return RuleBroken(
        "TILL_HAS_DEVICE",
        _(
            "A device is paired with “%(till)s” already. Let it send its sales first, take it out "
            "of use on the market's page, then pair the new one; or replace it if it is lost."
        )
        % {"till": till.name},
    )
