"""What a till expected in its drawer, against what its tickets add up to here."""

from __future__ import annotations

from django.db.models import Sum

from markets.alerts import SHIFT_DIFFERS, alert
from markets.models import Shift, cash_of
from payments.services.alerts import resolve_alert


def check_shift(shift: Shift) -> None:
    """Open or close the alert about a closed shift. A ticket that is still to come makes them
    differ; so this is asked again after each."""
    if shift.counted is None or shift.variance is None or shift.closed_at is None:
        return
    later = shift.moves.filter(at__gt=shift.closed_at).aggregate(sum=Sum("amount", default=0))[
        "sum"
    ]
    said = shift.counted - shift.variance
    if difference := said - (cash_of(shift) - later):
        alert(SHIFT_DIFFERS, str(shift.pk), shift.till, cents=difference)
    else:
        resolve_alert(SHIFT_DIFFERS, str(shift.pk))
