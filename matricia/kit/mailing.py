"""Mails that go out once, each sent by one worker and marked when the post office has taken it.

A worker that dies before leaves no mark, and the sweeper sends; only one that dies between the post
office's answer and the mark makes a mail go out twice, which is better than not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from django.core.mail import get_connection
from django.core.mail.message import EmailMessage
from django.db import transaction
from django.db.models import Model, QuerySet

from matricia.kit import clock
from matricia.kit.faults import fault_point
from matricia.kit.statements import rows_of

Row = TypeVar("Row", bound=Model)
_TRY: Final = "SELECT pg_try_advisory_xact_lock(hashtextextended(%(what)s, 0))"


def send_once(
    pk: object, rows: QuerySet[Any], told_at: str, write: Callable[[], Iterable[EmailMessage]]
) -> None:
    """Send what `write` makes about the row `pk` of `rows`, if it is one of them and its field
    `told_at` is empty, and note the time there. Raises OSError when the post office refuses."""
    with alone(f"mail {rows.model._meta.label}.{told_at} {pk}") as is_alone:
        row = rows.filter(**{"pk": pk, told_at: None})
        if is_alone and row.exists():
            send(write())
            row.update(**{told_at: clock.now()})


def send_each_once(
    what: str, rows: QuerySet[Any], told_at: str, write: Callable[[Any], Iterable[EmailMessage]]
) -> None:
    """As `send_once`, of several `rows` under one lock for `what`: those whose field `told_at` is
    empty, and the others all the same when the post office refuses one. Raises its last OSError."""
    send_each_of(what, rows.model, told_at, lambda: rows.filter(**{told_at: None}), write)


def send_each_of(
    what: str,
    model: type[Row],
    told_at: str,
    untold: Callable[[], Iterable[Row]],
    write: Callable[[Row], Iterable[EmailMessage]],
) -> None:
    """As `send_each_once`, of the rows that `untold` finds under the lock: its field `told_at` is
    empty in all of them."""
    refused: OSError | None = None
    with alone(f"mail {model._meta.label}.{told_at} {what}") as is_alone:
        told = []
        for row in untold() if is_alone else ():
            try:
                send(write(row))
            except OSError as error:
                refused = error
            else:
                told.append(row.pk)
        if told:
            model._default_manager.filter(pk__in=told).update(**{told_at: clock.now()})
    if refused is not None:
        raise refused


def send(mails: Iterable[EmailMessage]) -> None:
    """Hand them to the post office over one connection."""
    mails = list(mails)
    fault_point("mail.sending")
    get_connection().send_messages(mails)


@contextmanager
def alone(what: str) -> Iterator[bool]:
    """A transaction, and whether nobody else does `what` until it ends.

    An advisory lock and not a row's: the post office may be slow, and the rows must stay free.
    """
    with transaction.atomic():
        [(is_alone,)] = rows_of(_TRY, {"what": what})
        yield bool(is_alone)
