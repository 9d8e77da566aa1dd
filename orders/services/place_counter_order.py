"""What a till asks a card or a phone for, as an order: so that shares, refunds, disputes and
statements treat it as any other."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order, OrderEvent, OrderLine, SellerOrder
from orders.services.freeze_order import TOKEN_BYTES, new_number
from orders.states import OrderChannel, OrderState
from shops.models import Shop, Variant

MOST_LINES: Final = 200
MOST_PIECES: Final = 999
HIGHEST: Final = 99_999_999  # cents; Stripe takes eight digits
LONGEST_LABEL: Final = 255
LONGEST_SKU: Final = 120


@dataclass(frozen=True, slots=True)
class CounterLine:
    """A line of a ticket; `part` is what of it this order pays, the rest is paid another way."""

    shop: Shop
    variant: Variant | None
    label: str
    sku: str
    unit: int
    quantity: int
    part: int


def place_counter_order(
    *, order_id: UUID, lines: Sequence[CounterLine], pay_until: datetime
) -> Order:
    """The order of `lines`, awaiting payment, in the caller's transaction: one part per shop; by
    their ids its lines are in the ticket's order. No stock is held. All shops sell in one currency.

    Raises RuleBroken INVALID_LINES.
    """
    _check(lines)
    goods, paid = sum(line.unit * line.quantity for line in lines), _paid(lines)
    order = Order.objects.create(
        id=order_id,
        number=new_number(),
        access_token=secrets.token_urlsafe(TOKEN_BYTES),
        channel=OrderChannel.MARKET,
        language=settings.LANGUAGE_CODE,
        currency=lines[0].shop.currency,
        goods_total=goods,
        discount_total=goods - paid,
        total=paid,
        hold_until=pay_until,
    )
    OrderEvent.objects.create(order=order, to_state=OrderState.AWAITING_PAYMENT)
    shops = dict.fromkeys(line.shop for line in lines)
    parts = {
        shop: _place_part(order, position, [line for line in lines if line.shop == shop])
        for position, shop in enumerate(shops, start=1)
    }
    OrderLine.objects.bulk_create(_order_line(parts[line.shop], line) for line in lines)
    return order


def _place_part(order: Order, position: int, lines: Sequence[CounterLine]) -> SellerOrder:
    goods, paid = sum(line.unit * line.quantity for line in lines), _paid(lines)
    return SellerOrder.objects.create(
        order=order,
        shop=lines[0].shop,
        number=f"{order.number}-{position}",
        delivery_name="",
        delivery_total=0,
        promised_from=clock.today(),
        promised_by=clock.today(),
        goods_total=goods,
        discount_total=goods - paid,
        total=paid,
    )


def _order_line(part: SellerOrder, line: CounterLine) -> OrderLine:
    return OrderLine(
        seller_order=part,
        variant=line.variant,
        product_title=line.label[:LONGEST_LABEL],
        sku=line.sku[:LONGEST_SKU],
        unit_price=line.unit,
        quantity=line.quantity,
        discount=line.unit * line.quantity - line.part,
        total=line.part,
    )


def _paid(lines: Iterable[CounterLine]) -> int:
    return sum(line.part for line in lines)


def _check(lines: Sequence[CounterLine]) -> None:
    is_fine = 0 < len(lines) <= MOST_LINES and all(_is_fine(line) for line in lines)
    if not is_fine or len({line.shop.currency for line in lines}) > 1:
        message = _(
            "A line of the sale is not possible. Take the piece out of the basket, add it again, "
            "and ask for the payment again."
        )
        raise RuleBroken("INVALID_LINES", message, "lines")


def _is_fine(line: CounterLine) -> bool:
    is_counted = 0 < line.quantity <= MOST_PIECES and 0 <= line.unit <= HIGHEST
    return (
        is_counted and 0 <= line.part <= line.unit * line.quantity <= HIGHEST and bool(line.label)
    )
