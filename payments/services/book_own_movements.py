"""What moves between Stripe and our own bank, and what Stripe keeps for its services: no order
stands behind it, so the books follow Stripe's bookings."""

from __future__ import annotations

from typing import Final

from matricia.kit.money import Money
from payments.models import Entry, StripeBooking
from payments.services.post_entry import Move, post_entry

#: Stripe's types of balance transactions.
BANK_MOVEMENTS: Final = ("payout", "payout_failure", "payout_cancel", "topup", "topup_reversal")
STRIPE_FEES: Final = ("stripe_fee", "stripe_fx_fee", "tax_fee", "network_cost")


def book_own_movements() -> int:
    """Post the entries that are missing for such bookings; how many."""
    ours = StripeBooking.objects.filter(kind__in=[*BANK_MOVEMENTS, *STRIPE_FEES], matched_at=None)
    missing = [booking for booking in ours.exclude(reference="") if not _is_booked(booking)]
    for booking in missing:
        post_entry(booking.reference, _moves(booking), memo=f"Stripe: {booking.kind}")
    return len(missing)


def _is_booked(booking: StripeBooking) -> bool:
    return Entry.objects.filter(reference=booking.reference).exists()


def _moves(booking: StripeBooking) -> list[Move]:
    other = "house:bank" if booking.kind in BANK_MOVEMENTS else "house:fees"
    return [
        _move(other, booking.amount, booking.currency),
        _move("house:fees", -booking.fee, booking.currency),
    ]


def _move(other: str, cents: int, currency: str) -> Move:
    """`cents` as they count in Stripe's balance: minus leaves it for the other account."""
    if cents < 0:
        return Move(other, "stripe:clearing", Money(-cents, currency))
    return Move("stripe:clearing", other, Money(cents, currency))
