"""Keys and signatures as a browser's WebCrypto makes them, by `cryptography`."""

from __future__ import annotations

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

from markets.fiscal.base64url import from_base64url, to_base64url


def public_key_of(key: ec.EllipticCurvePrivateKey) -> str:
    """The uncompressed point in base64url."""
    point = key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return to_base64url(point)


def sign(key: ec.EllipticCurvePrivateKey, text: str) -> str:
    """r‖s in base64url."""
    r, s = utils.decode_dss_signature(
        key.sign(text.encode(), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
    )
    return written(r, s)


def written(r: int, s: int) -> str:
    """A pair as a signature is written."""
    return to_base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def pair_of(signature: str) -> tuple[int, int]:
    """(r, s) of a signature."""
    value = from_base64url(signature) or b""
    return int.from_bytes(value[:32], "big"), int.from_bytes(value[32:], "big")
