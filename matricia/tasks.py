"""Tasks of the whole: the heartbeat by which /healthz knows that beat and worker are alive."""

from __future__ import annotations

from celery import shared_task
from celery.signals import worker_ready
from django.core.cache import cache

HEARTBEAT = "heartbeat"
HEARTBEAT_SECONDS = 45


@shared_task(name="matricia.heartbeat")
def heartbeat() -> None:
    """Leave a sign of life that fades."""
    cache.set(HEARTBEAT, 1, timeout=HEARTBEAT_SECONDS)


@worker_ready.connect
def beat_once_at_start(**_: object) -> None:
    """So that a fresh start is healthy before the first beat."""
    heartbeat()
