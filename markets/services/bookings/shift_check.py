"""What a till expected in its drawer, against what its tickets add up to here."""

from __future__ import annotations

from django.db.models import Sum

from markets.alerts import SHIFT_DIFFERS, alert
from markets.models import Shift, cash_of
from markets.services.bookings.lost_shifts import recount
from payments.services.alerts import resolve_alert


def check_shift(shift: Shift) -> None:
    """Open or close the alert about a closed shift. A ticket that is still to come makes them
    differ; so this is asked again after each."""
    recount(shift)
    if shift.closed_at is None:
        return
    if difference := difference_of(shift):
        alert(SHIFT_DIFFERS, str(shift.pk), shift.till, cents=difference)
    else:
        resolve_alert(SHIFT_DIFFERS, str(shift.pk))


def difference_of(shift: Shift) -> int:
    """Cents that its till expected at its end more than its tickets and moves make here."""
    if shift.counted is None or shift.variance is None or shift.closed_at is None:
        return 0
    later = shift.moves.filter(at__gt=shift.closed_at).aggregate(sum=Sum("amount", default=0))[
        "sum"
    ]
    said = shift.counted - shift.variance
    return said - (cash_of(shift) - int(later))
