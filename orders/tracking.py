"""Where a parcel can be followed, by carrier."""

from __future__ import annotations

from orders.carriers import carrier_of


def tracking_url(carrier: str, tracking_number: str) -> str | None:
    """The carrier's page for this parcel; None for a carrier we have no address of."""
    return carrier_of(carrier).tracking_url(tracking_number)
