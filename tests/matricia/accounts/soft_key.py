"""A passkey in memory: answers the server's options as a browser and its device would."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData

HERE_AND_VERIFIED = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV


class SoftKey:
    """One credential, for the site `origin`."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.id = secrets.token_bytes(16)
        self.user = ""
        self._key = ec.generate_private_key(ec.SECP256R1())

    def made(self, options: dict[str, Any]) -> dict[str, Any]:
        """The answer to `navigator.credentials.create`."""
        asked = options["publicKey"]
        self.user = asked["user"]["id"]
        public = ES256.from_cryptography_key(self._key.public_key())
        attested = AttestedCredentialData.create(b"\0" * 16, self.id, public)
        flags = HERE_AND_VERIFIED | AuthenticatorData.FLAG.AT
        about = AuthenticatorData.create(_hash_of(asked["rp"]["id"]), flags, 0, attested)
        return self._answer(
            clientDataJSON=self._client_data("webauthn.create", asked["challenge"]),
            attestationObject=bytes(AttestationObject.create("none", about, {})),
        )

    def signed(self, options: dict[str, Any]) -> dict[str, Any]:
        """The answer to `navigator.credentials.get`."""
        asked = options["publicKey"]
        about = AuthenticatorData.create(_hash_of(asked["rpId"]), HERE_AND_VERIFIED, 0)
        said = self._client_data("webauthn.get", asked["challenge"])
        signature = self._key.sign(
            bytes(about) + hashlib.sha256(said).digest(), ec.ECDSA(hashes.SHA256())
        )
        answer = self._answer(clientDataJSON=said, authenticatorData=bytes(about))
        answer["response"] |= {"signature": websafe_encode(signature), "userHandle": self.user}
        return answer

    def _client_data(self, kind: str, challenge: str) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(said).encode()

    def _answer(self, **response: bytes) -> dict[str, Any]:
        name = websafe_encode(self.id)
        return {
            "id": name,
            "rawId": name,
            "type": "public-key",
            "clientExtensionResults": {"credProps": {"rk": True}},
            "response": {key: websafe_encode(value) for key, value in response.items()},
        }


def _hash_of(site: str) -> bytes:
    return hashlib.sha256(site.encode()).digest()
