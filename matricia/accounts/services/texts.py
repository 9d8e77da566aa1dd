"""Short texts as people type them."""

from __future__ import annotations

import re
from typing import Final

from django.db.models import CharField, Model
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")


def fitting(row: type[Model], field: str, text: str) -> str:
    """`text` without control characters and outer spaces. Raises RuleBroken if the column is too
    short for it."""
    clean = _CONTROL.sub(" ", text).strip()
    column = row._meta.get_field(field)
    longest = column.max_length if isinstance(column, CharField) else None
    if longest and len(clean) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return clean
