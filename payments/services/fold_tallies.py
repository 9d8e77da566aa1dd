"""Every hour the rows of what is kept are added up where a shop has many."""

from __future__ import annotations

from matricia.kit.tallies import fold
from orders.models import PartCount
from payments.models import ShareSum


def fold_tallies() -> None:
    """No sum changes by it; the same again, or at the same time, is harmless."""
    for tally in (PartCount, ShareSum):
        fold(tally, "shop_id")
