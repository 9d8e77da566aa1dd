"""`GET /healthz`: each part's state by name; 200 when all work, 503 otherwise."""

from __future__ import annotations

from collections.abc import Callable

import redis
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, JsonResponse

from matricia.tasks import HEARTBEAT


def healthz(request: HttpRequest) -> JsonResponse:
    """States are "ok" or one plain sentence; no addresses, no secrets."""
    parts = {name: _state(check) for name, check in CHECKS.items()}
    healthy = all(state == "ok" for state in parts.values())
    return JsonResponse(
        {"status": "ok" if healthy else "failing", "parts": parts},
        status=200 if healthy else 503,
        headers={"Cache-Control": "no-store"},
    )


def _state(check: Callable[[], str | None]) -> str:
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


CHECKS: dict[str, Callable[[], str | None]] = {
    "database": _database,
    "broker": _broker,
    "workers": _workers,
    "files": _files,
}
