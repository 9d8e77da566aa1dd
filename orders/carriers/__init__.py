"""Who carries parcels: what their numbers look like, where they are followed, and the file with
which their own software makes labels. One module per carrier; whoever is none of these is carried
by hand, so to speak: any name, any number, no file."""

from __future__ import annotations

import re
from typing import Final

from orders.carriers.colissimo import COLISSIMO
from orders.carriers.interface import Carrier
from orders.carriers.others import OTHERS, manual

CARRIERS: Final[tuple[Carrier, ...]] = (COLISSIMO, *OTHERS)
_BY_SPELLING: Final = {spelling: carrier for carrier in CARRIERS for spelling in carrier.spellings}


def carrier_of(name: str) -> Carrier:
    """The one that people spell so, however they write it; else one of that name of which nothing
    is known."""
    return _BY_SPELLING.get(re.sub(r"[^a-z]", "", name.lower())) or manual(name)
