"""Some pieces of one shop's part of an order are not sent after all; the others are."""

from __future__ import annotations

from collections.abc import Mapping

from matricia.accounts.models import User
from orders.models import OrderEvent, OrderLine, SellerOrder
from orders.services.free_places import free_places
from orders.states import PIECES_CANCELLED
from shops.services import stock


def cancel_pieces(
    part: SellerOrder, pieces: Mapping[OrderLine, int], *, actor: User | None, reason: str
) -> None:
    """Of a locked part, which its caller has found to be unsent: they are in stock again, their
    weeks of making are free, and an event says so. Giving the money back is payments' work, in the
    same transaction."""
    reference = part.order.stock_reference
    out = stock.still_out(reference)
    back: dict[int, int] = {}
    for line, quantity in pieces.items():
        variant = line.variant_id
        count = min(quantity, out.get(variant, 0)) if variant else 0
        if variant and count:
            back[variant] = back.get(variant, 0) + count
            out[variant] -= count
    stock.put_back(reference, back, actor=actor)
    for line, quantity in pieces.items():
        free_places(line, quantity)
    said = ", ".join(f"{quantity} × {line.product_title}" for line, quantity in pieces.items())
    OrderEvent.objects.create(
        order=part.order,
        seller_order=part,
        from_state=part.state,
        to_state=PIECES_CANCELLED,
        actor=actor,
        reason=f"{said} – {reason}"[:200],
    )
