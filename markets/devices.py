"""Devices as they come to us: with a token that names one, and a key that signs its journal."""

from __future__ import annotations

import hashlib
from typing import Final

from django.db import connection
from django.db.models import Max
from django.utils.translation import gettext as _

from markets.fiscal.signature import read_public_key
from markets.models import Device
from matricia.kit.errors import RuleBroken

_SERIALS_LOCK: Final = "serials of devices"


def hash_token(token: str) -> str:
    """What we keep of a token or a pairing code: SHA-256, 64 hex digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def device_by_token(token: str, *, even_retired: bool = False) -> Device:
    """The paired device, with its till and market.

    Raises RuleBroken DEVICE_UNKNOWN, or DEVICE_RETIRED unless `even_retired`: what such a device
    has sold is still taken in.
    """
    device = (
        Device.objects.select_related("till__market")
        .filter(token_hash=hash_token(token), till__isnull=False)
        .first()
    )
    if device is None:
        raise RuleBroken(
            "DEVICE_UNKNOWN",
            _("This device is not paired with a till. Ask an organiser for a pairing code."),
        )
    if device.retired_at is not None and not even_retired:
        raise RuleBroken(
            "DEVICE_RETIRED",
            _("This device was taken out of use. Ask an organiser to pair it again."),
        )
    return device


def new_serial() -> int:
    """The next device's number, from 1 (0 is this server). Waits for others that pair, until the
    caller's transaction ends: no number is given twice, none is left out."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [_SERIALS_LOCK])
    last: int | None = Device.objects.aggregate(last=Max("serial"))["last"]
    return (last or 0) + 1


def demand_public_key(text: str) -> str:
    """`text`, an uncompressed point of P-256 in base64url without padding.

    Raises RuleBroken PUBLIC_KEY: a key off the curve could sign nothing, and would be found out
    only when the first sale comes in.
    """
    if read_public_key(text) is None:
        raise RuleBroken(
            "PUBLIC_KEY",
            _("This browser sent no usable key. Update it, or use another one, and pair again."),
            "publicKey",
        )
    return text
