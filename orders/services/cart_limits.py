"""How much fits into a basket."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

#: Of one variant; the database holds it too.
MOST_PIECES: Final = 99
MOST_LINES: Final = 100


def refuse_quantity(quantity: int, *, least: int = 1) -> None:
    """Raise RuleBroken QUANTITY unless it lies between `least` and 99."""
    if not least <= quantity <= MOST_PIECES:
        raise RuleBroken(
            "QUANTITY",
            _("A quantity lies between %(least)d and %(most)d. Correct it.")
            % {"least": least, "most": MOST_PIECES},
            field="quantity",
        )
