"""What money is doing, in words a designer or a customer can act on."""

from __future__ import annotations

from payments.explanations.accounts import (
    account_notice,
    account_words,
    requirement_words,
    schedule_words,
)
from payments.explanations.cards import decline_words
from payments.explanations.disputes import dispute_words, reason_words
from payments.explanations.payouts import payout_words
from payments.explanations.shares import share_words

__all__ = [
    "account_notice",
    "account_words",
    "decline_words",
    "dispute_words",
    "payout_words",
    "reason_words",
    "requirement_words",
    "schedule_words",
    "share_words",
]
