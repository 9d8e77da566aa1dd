"""What was sold and given back, at moments of our choosing; Stripe is not asked."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction

from matricia.kit import clock
from orders.models import CartLine, OrderLine
from payments.models import Refund, Share
from payments.services.record_refund import book_refund
from payments.services.refund_items import part_of
from payments.services.refund_order import items_of
from payments.services.request_refund import note_refund
from payments.services.transitions import move_refund
from payments.shares import Part
from payments.states import RefundKind, RefundState
from shops.models import Variant
from tests.factories.payments import basket_of, paid


def moment(day: int, hour: int = 10, *, month: int = 10, year: int = 2026) -> datetime:
    """A moment, UTC."""
    return datetime(year, month, day, hour, tzinfo=UTC)


def sold(at: datetime, *variants: Variant, quantity: int = 1) -> Share:
    """The share of an order of `quantity` pieces of each, of one shop, sent for 4,90 €."""
    with clock.frozen(at):
        basket = basket_of(*variants)
        CartLine.objects.filter(cart=basket).update(quantity=quantity)
        return Share.objects.get(payment=paid(basket, fee=None))


def sent_back(
    at: datetime, share: Share, variant: Variant, quantity: int = 1, *, delivery: bool = False
) -> Refund:
    """Pieces of the share's order came back; the money has left."""
    line = OrderLine.objects.get(seller_order=share.seller_order, variant=variant)
    parts = [share.seller_order] if delivery else []
    items = items_of(share.payment, {line: quantity}, parts)
    [(of, given)] = items.items()
    return _left(at, note_refund(
        share.payment, {of: part_of(of, given)}, reason="sent back", kind=RefundKind.LINES,
        items=items,
    ))  # fmt: skip


def amount_back(at: datetime, share: Share, cents: int) -> Refund:
    """`cents` of the designer's part, of no piece."""
    share.refresh_from_db()
    return _left(at, note_refund(
        share.payment, {share: Part(cents, 0)}, reason="a spot", kind=RefundKind.AMOUNT
    ))  # fmt: skip


def _left(at: datetime, refund: Refund) -> Refund:
    with clock.frozen(at), transaction.atomic():
        move_refund(refund, RefundState.SUCCEEDED, succeeded_at=clock.now())
        book_refund(refund)
    return refund
