"""`GET /healthz`: each part's state by name; 200 when all work, 503 otherwise. `GET /livez`: the
same of what this process needs to answer at all; whoever restarts processes asks this one, because
no restart brings back a missing cent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import redis
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, JsonResponse

from matricia.kit import health as rooms
from matricia.kit.health import Check
from matricia.tasks import HEARTBEAT


def healthz(request: HttpRequest) -> JsonResponse:
    """States are "ok" or one plain sentence; no addresses, no secrets."""
    return _answer({**CHECKS, **rooms.CHECKS})


def livez(request: HttpRequest) -> JsonResponse:
    """Whether this process, the database and the broker answer."""
    return _answer({name: CHECKS[name] for name in NEEDED})


def _answer(checks: Mapping[str, Check]) -> JsonResponse:
    parts = {name: _state(check) for name, check in checks.items()}
    healthy = all(state == "ok" for state in parts.values())
    return JsonResponse(
        {"status": "ok" if healthy else "failing", "parts": parts},
        status=200 if healthy else 503,
        headers={"Cache-Control": "no-store"},
    )


def _state(check: Check) -> str:
    try:
        return check() or "ok"
    except Exception as error:  # noqa: BLE001  (whatever it is, the part does not answer)
        return f"does not answer ({type(error).__name__})"


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _broker() -> None:
    client = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2)
    try:
        client.ping()
    finally:
        client.close()


def _workers() -> str | None:
    return None if cache.get(HEARTBEAT) else "no sign of life from worker and beat for 45 s"


def _files() -> None:
    default_storage.exists("healthz")


NEEDED: Final = ("database", "broker")
CHECKS: Final[dict[str, Check]] = {
    "database": _database,
    "broker": _broker,
    "workers": _workers,
    "files": _files,
}
