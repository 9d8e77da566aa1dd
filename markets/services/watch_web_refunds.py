"""Every minute: cash of web orders that no till has noted."""

from __future__ import annotations

from typing import Final

from markets.alerts import WEB_REFUND_UNNOTED, alert
from markets.web_refund_notes import unnoted
from payments.services.alerts import resolve_missing

AT_MOST: Final = 100  # the oldest first


def watch_web_refunds() -> None:
    """Open alerts and close those that are over; the same again changes nothing."""
    found = [one.web_return for one in unnoted()[:AT_MOST]]
    for row in found:
        details = {"order": row.order.number, "cents": row.amount, "currency": row.order.currency}
        alert(WEB_REFUND_UNNOTED, str(row.pk), row.till, **details)
    resolve_missing(WEB_REFUND_UNNOTED, [str(row.pk) for row in found])
