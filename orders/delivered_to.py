"""Where our designers' parcels may go."""

from __future__ import annotations

from typing import Final

_COUNTRIES: Final = (
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK"
)
#: The European Union and Monaco (no customs papers), ISO 3166-1.
DELIVERED_TO: Final = frozenset(_COUNTRIES.split())
