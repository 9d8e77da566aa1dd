"""What money is doing, in words a designer or a customer can act on."""

from __future__ import annotations

from payments.explanations.accounts import account_words, requirement_words
from payments.explanations.cards import decline_words
from payments.explanations.shares import share_words

__all__ = ["account_words", "decline_words", "requirement_words", "share_words"]
