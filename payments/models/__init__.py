"""Money: what customers paid, what designers get, and the books of both."""

from __future__ import annotations

from payments.models.accounts import Payout, PayoutAccount
from payments.models.books import Account, Checkpoint, Entry, ManualEntry, Posting
from payments.models.commission import Commission, CommissionRule
from payments.models.dispute import Dispute, DisputePart
from payments.models.events import StripeEvent
from payments.models.invoice import Invoice, InvoiceContest, InvoiceSeries
from payments.models.payment import Payment
from payments.models.refund import Refund, RefundItem, RefundPart
from payments.models.release import ReleasePolicy
from payments.models.share import Share, ShareHold
from payments.models.share_sum import ShareSum
from payments.models.statements import Statement
from payments.models.transfer import Debt, DebtPayment, Reversal, Transfer
from payments.models.watch import Alert, JobRun, Reconciliation, StripeBooking

__all__ = [
    "Account",
    "Alert",
    "Checkpoint",
    "Commission",
    "CommissionRule",
    "Debt",
    "DebtPayment",
    "Dispute",
    "DisputePart",
    "Entry",
    "Invoice",
    "InvoiceContest",
    "InvoiceSeries",
    "JobRun",
    "ManualEntry",
    "Payment",
    "Payout",
    "PayoutAccount",
    "Posting",
    "Reconciliation",
    "Refund",
    "RefundItem",
    "RefundPart",
    "ReleasePolicy",
    "Reversal",
    "Share",
    "ShareHold",
    "ShareSum",
    "Statement",
    "StripeBooking",
    "StripeEvent",
    "Transfer",
]
