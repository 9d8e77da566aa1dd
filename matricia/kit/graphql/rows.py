"""Find a row by the id that a client sent."""

from __future__ import annotations

from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def get_row(rows: QuerySet[Row], pk: str) -> Row:
    """The row of `rows` with this id. Raises ObjectDoesNotExist, also for what is no id at all."""
    row = find_row(rows, pk)
    if row is None:
        raise ObjectDoesNotExist
    return row


def find_row(rows: QuerySet[Row], pk: str) -> Row | None:
    """As `get_row`, answering None."""
    try:
        return rows.filter(pk=pk).first()
    except (ValueError, OverflowError, ValidationError):
        return None
