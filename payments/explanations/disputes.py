"""What a customer's bank wants, in words staff can act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from matricia.kit.clock import PARIS
from payments.models import Dispute
from payments.states import DisputeState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

#: By Stripe's codes (docs.stripe.com/disputes/categories); all others are shown as they are.
_REASONS: Final[dict[str, StrPromise]] = {
    "fraudulent": gettext_lazy("the cardholder says it was not her"),
    "product_not_received": gettext_lazy("the customer says that nothing arrived"),
    "product_unacceptable": gettext_lazy("the customer says that it is not as described"),
    "duplicate": gettext_lazy("the customer says that she paid twice"),
    "credit_not_processed": gettext_lazy("the customer says that a refund is missing"),
    "subscription_canceled": gettext_lazy("the customer says that she had cancelled"),
    "unrecognized": gettext_lazy("the cardholder does not recognise the payment"),
    "general": gettext_lazy("the bank gives no reason"),
}


def dispute_words(dispute: Dispute) -> str:
    """Where a dispute stands and what is to be done."""
    match dispute.state:
        case DisputeState.WON:
            return _("Won: the bank gave the money back, and the designers have theirs again.")
        case DisputeState.LOST:
            return _("Lost: the customer keeps the money. Nothing more can be done.")
        case DisputeState.CLOSED:
            return _("The bank's question is settled; no money moved.")
    if dispute.evidence_sent_at is not None or dispute.state == DisputeState.REVIEW:
        return _("Answered. The bank decides; this takes two to three months.")
    if dispute.evidence:
        return _("The answer is on its way to the bank.")
    return f"{_asked(dispute)} {_deadline(dispute)}".strip()


def reason_words(dispute: Dispute) -> str:
    """Why the bank asks."""
    return str(_REASONS.get(dispute.reason, dispute.reason.replace("_", " ")))


def _asked(dispute: Dispute) -> str:
    words = {"reason": reason_words(dispute)}
    if dispute.state == DisputeState.INQUIRY:
        return _("The customer's bank has a question: %(reason)s. No money has moved.") % words
    return _("The customer's bank has taken the money back: %(reason)s.") % words


def _deadline(dispute: Dispute) -> str:
    if dispute.evidence_due_by is None:
        return ""
    day = date_format(dispute.evidence_due_by.astimezone(PARIS), "DATE_FORMAT")
    return _("Answer by %(day)s; otherwise what we know is sent by itself two days before.") % {
        "day": day
    }
