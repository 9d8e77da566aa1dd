"""A web order of a piece that a stall has sold is cancelled and refunded, by nobody's hand."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Sum
from django.utils import translation
from django.utils.translation import gettext as _

from markets.models import SoldTwice, Stall
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import OrderLine
from orders.states import OrderChannel, OrderState, SellerOrderState
from orders.unsent import with_buyer
from payments.models import Payment, RefundItem
from payments.services.cancel_seller_order import cancel_seller_order
from payments.services.refund_order import refund_lines
from payments.services.transitions import locked_payment
from shops.models import StockLevel
from shops.services import stock

LONGEST_TITLE = 60


def cancel_on_web(level: StockLevel, stall: Stall) -> bool:
    """Of the latest web order that has pieces of `level` and is not sent, give back as many as are
    missing there; their places in stock go to the stall. Whether one could be cancelled.

    In the caller's transaction, which has locked no stock yet. If nothing else is in the designer's
    parcel, her whole part is cancelled with its delivery.
    """
    for line in _lines(level):
        try:
            with transaction.atomic():
                if _cancel(line, level, stall):
                    return True
        except RuleBroken:  # it was sent, or a bank disputes it: the next order
            continue
    return False


def _lines(level: StockLevel) -> Iterator[OrderLine]:
    lines = OrderLine.objects.filter(
        variant=level.variant_id,
        made_to_order=False,
        seller_order__state=SellerOrderState.TO_SHIP,
        seller_order__order__state=OrderState.PAID,
        seller_order__order__channel=OrderChannel.WEB,
    )
    latest = lines.order_by("-seller_order__order__paid_at", "-pk")
    yield from latest.select_related("seller_order__order", "seller_order__shop")


def _cancel(line: OrderLine, level: StockLevel, stall: Stall) -> bool:
    part = line.seller_order
    payment = locked_payment(order=part.order_id)
    quantity = min(_left(line) - with_buyer([line])[line.pk], -level.on_hand)
    if quantity <= 0:
        return False
    others = sum(_left(other) for other in part.lines.exclude(pk=line.pk))
    is_whole = not others and quantity == _left(line)
    reason = _reason(line)
    if is_whole:
        cancel_seller_order(part, actor=None, reason=reason)
    else:
        _refund(payment, line, quantity, reason)
    _bring_to_stall(line, quantity, level)
    sold = SoldTwice.objects.create(
        variant_id=level.variant_id,
        stall=stall,
        seller_order=part,
        label=line.product_title,
        quantity=quantity,
        is_whole_part=is_whole,
    )
    enqueue("markets.tell_sold_twice", sold_twice=sold.pk)
    return True


def _left(line: OrderLine) -> int:
    """Pieces of a line that were not given back yet."""
    gone = RefundItem.objects.filter(line=line).aggregate(sum=Sum("quantity", default=0))["sum"]
    return line.quantity - int(gone)


def _refund(payment: Payment, line: OrderLine, quantity: int, reason: str) -> None:
    refund_lines(payment, lines={line: quantity}, actor=None, reason=reason)
    assert line.variant_id is not None  # it was found by its variant
    stock.put_back(line.seller_order.order.stock_reference, {line.variant_id: quantity})


def _bring_to_stall(line: OrderLine, quantity: int, level: StockLevel) -> None:
    """From where the web had taken them; if that was this stall, they are back there already."""
    assert line.variant_id is not None
    level.refresh_from_db(fields=["on_hand"])
    missing = min(quantity, -level.on_hand)
    if missing > 0:
        order = line.seller_order.order
        stock.transfer(
            f"oversold:{level.pk}",
            {line.variant_id: missing},
            sources=stock.taken_from(order.stock_reference, line.variant_id),
            target=level.location_id,
        )


def _reason(line: OrderLine) -> str:
    """Why, in the customer's language: she reads it in her mail and on her order's page."""
    with translation.override(line.seller_order.order.language):
        return _(
            "“%(piece)s” was sold at our market at the same time, and it was the last one. We are "
            "sorry."
        ) % {"piece": line.product_title[:LONGEST_TITLE]}
