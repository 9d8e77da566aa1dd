"""Ids as clients send them (text, of anything), and the rows they mean."""

from __future__ import annotations

import uuid
from typing import Final, TypeVar

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

Row = TypeVar("Row", bound=Model)
BIGGEST_ID: Final = 2**63 - 1


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


def row_id(value: str) -> int:
    """The number of a row. Raises ObjectDoesNotExist for what can be none: it is not found."""
    is_number = value.isascii() and value.isdigit() and len(value) <= len(str(BIGGEST_ID))
    if not is_number or int(value) > BIGGEST_ID:
        raise ObjectDoesNotExist
    return int(value)


def client_id(value: str, *, field: str = "id") -> uuid.UUID:
    """An id that the client made for something new. Raises RuleBroken BAD_ID when it is no UUID."""
    try:
        return uuid.UUID(value)
    except ValueError:
        raise RuleBroken(
            "BAD_ID", _("An id made by the client is a UUID. Make a new one and try again."), field
        ) from None
