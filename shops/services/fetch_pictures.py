"""Fetch imported pictures from where they are, a few at a time, and give up in the end.

While a picture waits, or when it cannot be had, a drawn stand-in is shown instead.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from urllib.parse import urlsplit

from django.core.cache import cache
from django.db import transaction

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops import gateway
from shops.images import Renditions, renditions_of
from shops.models import ProductPicture
from shops.services.add_picture import remove_stand_in
from shops.services.keep_renditions import forget_renditions, keep_renditions
from shops.states import PictureState

log = logging.getLogger(__name__)

LOOKED_AT = 1000  # waiting pictures per round
HANDED_OUT = 100  # of these, to be fetched until the next round
#: Waits after the first, second, … failure; after the last one there is no further attempt.
WAITS = (timedelta(minutes=2), timedelta(minutes=15))
#: Longer than a round's pictures take: what was handed out and lost comes again.
LEASE = timedelta(minutes=15)
HOST_IS_AWAY_SECONDS = 600


def hand_out() -> None:
    """Enqueue pictures that are due; those of hosts known to be away fail at once, together."""
    with transaction.atomic():
        due = list(
            ProductPicture.objects.filter(state=PictureState.WAITING)
            .exclude(source_url="")
            .exclude(retry_at__gt=clock.now())
            .select_for_update(skip_locked=True)
            .order_by("pk")[:LOOKED_AT]
        )
        away = _hosts_away({_host(row) for row in due})
        for row in due:
            if _host(row) in away:
                _book_failure(row)
        reachable = [row for row in due if _host(row) not in away][:HANDED_OUT]
        for row in reachable:
            row.retry_at = clock.now() + LEASE
            enqueue("shops.fetch_picture", picture_id=row.pk)
        ProductPicture.objects.bulk_update(due, ["state", "attempts", "retry_at"])


def fetch(picture_id: int) -> None:
    """Fetch one waiting picture; asking again for one that is done does nothing."""
    row = ProductPicture.objects.filter(pk=picture_id, state=PictureState.WAITING).first()
    if row is None:
        return
    if _hosts_away({_host(row)}):
        _fail(row)
        return
    try:
        renditions = renditions_of(gateway.fetch(row.source_url))
    except gateway.NotFetched as error:
        log.info("picture %s not fetched: %s", row.pk, error)
        if error.host_is_away:
            cache.set(_key(_host(row)), 1, timeout=HOST_IS_AWAY_SECONDS)
        _fail(row, for_good=error.for_good)
    except RuleBroken as refusal:
        log.info("picture %s refused: %s", row.pk, refusal.code)
        _fail(row, for_good=True)
    else:
        _keep(row, renditions)


def _keep(row: ProductPicture, renditions: Renditions) -> None:
    name = keep_renditions("products", renditions)
    with transaction.atomic():
        kept = ProductPicture.objects.filter(pk=row.pk, state=PictureState.WAITING).update(
            file=name,
            width=renditions.width,
            height=renditions.height,
            widths=sorted(renditions.files),
            state=PictureState.READY,
        )
        if kept:
            remove_stand_in(row.product_id)
        else:  # fetched twice, or removed by its shop meanwhile
            forget_renditions(name, renditions.files)


def _fail(row: ProductPicture, *, for_good: bool = False) -> None:
    _book_failure(row, for_good=for_good)
    ProductPicture.objects.filter(pk=row.pk, state=PictureState.WAITING).update(
        state=row.state, attempts=row.attempts, retry_at=row.retry_at
    )


def _book_failure(row: ProductPicture, *, for_good: bool = False) -> None:
    row.attempts += 1
    if for_good or row.attempts > len(WAITS):
        row.state = PictureState.UNREACHABLE
        row.retry_at = None
    else:
        row.retry_at = clock.now() + WAITS[row.attempts - 1]


def _hosts_away(hosts: set[str]) -> set[str]:
    known = cache.get_many([_key(host) for host in hosts])
    return {host for host in hosts if _key(host) in known}


def _host(row: ProductPicture) -> str:
    return urlsplit(row.source_url).hostname or ""


def _key(host: str) -> str:
    return f"pictures-away:{host}"
