"""Money: what customers paid, what designers get, and the books of both."""

from __future__ import annotations

from payments.models.accounts import PayoutAccount
from payments.models.books import Account, Entry, Posting
from payments.models.commission import Commission, CommissionRule
from payments.models.events import StripeEvent
from payments.models.payment import Payment, Refund, RefundPart, Share

__all__ = [
    "Account",
    "Commission",
    "CommissionRule",
    "Entry",
    "Payment",
    "PayoutAccount",
    "Posting",
    "Refund",
    "RefundPart",
    "Share",
    "StripeEvent",
]
