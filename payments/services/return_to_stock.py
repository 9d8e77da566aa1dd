"""Renounced pieces can be sold again."""

from __future__ import annotations

from matricia.accounts.models import User
from orders.models import Withdrawal
from shops.services import stock


def return_to_stock(withdrawal: Withdrawal, *, actor: User | None = None) -> None:
    """All pieces of a locked withdrawal that its order has taken from the stock and not brought
    back yet; in the caller's transaction. Again is harmless."""
    reference = withdrawal.seller_order.order.stock_reference
    out = stock.still_out(reference)
    back: dict[int, int] = {}
    for row in withdrawal.lines.select_related("line"):
        variant = row.line.variant_id
        pieces = min(row.quantity - row.restocked, out.get(variant, 0) if variant else 0)
        if variant and pieces:
            back[variant] = back.get(variant, 0) + pieces
            out[variant] -= pieces
            row.restocked += pieces
            row.save(update_fields=["restocked"])
    stock.put_back(reference, back, actor=actor)
