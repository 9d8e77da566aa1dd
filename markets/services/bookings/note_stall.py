"""A piece of a shop was sold where the shop has no stall: what was sold needs a place all the
same."""

from __future__ import annotations

from markets.models import Market, Stall
from markets.states import InvitationState
from shops.models import Location, Shop


def note_stall(market: Market, shop: Shop) -> Stall:
    """A stall nobody planned, with a location for what was sold there."""
    name = f"Stall at {market.slug}"
    location, _is_new = Location.objects.get_or_create(
        shop=shop,
        name=name[:120],
        defaults={"kind": Location.Kind.STALL, "sells_online": False},
    )
    return Stall.objects.create(
        market=market,
        shop=shop,
        location=location,
        number=f"+{shop.pk}"[:10],
        state=InvitationState.INVITED,
    )
