"""A customer has pieces of a part of which others wait at the stall still."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import F

from orders.models import OrderLine


def note_handed_over(pieces: Mapping[int, int]) -> None:
    """Add what was handed over now, by line id; in the caller's transaction, which sees to it that
    nothing is noted twice."""
    for line, quantity in sorted(pieces.items()):
        OrderLine.objects.filter(pk=line).update(handed_over=F("handed_over") + quantity)
