"""A manager allows at a till what a cashier may not, by her PIN."""

from __future__ import annotations

import hmac
from typing import Final

from django.core.cache import cache
from django.utils.translation import gettext as _

from markets.models import Cashier, Device
from markets.pins import hash_pin
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.rows import find_row
from matricia.kit.rates import count

MOST_TRIES: Final = 5
LOCKED_FOR: Final = 15 * 60  # seconds


def check_manager(device: Device, *, cashier_id: str, pin: str) -> Cashier:
    """The manager of the device's market with this PIN.

    Raises RuleBroken NOT_MANAGER, WRONG_PIN, or TOO_MANY_TRIES after five wrong ones within a
    quarter of an hour.
    """
    tried = f"manager-pin:{device.pk}"
    if cache.get(tried, 0) >= MOST_TRIES:
        raise RuleBroken(
            "TOO_MANY_TRIES", _("Too many wrong PINs at this till. Try again in fifteen minutes.")
        )
    assert device.till is not None  # `device_by_token` finds no other
    cashiers = Cashier.objects.filter(market=device.till.market_id, is_active=True)
    cashier = find_row(cashiers, cashier_id)
    if cashier is None or not cashier.is_manager:
        raise RuleBroken(
            "NOT_MANAGER",
            _("Only a manager may allow this. Ask one of them to enter her PIN."),
            "manager",
        )
    if not hmac.compare_digest(hash_pin(pin, bytes.fromhex(cashier.pin_salt)), cashier.pin_hash):
        count(tried, LOCKED_FOR)
        raise RuleBroken("WRONG_PIN", _("This is not her PIN. Try again."), "pin")
    cache.delete(tried)
    return cashier
