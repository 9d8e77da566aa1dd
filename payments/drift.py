"""Where the books and Stripe differ, and what of it was already put right by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from payments.models import StripeBooking

BY_HAND: Final = "manual:"  # entries that two people stand for


@dataclass(frozen=True, slots=True)
class Gap:
    """Books minus Stripe, in cents of what Stripe holds, and what it is about."""

    subject: str
    cause: str
    cents: int


def gaps_of_bookings(before: datetime) -> list[Gap]:
    """Bookings of Stripe until a moment that the books do not know, or know otherwise."""
    differing = StripeBooking.objects.filter(matched_at=None, booked_at__lt=before)
    return [
        Gap(booking.stripe_id, _cause(booking), booking.difference)
        for booking in differing.order_by("booked_at", "pk")
        if booking.difference
    ]


def gaps_of_entries(unbooked: dict[str, int]) -> list[Gap]:
    """Entries that moved Stripe's money in the books only."""
    return [
        Gap(reference, f"entry {reference} is in the books but not at Stripe", cents)
        for reference, cents in unbooked.items()
        if cents
    ]


def uncorrected(gaps: Sequence[Gap]) -> list[Gap]:
    """Gaps that entries by hand do not make good: an entry by hand is itself a gap, of the opposite
    amount. One may make good another, or all of them together."""
    if sum(gap.cents for gap in gaps) == 0 and any(_is_by_hand(gap) for gap in gaps):
        return []
    left = [gap for gap in gaps if not _is_by_hand(gap)]
    unused = []
    for correction in filter(_is_by_hand, gaps):
        made_good = next((gap for gap in left if gap.cents == -correction.cents), None)
        if made_good is None:
            unused.append(correction)
        else:
            left.remove(made_good)
    return [*left, *unused]


def total(gaps: Iterable[Gap]) -> int:
    """Cents by which the books say more than Stripe."""
    return sum(gap.cents for gap in gaps)


def _is_by_hand(gap: Gap) -> bool:
    return gap.subject.startswith(BY_HAND)


def _cause(booking: StripeBooking) -> str:
    about = f"{booking.kind.replace('_', ' ')} {booking.source or booking.stripe_id}"
    if booking.difference == -booking.net:
        return f"{about} is not in the books"
    return about
