"""PINs of cashiers, in the form in which a till checks them without network."""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

#: As WebCrypto computes them on the device: PBKDF2-HMAC-SHA-256, 32 bytes. See models.Cashier.
ROUNDS: Final = 100_000
SALT_BYTES: Final = 16
HASH_BYTES: Final = 32
SHORTEST, LONGEST = 4, 6


def new_pin(pin: str) -> tuple[str, str]:
    """Salt and hash of `pin`, as hex digits. Raises RuleBroken PIN."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise RuleBroken("PIN", _("A PIN has 4 to 6 digits."), "pin")
    salt = secrets.token_bytes(SALT_BYTES)
    return salt.hex(), hash_pin(pin, salt)


def hash_pin(pin: str, salt: bytes) -> str:
    """64 hex digits."""
    return hashlib.pbkdf2_hmac("sha256", pin.encode(), salt, ROUNDS, HASH_BYTES).hex()
