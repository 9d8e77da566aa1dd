"""Pieces that are not made after all give their week back."""

from __future__ import annotations

from orders.models import OrderLine


def free_places(line: OrderLine, pieces: int) -> None:
    """So many places of a line, the latest weeks first; in the caller's transaction."""
    for place in line.places.select_for_update().order_by("-week"):
        taken = min(place.pieces, pieces)
        pieces -= taken
        if taken == place.pieces:
            place.delete()
        elif taken:
            place.pieces -= taken
            place.save(update_fields=["pieces"])
