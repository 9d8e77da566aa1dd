"""A basket with today's prices, what delivery costs, and what stands in the way of paying.

Amounts of lines that cannot be bought still count: what is shown always adds up, and checkout is
refused until she has taken them out. Nothing is dropped behind her back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Sum

from matricia.kit.errors import RuleBroken
from matricia.kit.money import Money
from orders.models import (
    Cart,
    CartGift,
    CartLine,
    DeliveryOption,
    GiftWrap,
    OrderLine,
    Voucher,
)
from orders.selectors.delivery import (
    PricedDelivery,
    days_to_make,
    deliveries_for,
    options_by_shop,
)
from orders.selectors.vouchers import reduction, voucher_problem
from orders.states import OrderState
from shops.models import Shop, Variant
from shops.services.stock import availability


@dataclass(frozen=True)
class BasketLine:
    """A variant in a basket at today's price, with its part of the voucher."""

    row: CartLine
    available: int
    discount: Money

    @property
    def id(self) -> int:
        return self.row.pk

    @property
    def variant(self) -> Variant:
        return self.row.variant

    @property
    def quantity(self) -> int:
        return self.row.quantity

    @property
    def unit_price(self) -> Money:
        return self.variant.unit_price

    @property
    def total(self) -> Money:
        """Before the voucher."""
        return self.unit_price * self.quantity

    @property
    def only_left(self) -> int | None:
        """How many can still be bought, when that is less than asked."""
        return self.available if self.available < self.quantity else None

    @property
    def price_when_added(self) -> Money | None:
        """What it cost when it was put in, when that has changed."""
        before = Money(self.row.price_when_added, self.variant.currency)
        return None if before == self.unit_price else before


@dataclass(frozen=True)
class BasketGroup:
    """One designer's part of a basket."""

    shop: Shop
    lines: list[BasketLine]
    currency: str
    delivery_options: list[PricedDelivery]
    chosen: DeliveryOption | None
    """The way she chose, whether it can still be had or not."""
    wrap: GiftWrap | None
    """What the shop offers."""
    gift: CartGift | None
    """What she chose; counts only while the shop offers it."""

    @property
    def goods_total(self) -> Money:
        return goods_of(self.lines, self.currency)

    @property
    def discount_total(self) -> Money:
        return Money.total((line.discount for line in self.lines), self.currency)

    @property
    def delivery(self) -> PricedDelivery | None:
        """The chosen way, else the shop's first; None when the shop offers none."""
        chosen = (option for option in self.delivery_options if option.chosen)
        return next(chosen, None)

    @property
    def lost_delivery(self) -> DeliveryOption | None:
        """The way she chose, when it cannot be had any more and another one took its place."""
        if self.chosen is None or self.delivery is None:
            return None
        return None if self.chosen.pk == self.delivery.id else self.chosen

    @property
    def gift_offer(self) -> Money | None:
        """What wrapping it would cost; None when the shop does not offer it."""
        return Money(self.wrap.price, self.currency) if self.wrap else None

    @property
    def is_gift(self) -> bool:
        return self.wrap is not None and self.gift is not None

    @property
    def gift_message(self) -> str:
        return self.gift.message if self.gift else ""

    @property
    def gift_price(self) -> Money:
        return Money(self.wrap.price if self.wrap and self.is_gift else 0, self.currency)

    @property
    def total(self) -> Money:
        """What this designer's part costs."""
        return self.goods_total - self.discount_total + self.delivery_price + self.gift_price

    @property
    def delivery_price(self) -> Money:
        return self.delivery.price if self.delivery else Money(0, self.currency)


@dataclass(frozen=True)
class Basket:
    """All of it. `problems` come from `orders.selectors.basket_problems`, in the lines' order."""

    cart: Cart
    groups: list[BasketGroup]
    voucher: Voucher | None
    voucher_problem: RuleBroken | None

    @property
    def currency(self) -> str:
        return self.cart.currency

    @property
    def lines(self) -> list[BasketLine]:
        return [line for group in self.groups for line in group.lines]

    @property
    def count(self) -> int:
        """Number of pieces."""
        return sum(line.quantity for line in self.lines)

    @cached_property
    def goods_total(self) -> Money:
        return Money.total((group.goods_total for group in self.groups), self.currency)

    @cached_property
    def discount_total(self) -> Money:
        return Money.total((group.discount_total for group in self.groups), self.currency)

    @cached_property
    def delivery_total(self) -> Money:
        return Money.total((group.delivery_price for group in self.groups), self.currency)

    @cached_property
    def gift_total(self) -> Money:
        return Money.total((group.gift_price for group in self.groups), self.currency)

    @property
    def total(self) -> Money:
        return self.goods_total - self.discount_total + self.delivery_total + self.gift_total

    @property
    def country(self) -> str:
        """Where it shall go: ways of delivery, prices and days are those for it."""
        return self.cart.goes_to


def read_basket(cart: Cart) -> Basket:
    """The basket of `cart` now; a cart that was never saved is an empty basket."""
    rows = _rows(cart)
    voucher = cart.voucher
    problem = voucher_problem(voucher, cart) if voucher else None
    discounts = _discounts(rows, None if problem else voucher, cart.currency)
    available = _available_to(cart, rows)
    lines = [
        BasketLine(row, available[row.variant_id], discount)
        for row, discount in zip(rows, discounts, strict=True)
    ]
    return Basket(cart, _groups(cart, lines), voucher, problem)


def _rows(cart: Cart) -> list[CartLine]:
    if cart._state.adding:
        return []
    return list(cart.lines.select_related("variant__product__shop").order_by("added_at", "id"))


def _discounts(rows: list[CartLine], voucher: Voucher | None, currency: str) -> list[Money]:
    """The voucher shared over the lines by what they cost; the shares add up to it."""
    weights = [
        row.variant.price * row.quantity if row.variant.currency == currency else 0 for row in rows
    ]
    whole = reduction(voucher, Money(sum(weights), currency)) if voucher else Money(0, currency)
    return whole.split(weights)


def _available_to(cart: Cart, rows: Iterable[CartLine]) -> dict[int, int]:
    """What this basket can have: what is free, and what its own open checkout holds."""
    variants = [row.variant_id for row in rows]
    if not variants:
        return {}
    held_by_herself = (
        OrderLine.objects.filter(
            seller_order__order__cart_id=cart.pk,
            seller_order__order__state=OrderState.AWAITING_PAYMENT,
            variant__in=variants,
        )
        .values_list("variant")
        .annotate(pieces=Sum("quantity"))
    )
    available = defaultdict(int, availability(variants))
    for variant_id, pieces in held_by_herself:
        available[variant_id] += pieces
    return available


def _groups(cart: Cart, lines: list[BasketLine]) -> list[BasketGroup]:
    """One group per shop, in the order in which their first pieces were put in."""
    by_shop: dict[Shop, list[BasketLine]] = {}
    for line in lines:
        by_shop.setdefault(line.variant.product.shop, []).append(line)
    if not by_shop:
        return []
    options = options_by_shop(shop.pk for shop in by_shop)
    chosen = {row.shop_id: row.option for row in cart.deliveries.select_related("option")}
    wraps = {row.shop_id: row for row in GiftWrap.objects.filter(shop__in=by_shop)}
    gifts = {row.shop_id: row for row in cart.gifts.all()}
    return [
        BasketGroup(
            shop,
            lines,
            cart.currency,
            _deliveries(cart, lines, options[shop.pk], chosen.get(shop.pk)),
            chosen.get(shop.pk),
            wraps.get(shop.pk),
            gifts.get(shop.pk),
        )
        for shop, lines in by_shop.items()
    ]


def _deliveries(
    cart: Cart,
    lines: list[BasketLine],
    options: list[DeliveryOption],
    chosen: DeliveryOption | None,
) -> list[PricedDelivery]:
    return deliveries_for(
        options,
        goods_of(lines, cart.currency),
        chosen.pk if chosen else None,
        max(days_to_make(line.variant.product) for line in lines),
        country=cart.goes_to,
    )


def goods_of(lines: Iterable[BasketLine], currency: str) -> Money:
    """What `lines` cost; a line in another currency is a problem of its own and adds nothing."""
    totals = (line.total for line in lines)
    return Money.total((total for total in totals if total.currency == currency), currency)
