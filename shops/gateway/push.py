"""Hand a message to the push service of somebody's browser (RFC 8030), encrypted for that browser
alone (RFC 8291) and signed as ours (RFC 8292).

The address comes from a browser, so from anybody: https at a public address, no redirect is
followed, and of the answer only the number is read.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from email.utils import parseaddr
from functools import lru_cache
from typing import Final

import http_ece
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings
from py_vapid import Vapid02
from urllib3.exceptions import HTTPError

from shops.gateway.places import PORTS, NotFetched, Place, checked, plain, pool_to

#: Seconds that a push service keeps it for a device that is switched off.
TTL: Final = 24 * 3600
_POINT_BYTES: Final = 65
_AUTH_BYTES: Final = 16


class NotPushed(Exception):  # noqa: N818  (an outcome that the caller books)
    """The push service has not taken it; later it may."""


class Gone(Exception):  # noqa: N818  (an outcome that the caller books)
    """There is no such subscription, or there can be none: it need not be asked again."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """Of a browser. `p256dh` and `auth` are base64url without padding."""

    endpoint: str
    p256dh: str
    auth: str


def push_key() -> str:
    """Our public key as browsers want it (an uncompressed point in base64url); empty where push is
    not set up."""
    return _public(settings.VAPID_PRIVATE_KEY) if settings.VAPID_PRIVATE_KEY else ""


def is_usable(subscription: Subscription) -> bool:
    """Whether a message can be encrypted for it, and its address looks like a push service's. Where
    it leads is looked up when it is asked: nobody waits for a stranger's name server before."""
    try:
        _receiver(subscription)
        url, host, port = plain(subscription.endpoint)
    except (NotFetched, ValueError):
        return False
    is_usual = url.scheme == "https" and port == PORTS["https"]
    return is_usual or host in settings.PRIVATE_PUSH_ADDRESSES


def send_push(subscription: Subscription, content: Mapping[str, str]) -> None:
    """Hand `content` over as JSON. Raises Gone and NotPushed; the latter too without a key."""
    if not settings.VAPID_PRIVATE_KEY:
        raise NotPushed("no key")
    try:
        body = _encrypted(subscription, json.dumps(content, ensure_ascii=False).encode())
        status = _posted(_place(subscription), body)
    except NotFetched as refused:
        if refused.for_good:
            raise Gone(str(refused)) from refused
        raise NotPushed(str(refused)) from refused
    except HTTPError as error:
        raise NotPushed("no answer") from error
    except ValueError as error:
        raise Gone("keys that nothing can be encrypted for") from error
    if status in {404, 410}:
        raise Gone(f"answer {status}")
    if not 200 <= status < 300:
        raise NotPushed(f"answer {status}")


def _place(subscription: Subscription) -> Place:
    private = settings.PRIVATE_PUSH_ADDRESSES
    place = checked(subscription.endpoint, private)
    if place.url.scheme != "https" and place.address not in private:
        raise NotFetched("not https", for_good=True)
    return place


def _encrypted(subscription: Subscription, content: bytes) -> bytes:
    point, auth = _receiver(subscription)
    ours = ec.generate_private_key(ec.SECP256R1())
    sealed: bytes = http_ece.encrypt(
        content, private_key=ours, dh=point, auth_secret=auth, version="aes128gcm"
    )
    return sealed


def _receiver(subscription: Subscription) -> tuple[bytes, bytes]:
    """The point and the secret. Raises ValueError for what is none."""
    point, auth = _decoded(subscription.p256dh), _decoded(subscription.auth)
    if len(point) != _POINT_BYTES or len(auth) != _AUTH_BYTES:
        raise ValueError("keys of another length")
    ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    return point, auth


def _decoded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def _posted(place: Place, body: bytes) -> int:
    headers = {
        "Host": place.host_header,
        "User-Agent": "MATRICIA push",
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(TTL),
        "Urgency": "normal",
        "Authorization": _signed(f"{place.url.scheme}://{place.host_header}"),
    }
    with pool_to(place) as pool:
        answer = pool.urlopen(
            "POST",
            place.target,
            body=body,
            headers=headers,
            retries=False,
            redirect=False,
            preload_content=False,
        )
        with closing(answer):
            return answer.status


def _signed(origin: str) -> str:
    """Authorization, for a day."""
    contact = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    key = Vapid02.from_string(settings.VAPID_PRIVATE_KEY)
    return str(key.sign({"sub": f"mailto:{contact}", "aud": origin})["Authorization"])


@lru_cache(maxsize=2)
def _public(private: str) -> str:
    point = Vapid02.from_string(private).public_key.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()
