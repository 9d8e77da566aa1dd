"""Ids as clients send them: text, of anything."""

from __future__ import annotations

import uuid

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

BIGGEST_ID = 2**63 - 1


def row_id(value: str) -> int:
    """The number of a row. Raises ObjectDoesNotExist for what can be none: it is not found."""
    is_number = value.isascii() and value.isdigit() and len(value) <= len(str(BIGGEST_ID))
    if not is_number or int(value) > BIGGEST_ID:
        raise ObjectDoesNotExist
    return int(value)


def row_uuid(value: str) -> uuid.UUID:
    """The UUID of a row. Raises ObjectDoesNotExist for what can be none: it is not found."""
    try:
        return uuid.UUID(value)
    except ValueError:
        raise ObjectDoesNotExist from None


def client_id(value: str) -> uuid.UUID:
    """An id that the client made for something new. Raises RuleBroken BAD_ID when it is no UUID."""
    try:
        return uuid.UUID(value)
    except ValueError:
        raise RuleBroken(
            "BAD_ID", _("An id made by the client is a UUID. Make a new one and try again."), "id"
        ) from None
