"""The cashier gives a request up: another way to pay, or no sale."""

from __future__ import annotations

from markets.models import TenderRequest
from markets.tenders import payment_of
from payments.services.abandon_checkout import close_or_say


def cancel_tender(request: TenderRequest) -> None:
    """Nobody can pay it any more afterwards, unless it was paid meanwhile: then it is paid. The
    cashier waits for this answer, so Stripe is asked at once: call it outside transactions.

    Raises RuleBroken STRIPE_UNREACHABLE when there was no answer: it is still undecided then.
    """
    close_or_say(payment_of(request), reason="cancelled at the till")
