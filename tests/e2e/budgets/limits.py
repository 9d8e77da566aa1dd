"""The budgets, in one table. A change of a number is a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: Milliseconds until the largest picture or text of the first screen is painted.
LCP_MS: Final = 1800
#: Layout shift from the first byte until the page has settled.
CLS: Final = 0.02
#: Milliseconds from a tap to the next painted frame, the slowest of a visit.
INP_MS: Final = 150
#: Milliseconds within which 95 of 100 product pages are answered at `RATE` per second on one core.
HTML_P95_MS: Final = 60
RATE: Final = 20
#: Of a hundred, in each category of Lighthouse.
LIGHTHOUSE: Final = 95

#: The phone: four times slower than this machine, on a slow 4G.
CPU_SLOWDOWN: Final = 4
LATENCY_MS: Final = 150
DOWN_BYTES: Final = 1_600_000 // 8
UP_BYTES: Final = 750_000 // 8


@dataclass(frozen=True)
class Budget:
    """Of one page: `script_bytes` is its JavaScript as fetched, by gzip, with headers."""

    script_bytes: int


BUDGETS: Final = {
    "home": Budget(script_bytes=110_000),
    "theme": Budget(script_bytes=105_000),
    "product": Budget(script_bytes=130_000),
}
