"""What Stripe has really been keeping of charges."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db.models import Count, Sum

from matricia.kit import clock
from payments.fees import MARGIN_RATE, expected_fee_rate, rate_of
from payments.models import Payment
from payments.states import PaymentState

WINDOW: Final = timedelta(days=90)
ENOUGH: Final = 20  # charges; fewer say little


def observed_fee_rate() -> int:
    """Basis points of what customers paid that Stripe kept over the last 90 days, rounded up; what
    its price list lets expect while fewer than 20 charges were made."""
    recent = Payment.objects.filter(
        state=PaymentState.PAID,
        amount__gt=0,
        stripe_fee__isnull=False,
        paid_at__gte=clock.now() - WINDOW,
    )
    found = recent.aggregate(count=Count("pk"), fees=Sum("stripe_fee"), paid=Sum("amount"))
    if found["count"] < ENOUGH:
        return expected_fee_rate()
    return rate_of(found["fees"], found["paid"])


def least_rate() -> int:
    """Basis points under which a commission would not cover Stripe's fee and the margin."""
    return observed_fee_rate() + MARGIN_RATE
