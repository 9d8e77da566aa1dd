"""The books prove themselves: against our own rows, against Stripe, and the stock with them.

Reads only. What is under way (a fee not known yet, a refund just asked for) is named, not counted
as drift.
"""

from __future__ import annotations

from payments.verification.against_orders import check_orders
from payments.verification.against_stripe import check_stripe
from payments.verification.report import Finding, Report
from payments.verification.stock import check_stock

__all__ = ["Finding", "Report", "verify_books"]


def verify_books() -> Report:
    """Every sum, every drift with its cause. Asks Stripe: call it outside transactions.

    Raises GatewayUnsure when Stripe does not answer: then nothing is proved.
    """
    report = Report()
    check_orders(report)
    check_stripe(report)
    check_stock(report)
    return report
