"""What every part of the loopback Stripe shares: state, clock, contract, knobs."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from payments.loopback.config import Options
from payments.loopback.contract import Contract
from payments.loopback.errors import Json, no_access, resource_missing
from payments.loopback.store import Store

SEEN_REQUESTS = 50_000
DAY = 86_400


@dataclass
class Settings:
    """Test knobs of the resources; `reset` puts them back."""

    min_session_seconds: int = 1800
    balance_transaction_delay: float = 0.2
    settlement_days: int = 3
    automatic_payouts: bool = False


@dataclass(frozen=True)
class RequestInfo:
    """The API request that causes an event; absent for hosted pages and the clock."""

    id: str
    idempotency_key: str | None


@dataclass
class World:
    """One loopback Stripe."""

    options: Options
    store: Store
    contract: Contract
    settings: Settings = field(default_factory=Settings)
    request: RequestInfo | None = None
    # Set while much is made at once: no events, and made at this moment (None: now).
    quiet: bool = False
    moment: float | None = None
    seen: deque[Json] = field(default_factory=lambda: deque(maxlen=SEEN_REQUESTS))
    # Set by the server: told what was committed and is to be done in the background.
    note_job: Callable[[float, str], None] = lambda _due, _identifier: None
    note_delivery: Callable[[str], None] = lambda _identifier: None

    def time(self) -> float:
        """Seconds since 1970: the moment objects are made at, usually `clock`."""
        return self.clock() if self.moment is None else self.moment

    def clock(self) -> float:
        """Seconds since 1970 on the movable clock."""
        return time.time() + self.offset

    def now(self) -> int:
        """Whole seconds since 1970 on the movable clock, as Stripe's `created`."""
        return int(self.time())

    def iso_now(self, ahead: int = 0) -> str:
        """The v2 API's timestamp, e.g. 2026-11-23T10:00:00.000Z."""
        moment = datetime.fromtimestamp(self.time() + ahead, UTC)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    @property
    def offset(self) -> float:
        """Seconds by which the clock was moved ahead; survives restarts."""
        clock = self.store.get("_clock", "clock")
        return float(clock["offset"]) if clock else 0.0

    def move_clock(self, seconds: float) -> None:
        """Move the clock ahead (never back)."""
        self.store.put("_clock", {"id": "clock", "offset": self.offset + seconds})

    def page_url(self, path: str) -> str:
        """Public address of a hosted page."""
        return f"{self.options.public_url}/{path}"


@dataclass(frozen=True)
class Call:
    """One validated API request."""

    world: World
    params: Json
    path: dict[str, str]
    account: str

    def find(self, kind: str, identifier: str, *, param: str | None = None) -> Json:
        """An object of the calling account; 404 for the path's id, 400 for a parameter's."""
        found = self.world.store.owned(kind, identifier, self.account)
        if found is not None and found.get("_deauthorized"):
            raise no_access(identifier)
        if found is None:
            word = kind.rpartition(".")[2]
            if param is None:
                raise resource_missing(word, identifier, next(iter(self.path), "id"))
            raise resource_missing(word, identifier, param, status=400)
        return found


Handler = Callable[[Call], Json]
