"""A ticket comes after the one that corrects it: the two find each other."""

from __future__ import annotations

from collections.abc import Sequence

from markets.alerts import ORIGINAL_MISSING
from markets.models import TillSale
from markets.services.bookings.facts import facts_of
from markets.states import TicketKind
from payments.services.alerts import resolve_alert


def link_corrections(sales: Sequence[TillSale]) -> None:
    """Corrections that were booked without their original, and name one of `sales`."""
    waiting = TillSale.objects.filter(original=None).exclude(kind=TicketKind.SALE)
    if not waiting.exists():
        return
    by_id = {str(sale.pk): sale for sale in sales}
    for fact in facts_of(str(pk) for pk in waiting.values_list("pk", flat=True)):
        original = by_id.get(fact.data["original"]["id"])
        if original is not None:
            TillSale.objects.filter(pk=fact.event.id).update(original=original)
            resolve_alert(ORIGINAL_MISSING, fact.event.id)
