"""This server as a device of its own journal: serial 0, with a key outside the database."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from markets.fiscal import FORMAT, VERSION
from markets.fiscal.base64url import to_base64url
from markets.fiscal.canonical import canonical
from markets.fiscal.chain import Head
from markets.models import Device, JournalEvent
from markets.services.journal.append import append
from markets.services.journal.server_chain import locked_end
from markets.states import AppendStatus
from matricia.kit import clock

HOUSE_SERIAL: Final = 0
NOBODY: Final = {"id": "", "name": ""}


def note(
    stream: str, kind: str, data: Mapping[str, Any], *, at: datetime | None = None
) -> JournalEvent:
    """Write and sign an event of the server's own, in the caller's transaction.

    It is kept exactly if the transaction is; its number follows without a gap, for nobody else
    writes to the journal meanwhile. Raises Malformed where `data` is not what the kind holds.
    """
    locked_end()
    device = house_device()
    head = head_of(device, stream)
    text = canonical(
        {
            "format": FORMAT,
            "module": VERSION,
            "id": str(uuid.uuid4()),
            "device": str(device.pk),
            "stream": stream,
            "number": head.number + 1,
            "previous": head.hash,
            "at": moment_of(at or clock.now()),
            "cashier": NOBODY,
            "shift": "",
            "kind": kind,
            "data": dict(data),
        }
    )
    appended = append(text, sign(text), received_from="server")
    assert appended.status == AppendStatus.APPENDED, appended
    return JournalEvent.objects.get(event_id=appended.event_id)


def house_device() -> Device:
    """The server's row among the devices; made when it first signs.

    Raises ImproperlyConfigured when the key is not the one that signed so far.
    """
    device, _ = Device.objects.get_or_create(
        serial=HOUSE_SERIAL, defaults={"public_key": public_key(), "agent": "MATRICIA"}
    )
    if device.public_key != public_key():
        raise ImproperlyConfigured(
            "JOURNAL_KEY is not the key that signed this server's journal so far. Give it back "
            "the key that it had (docs/operating.md, “The journal's key”)."
        )
    return device


def head_of(device: Device, stream: str) -> Head:
    """The last event of one stream that we have."""
    row = (
        JournalEvent.objects.filter(device=device, stream=stream)
        .order_by("-number")
        .values_list("number", "hash")
        .first()
    )
    return Head(*row) if row else Head()


def sign(text: str) -> str:
    """The house's signature of a text: r‖s in base64url."""
    r, s = utils.decode_dss_signature(private_key().sign(text.encode(), ec.ECDSA(hashes.SHA256())))
    return to_base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def public_key() -> str:
    """The uncompressed point in base64url."""
    point = private_key().public_key()
    return to_base64url(
        point.public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
    )


def private_key() -> ec.EllipticCurvePrivateKey:
    """From settings.JOURNAL_KEY: a PEM, or the path of one. Raises ImproperlyConfigured."""
    return _read_key(settings.JOURNAL_KEY)


@lru_cache(maxsize=4)
def _read_key(given: str) -> ec.EllipticCurvePrivateKey:
    text = given.replace("\\n", "\n")
    try:
        pem = text.encode() if "-----BEGIN" in text else Path(text).read_bytes()
        key = serialization.load_pem_private_key(pem, password=None)
    except (OSError, ValueError, TypeError):
        key = None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise ImproperlyConfigured(
            "JOURNAL_KEY is neither a P-256 key in PEM nor the path of one: make one with "
            "`openssl ecparam -name prime256v1 -genkey -noout -out journal-key.pem`."
        )
    return key


def moment_of(at: datetime) -> str:
    """A time as events have it: UTC, milliseconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
