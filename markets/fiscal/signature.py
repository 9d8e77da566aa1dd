"""ECDSA over P-256 with SHA-256 (FIPS 186-5), verified with the standard library alone.

Only public values pass here, so nothing has to take constant time.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final

from markets.fiscal.base64url import from_base64url
from markets.fiscal.curve import G, N, Point, Table, is_on_curve, multiply_add, table_of

_KEYS_KEPT: Final = 64


def is_signed(public_key: str, text: str, signature: str) -> bool:
    """Whether `signature` (r‖s, 64 bytes in base64url) is the key's over `text`.

    `public_key` is the uncompressed point, 65 bytes in base64url. What is no key or no signature at
    all is False. Both s and n − s are taken, as WebCrypto and FIPS 186-5 do.
    """
    table = _key_table(public_key)
    pair = _read_signature(signature)
    if table is None or pair is None:
        return False
    r, s = pair
    inverse = pow(s, -1, N)
    digest = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    return multiply_add(_base_table(), digest * inverse % N, table, r * inverse % N, r)


def read_public_key(public_key: str) -> Point | None:
    """The point, or None where the text is no point of the curve."""
    value = from_base64url(public_key)
    if value is None or len(value) != 65 or value[0] != 4:
        return None
    point = (int.from_bytes(value[1:33], "big"), int.from_bytes(value[33:], "big"))
    return point if is_on_curve(point) else None


def _read_signature(signature: str) -> tuple[int, int] | None:
    value = from_base64url(signature)
    if value is None or len(value) != 64:
        return None
    r, s = int.from_bytes(value[:32], "big"), int.from_bytes(value[32:], "big")
    return (r, s) if 0 < r < N and 0 < s < N else None


@lru_cache(maxsize=_KEYS_KEPT)
def _key_table(public_key: str) -> Table | None:
    point = read_public_key(public_key)
    return None if point is None else table_of(point)


@lru_cache(maxsize=1)
def _base_table() -> Table:
    return table_of(G)
