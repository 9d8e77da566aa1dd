"""The books prove themselves: against our own rows, against Stripe, and the stock with them.

Keeps Stripe's newest bookings, and books what only Stripe decides (our own payouts, its fees); else
it reads only. What is under way (a fee not known yet, a refund just asked for) is named, not
counted as drift.
"""

from __future__ import annotations

from payments.verification.against_orders import check_orders
from payments.verification.against_rows import check_entries
from payments.verification.against_shares import balances, check_accounts
from payments.verification.against_stripe import check_stripe
from payments.verification.report import Finding, Report
from payments.verification.stock import check_stock

__all__ = ["Finding", "Report", "verify_books"]


def verify_books() -> Report:
    """Every sum, every drift with its cause. Asks Stripe: call it outside transactions.

    Raises GatewayUnsure when Stripe does not answer: then nothing is proved.
    """
    report = Report()
    _sum_up(report)
    check_orders(report)
    check_entries(report)
    check_accounts(report)
    check_stripe(report)
    check_stock(report)
    return report


def _sum_up(report: Report) -> None:
    """The sum of each kind of account; all together are nothing."""
    booked = balances()
    report.expect("all accounts together", sum(booked.values()), 0)
    for code, cents in sorted(booked.items()):
        kind = ":".join(part for part in code.split(":") if not part.isdecimal())
        report.sums[kind] = report.sums.get(kind, 0) + cents
