"""Public keys as other programs read them."""

from __future__ import annotations

import base64
import textwrap
from typing import Final

from markets.fiscal.base64url import from_base64url

_BEFORE_POINT: Final = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200")
"""SubjectPublicKeyInfo of an uncompressed point of P-256, up to the point (RFC 5480)."""


def public_pem(public_key: str) -> str:
    """PEM of a public key that is given as the point in base64url."""
    point = from_base64url(public_key)
    if point is None:
        raise ValueError("not a public key")
    body = base64.b64encode(_BEFORE_POINT + point).decode()
    lines = "\n".join(textwrap.wrap(body, 64))
    return f"-----BEGIN PUBLIC KEY-----\n{lines}\n-----END PUBLIC KEY-----\n"
