"""Writes a basket down as an order: values, so that later edits rewrite no history."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Final
from uuid import UUID

from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit import clock
from orders.models import MakingPlace, Order, OrderEvent, OrderLine, SellerOrder
from orders.selectors.basket import Basket, BasketGroup, BasketLine
from orders.services.contact import Contact
from orders.services.give_measurements import is_bespoke
from orders.states import OrderState
from orders.terms.versions import terms_on

#: Nothing that is read or heard as something else (0 O, 1 I L, 2 Z, 5 S, 8 B, U V).
UNAMBIGUOUS: Final = "34679ACDEFGHJKMNPQRTWXY"
NUMBER_START: Final = "M-"
NUMBER_LENGTH: Final = 8
TOKEN_BYTES: Final = 32


def freeze_order(
    basket: Basket,
    order_id: UUID,
    contact: Contact,
    buyer: User | None,
    language: str,
    *,
    number: str,
    hold_until: datetime,
) -> Order:
    """The order of `basket`, with one part per shop and a line per variant, awaiting payment. Its
    `number` is one that nobody has."""
    order = Order.objects.create(
        id=order_id,
        number=number,
        access_token=secrets.token_urlsafe(TOKEN_BYTES),
        cart_id=basket.cart.pk,
        user=buyer,
        language=language,
        currency=basket.currency,
        goods_total=basket.goods_total.amount,
        discount_total=basket.discount_total.amount,
        delivery_total=basket.delivery_total.amount,
        gift_total=basket.gift_total.amount,
        total=basket.total.amount,
        voucher=basket.voucher,
        terms_version=terms_on(clock.today()).version,
        hold_until=hold_until,
        **asdict(contact),
    )
    OrderEvent.objects.create(order=order, to_state=OrderState.AWAITING_PAYMENT, actor=buyer)
    with override(language):  # the way of delivery is frozen in the buyer's language
        parts = SellerOrder.objects.bulk_create(
            _frozen_part(order, position, group)
            for position, group in enumerate(basket.groups, start=1)
        )
    pairs = [
        (part, line)
        for part, group in zip(parts, basket.groups, strict=True)
        for line in group.lines
    ]
    lines = OrderLine.objects.bulk_create(_frozen_line(part, line) for part, line in pairs)
    _take_places(lines, [line for _, line in pairs])
    return order


def _take_places(lines: Sequence[OrderLine], bought: Sequence[BasketLine]) -> None:
    """What is made to order is promised to its weeks."""
    MakingPlace.objects.bulk_create(
        MakingPlace(
            line=line,
            shop_id=of_basket.variant.product.shop_id,
            product_id=of_basket.variant.product_id,
            week=week,
            pieces=pieces,
        )
        for line, of_basket in zip(lines, bought, strict=True)
        if of_basket.plan
        for week, pieces in of_basket.plan.weeks.items()
    )


def _frozen_part(order: Order, position: int, group: BasketGroup) -> SellerOrder:
    delivery = group.delivery
    if delivery is None:
        raise ValueError(f"Shop {group.shop.pk} has no delivery; the basket was not checked.")
    return SellerOrder(
        order=order,
        shop=group.shop,
        number=f"{order.number}-{position}",
        delivery_option=delivery.option,
        delivery_name=delivery.name,
        delivery_names=delivery.option.name,
        delivery_total=delivery.price.amount,
        weight_grams=group.grams,
        promised_from=delivery.delivered_from,
        promised_by=delivery.delivered_by,
        leave_by=delivery.leave_by,
        goods_total=group.goods_total.amount,
        discount_total=group.discount_total.amount,
        is_gift=group.is_gift,
        gift_message=group.gift_message,
        gift_total=group.gift_price.amount,
        total=group.total.amount,
    )


def _frozen_line(part: SellerOrder, line: BasketLine) -> OrderLine:
    return OrderLine(
        seller_order=part,
        variant=line.variant,
        product_title=line.variant.product.title,
        variant_title=line.variant.title[:255],
        sku=line.variant.sku,
        unit_price=line.unit_price.amount,
        quantity=line.quantity,
        discount=line.discount.amount,
        total=(line.total - line.discount).amount,
        made_to_order=line.variant.product.made_to_order,
        measurements=line.row.measurements if is_bespoke(line.row) else {},
        bespoke=is_bespoke(line.row),
    )


def new_number() -> str:
    """An order number that nobody has; short, and read out without mistakes."""
    while True:
        number = draw_number()
        if not Order.objects.filter(number=number).exists():
            return number


def draw_number() -> str:
    """A number by chance; somebody may have it."""
    return NUMBER_START + "".join(secrets.choice(UNAMBIGUOUS) for _ in range(NUMBER_LENGTH))
