"""Names that people type."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken


def demand_title(text: str, *, longest: int = 255, field: str = "title") -> str:
    """`text` on one line, or RuleBroken TITLE for none and for too long a one."""
    title = one_line(text)
    if not title:
        raise RuleBroken("TITLE", _("Give it a name."), field)
    if len(title) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TITLE", message, field)
    return title


def one_line(text: str) -> str:
    """`text` without line breaks, runs of spaces and invisible characters."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
