"""Paragraphs that people write to each other: plain text, shown as it is, nothing made a link."""

from __future__ import annotations

import re
from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

#: Unicode's controls that turn text around, which can make it read as what it is not.
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def demand_text(text: str, *, longest: int, field: str) -> str:
    """`text` tidied: lines end in a newline, at most one empty line between two, nothing invisible.

    Raises RuleBroken EMPTY or TOO_LONG.
    """
    lines = _TURNING.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    tidy = _EMPTY_LINES.sub("\n\n", _CONTROL.sub(" ", lines)).strip()
    if not tidy:
        raise RuleBroken("EMPTY", _("Write something first."), field)
    if len(tidy) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return tidy
