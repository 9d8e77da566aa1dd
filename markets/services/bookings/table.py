"""Which function brings about the effect of which events (see kinds.py)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from markets.services.bookings import cash_moves, closings, collect, corrections, sales, shifts
from markets.services.bookings.facts import Fact

#: Takes events of its kind, oldest first, in the caller's transaction; booking one twice is
#: harmless.
Book = Callable[[Sequence[Fact]], None]

BOOKINGS: Final[dict[tuple[str, str], Book]] = {
    ("ticket", "sale"): sales.book_sales,
    ("ticket", "void"): corrections.book_corrections,
    ("ticket", "refund"): corrections.book_corrections,
    ("shift", "open"): shifts.open_shifts,
    ("shift", "handover"): shifts.hand_over_shifts,
    ("shift", "close"): shifts.close_shifts,
    ("shift", "cash_in"): cash_moves.put_in,
    ("shift", "cash_out"): cash_moves.take_out,
    ("shift", "web_refund"): cash_moves.give_back_for_web,
    ("collect", "handed_over"): collect.hand_over,
    ("total", "day"): closings.keep_closings,
    ("total", "month"): closings.keep_closings,
    ("total", "year"): closings.keep_closings,
}
