"""Paired devices and cashiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import factory

from markets.devices import hash_token, new_serial
from markets.models import Cashier, Device, Till
from markets.pins import hash_pin
from tests.factories.markets import MarketFactory, TillFactory

#: The generator of P-256 (SEC 2, 2.4.2): a point of the curve, so a key that is accepted.
A_PUBLIC_KEY: Final = (
    "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"
)
PIN: Final = "2468"
_SALT: Final = bytes(16)


class CashierFactory(factory.django.DjangoModelFactory[Cashier]):
    """A cashier with the PIN 2468."""

    class Meta:
        model = Cashier

    market = factory.SubFactory(MarketFactory)
    name = factory.Sequence(lambda n: f"Cashier {n}")
    pin_salt = _SALT.hex()
    pin_hash = factory.LazyFunction(lambda: hash_pin(PIN, _SALT))


@dataclass(frozen=True, slots=True)
class Paired:
    """A device and its token."""

    device: Device
    token: str


def paired_device(till: Till | None = None, *, public_key: str = A_PUBLIC_KEY) -> Paired:
    """A device that stands at `till` (default: a new one) and signs with `public_key`'s key."""
    till = till or TillFactory()
    serial = new_serial()
    token = f"token-{serial}"
    device = Device.objects.create(
        serial=serial, till=till, public_key=public_key, token_hash=hash_token(token)
    )
    return Paired(device, token)
