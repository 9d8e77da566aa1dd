"""Which events have an effect beyond being kept; `table.py` says which function brings it about.

Not among them: `payment` (the payment itself comes from Stripe), the server's own closings, `log`,
`copy`, and `training`, which never enters anything.
"""

from __future__ import annotations

from typing import Final

BOOKED: Final = frozenset(
    {
        ("ticket", "sale"),
        ("ticket", "void"),
        ("ticket", "refund"),
        ("shift", "open"),
        ("shift", "handover"),
        ("shift", "close"),
        ("shift", "cash_in"),
        ("shift", "cash_out"),
        ("shift", "web_refund"),
        ("collect", "handed_over"),
        ("total", "day"),
        ("total", "month"),
        ("total", "year"),
    }
)
