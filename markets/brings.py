"""Lists of pieces with all that their pages show, in a fixed number of statements."""

from __future__ import annotations

from markets.models import Bring, Stall
from markets.models.bring import BringQuerySet

MOST_BRINGS = 100
_PEOPLE = ("counted_by", "designer_signed_by", "organiser_signed_by")


def with_lines(brings: BringQuerySet) -> BringQuerySet:
    """`brings` with stall, people and lines."""
    return brings.select_related("stall__market", *_PEOPLE).prefetch_related("lines")


def brings_of(stall: Stall) -> BringQuerySet:
    """The latest hundred lists of a stall, the newest first."""
    rows = with_lines(Bring.objects.filter(stall=stall))
    return rows.order_by("-made_at", "pk")[:MOST_BRINGS]
