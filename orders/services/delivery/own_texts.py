"""What a designer says to customers about delivery, in several languages."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.green_words import demand_precise
from shops.titles import one_line


def demand_texts(
    texts: Mapping[str, str], *, longest: int, field: str, required: bool = False
) -> dict[str, str]:
    """`texts` by language, each on one line, without the empty ones.

    Raises RuleBroken TITLE when there is none of what is required, TOO_LONG, GREEN_WORD.
    """
    kept = {}
    for language, text in texts.items():
        line = one_line(text)
        if len(line) > longest:
            message = _("At most %(count)d characters. Shorten it.")
            raise RuleBroken("TOO_LONG", message % {"count": longest}, field)
        if line:
            kept[str(language)] = demand_precise(line, field=field)
    if required and not kept:
        raise RuleBroken("TITLE", _("Give it a name."), field)
    return kept
