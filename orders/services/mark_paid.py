"""The money is there: the order is real."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, When

from matricia.kit import clock
from matricia.kit.compiled import Compiled
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from matricia.kit.transactions import joined
from orders.models import Cart, CartGift, CartLine, Order, OrderEvent, SellerOrder
from orders.services.count_voucher import count_use_again
from orders.services.move_order import lock_order, moved_order, refuse_move
from orders.services.move_seller_order import lock_parts, moved_parts, refuse_part_move
from orders.states import OrderState, SellerOrderState
from shops.services import stock

_A_MOMENT: Final = timedelta(minutes=1)
_BASKET: Final = Compiled(lambda cart: Cart.objects.select_for_update().filter(pk=cart), cart=UUID)


@joined
def mark_paid(order: Order, *, at: datetime) -> Order:
    """`order`, paid `at`: its pieces are sold and its designers may send. Asking again is harmless.

    A payment that comes too late makes the order all the same if its pieces can be held again;
    otherwise RuleBroken SOLD_OUT, nothing is written, and the payment must go back in full.
    RuleBroken ORDER_STATE when it was cancelled before it was paid.
    """
    order = lock_order(order)
    mark_locked_paid(order, at=at)
    return order


def mark_locked_paid(order: Order, *, at: datetime) -> None:
    """As `mark_paid`, of an order that its caller has locked; it has its parts at hand afterwards,
    see `lock_parts`. Who goes on after a RuleBroken has nothing to take back."""
    if order.paid_at is not None:
        return
    was_expired = order.state == OrderState.EXPIRED
    refuse_move(order, OrderState.PAID)
    _lock_basket(order)
    parts = lock_parts(order)
    for part in parts:
        refuse_part_move(part, SellerOrderState.TO_SHIP)
    if order.is_from_web:
        _take_pieces(order, _pieces(parts), hold_first=was_expired)
    event = moved_order(order, OrderState.PAID, paid_at=at)
    OrderEvent.objects.bulk_create([event, *moved_parts(parts, SellerOrderState.TO_SHIP)])
    if order.is_from_web:
        _end_checkout(order, parts, was_expired=was_expired)


def _end_checkout(order: Order, parts: Sequence[SellerOrder], *, was_expired: bool) -> None:
    """What a till sold is moved by its ticket, and there is nobody to write to."""
    _empty_basket(order, parts, _pieces(parts))
    if was_expired:
        count_use_again(order)
    enqueue("orders.notify_designers", order_id=str(order.pk))
    enqueue("orders.send_confirmation", order_id=str(order.pk))


def _take_pieces(order: Order, pieces: dict[int, int], *, hold_first: bool) -> None:
    if not hold_first:
        try:
            stock.take_held(order.stock_reference)
        except RuleBroken as broken:  # nothing was written
            if broken.code != "HOLD_EXPIRED":
                raise
        else:
            return
    stock.hold_again(order.stock_reference, pieces, until=clock.now() + _A_MOMENT)
    stock.take_held(order.stock_reference)


def _pieces(parts: Sequence[SellerOrder]) -> dict[int, int]:
    """Variant id → quantity. A variant that its designer deleted meanwhile has no stock to take."""
    lines = [line for part in parts for line in part.lines.all()]
    return {line.variant_id: line.quantity for line in lines if line.variant_id}


def _lock_basket(order: Order) -> None:
    if order.cart_id is not None:
        _BASKET.first(cart=order.cart_id)


def _empty_basket(order: Order, parts: Sequence[SellerOrder], pieces: dict[int, int]) -> None:
    """Take out what was bought, and nothing that she put in since."""
    if order.cart_id is None:
        return
    _take_out(CartLine.objects.filter(cart=order.cart_id), pieces)
    wrapped = [part.shop_id for part in parts if part.is_gift]
    if wrapped:
        CartGift.objects.filter(cart=order.cart_id, shop__in=wrapped).delete()
    if order.voucher_id is not None:
        Cart.objects.filter(pk=order.cart_id, voucher=order.voucher_id).update(voucher=None)


def _take_out(lines: QuerySet[CartLine], pieces: dict[int, int]) -> None:
    all_bought = Q(pk=None)
    for variant_id, quantity in pieces.items():
        all_bought |= Q(variant=variant_id, quantity__lte=quantity)
    gone, _ = lines.filter(all_bought).delete()
    if gone < len(pieces):
        bought = [When(variant=pk, then=F("quantity") - count) for pk, count in pieces.items()]
        lines.filter(variant__in=list(pieces)).update(quantity=Case(*bought))
