"""A ticket on its way into rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from markets.models import Tender, TillSale, TillSaleLine
from markets.services.bookings.facts import Fact
from markets.services.bookings.oddities import Oddity


@dataclass(slots=True)
class Ticket:
    """A ticket on its way: unsaved rows, and what is odd about it."""

    fact: Fact
    sale: TillSale
    lines: list[TillSaleLine] = field(default_factory=list)
    tenders: list[Tender] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
