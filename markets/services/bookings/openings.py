"""What was brought to a drawer for the opening of a shift, or taken away."""

from __future__ import annotations

from django.db.models import Case, F, Sum, When

from markets.models import Shift
from markets.services.bookings.drawer import CASH_BOX, book_cash, left_in_drawer
from payments.models import Posting


def brought_for(shift: Shift) -> int:
    """Cents: the float, less what the shift before had left there."""
    assert shift.opened_at is not None
    return shift.opening_float - left_in_drawer(shift.till, shift.opened_at)


def book_opening(shift: Shift) -> None:
    """Book what was brought; and what of it turns out otherwise, when the end of the shift before
    comes later than this opening."""
    if shift.opened_at is None:
        return
    reference = f"shift-open:{shift.pk}"
    postings = Posting.objects.filter(entry__reference__startswith=reference)
    signed = Case(When(source__code=shift.till.drawer, then=F("amount")), default=-F("amount"))
    booked = postings.aggregate(sum=Sum(signed, default=0))["sum"]
    if missing := brought_for(shift) - booked:
        again = postings.values("entry").distinct().count()
        book_cash(f"{reference}:{again}" if again else reference, shift.till, CASH_BOX, missing)


def book_next_opening(shift: Shift) -> None:
    """Of the shift that followed this one on its till, if it is known already."""
    following = Shift.objects.filter(till=shift.till_id, opened_at__gte=shift.closed_at)
    after = following.exclude(pk=shift.pk).select_related("till").order_by("opened_at").first()
    if after is not None:
        book_opening(after)
