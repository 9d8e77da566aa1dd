"""The budgets in one table: what stands today, and the goals. Changing a number is a decision."""

from __future__ import annotations

from typing import Final

#: Milliseconds until the largest picture or text of the first screen is painted.
GOAL_LCP_MS: Final = 1800
LCP_MS: Final = 2500
#: Layout shift from the first byte until the page has settled.
CLS: Final = 0.02
#: Milliseconds from a tap to the next painted frame, the slowest of a visit.
GOAL_INP_MS: Final = 150
INP_MS: Final = 350
#: Of one page's JavaScript as fetched, by gzip, with headers.
GOAL_SCRIPT_BYTES: Final = 60_000
SCRIPT_BYTES: Final = {"home": 66_000, "theme": 69_000, "product": 73_000}
#: Milliseconds within which 95 of 100 product pages are answered at `RATE` per second on one core.
GOAL_HTML_P95_MS: Final = 60
RATE: Final = 20
#: Of a hundred, in each category of Lighthouse.
GOAL_LIGHTHOUSE: Final = 95

#: The phone: four times slower than this machine, on a slow 4G.
CPU_SLOWDOWN: Final = 4
LATENCY_MS: Final = 150
DOWN_BYTES: Final = 1_600_000 // 8
UP_BYTES: Final = 750_000 // 8
