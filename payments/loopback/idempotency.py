"""Idempotency keys: the first answer is kept and replayed, misuse is refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from payments.loopback.errors import ApiError, Json
from payments.loopback.world import DAY, World

MAX_KEY_LENGTH = 255
_KEPT_SECONDS = {False: DAY, True: 30 * DAY}  # v1, v2


@dataclass(frozen=True)
class Keyed:
    """A request that carries a key: where its answer is kept and what it asked for."""

    slot: str
    fingerprint: str
    is_v2: bool


class IdempotencyKeys:
    """Answers by (account, key); keys whose request is being worked on are held in memory."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._in_flight: set[str] = set()

    def replay(self, keyed: Keyed) -> Json | None:
        """The kept answer, or None for a new key; raises on other parameters or a key in use."""
        kept = self._world.store.get("_idempotency", keyed.slot)
        if kept and kept["expires"] <= self._world.now():
            kept = None
        if kept and kept["fingerprint"] != keyed.fingerprint:
            raise ApiError(
                400,
                "Keys for idempotent requests can only be used with the same parameters they were "
                "first used with. Try using a key other than "
                f"'{keyed.slot.partition('|')[2]}' if you meant to execute a different request.",
                kind="idempotency_error",
            )
        if keyed.slot in self._in_flight:
            raise ApiError(
                409,
                "There is currently another in-progress request using this Stripe-Idempotency-Key. "
                "Please try again later.",
                kind="idempotency_error",
                code="idempotency_key_in_use",
            )
        return kept

    def hold(self, keyed: Keyed) -> None:
        """Work on this key begins."""
        self._in_flight.add(keyed.slot)

    def release(self, keyed: Keyed) -> None:
        """Work on this key ended, kept or not."""
        self._in_flight.discard(keyed.slot)

    def keep(self, keyed: Keyed, status: int, body: str) -> None:
        """Remember the answer. v2 keeps successes only: a failed request may be tried again."""
        if keyed.is_v2 and status >= 400:
            return
        self._world.store.put(
            "_idempotency",
            {
                "id": keyed.slot,
                "fingerprint": keyed.fingerprint,
                "status": status,
                "body": body,
                "expires": self._world.now() + _KEPT_SECONDS[keyed.is_v2],
            },
        )


def keyed_request(
    key: str | None, account: str, method: str, path: str, params: Json
) -> Keyed | None:
    """The key of a POST (or v2 DELETE), None when the request carries none."""
    is_v2 = path.startswith("/v2/")
    if not key or not (method == "POST" or (is_v2 and method == "DELETE")):
        return None
    if len(key) > MAX_KEY_LENGTH:
        raise ApiError(400, "Idempotency keys can be up to 255 characters long.")
    asked = json.dumps([method, path, params], sort_keys=True).encode()
    return Keyed(f"{account}|{key}", hashlib.sha256(asked).hexdigest(), is_v2)
