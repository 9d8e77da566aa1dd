"""Money between our own bank and our Stripe balance."""

from __future__ import annotations

from typing import Final

from django.db import transaction

from matricia.kit.money import Money
from payments.facts import PayoutFacts, TopUpFacts
from payments.models import Entry
from payments.services.post_entry import Move, post_entry
from payments.states import PayoutState

CLEARING: Final = "stripe:clearing"
BANK: Final = "house:bank"


@transaction.atomic
def record_own_payout(facts: PayoutFacts) -> None:
    """Book our own payout when it leaves Stripe; one that fails or is cancelled is booked back."""
    money = Money(facts.amount, facts.currency)
    post_entry(f"platform-payout:{facts.id}", [Move(BANK, CLEARING, money)])
    if facts.status in (PayoutState.FAILED, PayoutState.CANCELED):
        back = [Move(CLEARING, BANK, money)]
        post_entry(f"platform-payout-failed:{facts.id}", back, memo=facts.failure_code)


@transaction.atomic
def record_top_up(facts: TopUpFacts) -> None:
    """Book a top-up when it has arrived; one that the bank takes back is booked back."""
    money, reference = Money(facts.amount, facts.currency), f"topup:{facts.id}"
    if facts.status == "succeeded":
        post_entry(reference, [Move(CLEARING, BANK, money)])
    elif facts.status == "reversed" and Entry.objects.filter(reference=reference).exists():
        post_entry(f"topup-reversed:{facts.id}", [Move(BANK, CLEARING, money)])
