"""The money is there: the order is real."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import F

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import Cart, CartGift, CartLine, Order, OrderLine
from orders.services.count_voucher import count_use_again
from orders.services.move_order import lock_order, move_order
from orders.services.move_seller_order import move_seller_order
from orders.states import OrderState, SellerOrderState
from shops.services import stock

_A_MOMENT: Final = timedelta(minutes=1)


@transaction.atomic
def mark_paid(order: Order, *, at: datetime) -> Order:
    """`order`, paid `at`: its pieces are sold and its designers may send. Asking again is harmless.

    A payment that comes too late makes the order all the same if its pieces can be held again;
    otherwise RuleBroken SOLD_OUT, nothing is written, and the payment must go back in full.
    RuleBroken ORDER_STATE when it was cancelled before it was paid.
    """
    order = lock_order(order)
    if order.paid_at is not None:
        return order
    was_expired = order.state == OrderState.EXPIRED
    order = move_order(order, OrderState.PAID)
    order.paid_at = at
    order.save(update_fields=["paid_at"])
    for part in order.seller_orders.order_by("pk"):
        move_seller_order(part, SellerOrderState.TO_SHIP)
    if order.is_from_web:
        _sell_pieces(order, was_expired=was_expired)
    return order


def _sell_pieces(order: Order, *, was_expired: bool) -> None:
    """What a till sold is moved by its ticket, and there is nobody to write to."""
    _empty_basket(order)
    _take_pieces(order, hold_first=was_expired)
    if was_expired:
        count_use_again(order)
    for part in order.seller_orders.order_by("pk"):
        enqueue("orders.notify_designers", seller_order_id=part.pk)
    enqueue("orders.send_confirmation", order_id=str(order.pk))


def _take_pieces(order: Order, *, hold_first: bool) -> None:
    if not hold_first:
        try:
            with transaction.atomic():
                stock.take_held(order.stock_reference)
        except RuleBroken as broken:
            if broken.code != "HOLD_EXPIRED":
                raise
        else:
            return
    stock.hold(order.stock_reference, _pieces(order), until=clock.now() + _A_MOMENT)
    stock.take_held(order.stock_reference)


def _pieces(order: Order) -> dict[int, int]:
    """Variant id → quantity. A variant that its designer deleted meanwhile has no stock to take."""
    lines = OrderLine.objects.filter(seller_order__order=order, variant__isnull=False)
    return {pk: quantity for pk, quantity in lines.values_list("variant", "quantity") if pk}


def _empty_basket(order: Order) -> None:
    """Take out what was bought, and nothing that she put in since."""
    if order.cart_id is None:
        return
    Cart.objects.select_for_update().filter(pk=order.cart_id).first()
    for variant_id, quantity in _pieces(order).items():
        lines = CartLine.objects.filter(cart=order.cart_id, variant=variant_id)
        lines.filter(quantity__lte=quantity).delete()
        lines.filter(quantity__gt=quantity).update(quantity=F("quantity") - quantity)
    wrapped = order.seller_orders.filter(is_gift=True).values("shop")
    CartGift.objects.filter(cart=order.cart_id, shop__in=wrapped).delete()
    if order.voucher_id is not None:
        Cart.objects.filter(pk=order.cart_id, voucher=order.voucher_id).update(voucher=None)
