"""A basket with today's prices, what delivery costs, and what stands in the way of paying.

Amounts of lines that cannot be bought still count: what is shown always adds up, and checkout is
refused until she has taken them out. Nothing is dropped behind her back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from uuid import UUID

from django.db.models import JSONField, QuerySet
from django.db.models.expressions import RawSQL

from matricia.kit import clock
from matricia.kit.compiled import Compiled
from matricia.kit.errors import RuleBroken
from matricia.kit.money import Money
from orders.calendars import Away, Calendar
from orders.models import (
    Cart,
    CartGift,
    CartLine,
    DeliveryOption,
    GiftWrap,
    Voucher,
)
from orders.selectors.delivery import (
    PricedDelivery,
    ToSend,
    calendar_of_options,
    carries,
    days_to_make,
    deliveries_for,
    goes_to,
    options_and_choices,
)
from orders.selectors.making import Plan, latest, plans_of
from orders.selectors.vouchers import Discount, discount_of, voucher_problem
from orders.states import OrderState
from shops.models import Shop, Variant
from shops.services.stock import FREE_ONLINE


@dataclass(frozen=True)
class BasketLine:
    """A variant in a basket at today's price, with its part of the voucher."""

    row: CartLine
    available: int
    discount: Money
    plan: Plan | None = None
    """When it is made, if it is made to order."""
    product_grams: int | None = None
    """Of each piece, as the facts of its product say."""

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

    def grams(self, usual: int) -> int:
        """What it weighs; `usual` is for a piece of which nobody says it."""
        return (self.variant.weight_grams or self.product_grams or usual) * self.quantity

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
    grams: int
    """Of its parcel, packed."""
    is_too_heavy: bool
    """For each way that goes there."""
    calendar: Calendar

    @property
    def away(self) -> Away | None:
        """Whether the designer is, or will be within a week."""
        return self.calendar.away_on(clock.today())

    @property
    def pause(self) -> Away | None:
        """Whether the shop sells nothing today."""
        return self.calendar.pause_on(clock.today())

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
    """All of it, read when it is first looked at. `problems` come from
    `orders.selectors.basket_problems`, in the lines' order."""

    cart: Cart
    known_count: int | None = None
    """Number of pieces, if whoever made this has just counted them."""

    @property
    def voucher(self) -> Voucher | None:
        return self.cart.voucher

    @cached_property
    def voucher_problem(self) -> RuleBroken | None:
        if self.voucher is None:
            return None
        return voucher_problem(self.voucher, self.cart, _goods_by_shop(self._rows, self.currency))

    @cached_property
    def groups(self) -> list[BasketGroup]:
        """One per shop, in the order in which their first pieces were put in."""
        voucher = None if self.voucher_problem else self.voucher
        discount = discount_of(voucher, _worth(self._rows, self.currency), self.currency)
        plans = plans_of(
            ((row.pk, row.variant.product, row.quantity) for row in self._rows), self.cart.pk
        )
        lines = [
            _line(row, off, plans.get(row.pk))
            for row, off in zip(self._rows, discount.by_line, strict=True)
        ]
        return _groups(self.cart, lines, discount)

    @cached_property
    def _rows(self) -> list[Any]:
        return _rows(self.cart)

    @property
    def currency(self) -> str:
        return self.cart.currency

    @property
    def lines(self) -> list[BasketLine]:
        return [line for group in self.groups for line in group.lines]

    @property
    def count(self) -> int:
        """Number of pieces."""
        if self.known_count is not None:
            return self.known_count
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
    basket = Basket(cart)
    _ = basket.groups
    return basket


#: What this basket's own open checkout holds of a line's variant.
_HELD_BY_HERSELF: Final = """(
    SELECT coalesce(sum(line.quantity), 0) FROM orders_order AS placed
    JOIN orders_sellerorder AS part ON part.order_id = placed.id
    JOIN orders_orderline AS line ON line.seller_order_id = part.id
    WHERE placed.cart_id = orders_cartline.cart_id AND placed.state = %s
        AND line.variant_id = orders_cartline.variant_id
)"""
#: What the facts of its product say of each piece: null without.
_PRODUCT_GRAMS: Final = (
    "(SELECT weight_grams FROM shops_productfacts WHERE product_id = shops_product.id)"
)
#: What its shop asks for wrapping, and what she has chosen there: null without.
_WRAP: Final = "(SELECT price FROM orders_giftwrap WHERE shop_id = shops_product.shop_id)"
_GIFT: Final = """(
    SELECT jsonb_build_array(message, price_when_chosen) FROM orders_cartgift AS gift
    WHERE gift.cart_id = orders_cartline.cart_id AND gift.shop_id = shops_product.shop_id
)"""


def _rows(cart: Cart) -> list[Any]:
    """Its lines, each with `free`, `held_by_herself`, `product_grams`, `wrap_price` and `gift`, in
    one statement."""
    if cart._state.adding:
        return []
    return _LINES.all(cart=cart.pk)


def _lines(cart: UUID) -> QuerySet[Any]:
    lines = CartLine.objects.filter(cart=cart).select_related("variant__product__shop")
    beside = lines.annotate(  # texts of ours alone
        free=RawSQL(FREE_ONLINE.format(variant="orders_cartline.variant_id"), ()),  # noqa: S611
        held_by_herself=RawSQL(_HELD_BY_HERSELF, (OrderState.AWAITING_PAYMENT.value,)),  # noqa: S611
        product_grams=RawSQL(_PRODUCT_GRAMS, ()),  # noqa: S611
        wrap_price=RawSQL(_WRAP, ()),  # noqa: S611
        gift=RawSQL(_GIFT, (), output_field=JSONField()),  # noqa: S611
    )
    return beside.order_by("added_at", "id")


_LINES: Final = Compiled(_lines, cart=UUID)


def _worth(rows: list[Any], currency: str) -> list[tuple[int, int]]:
    """Of each line: its shop's id, and what it costs, cents; a line in another currency is worth
    nothing here."""
    return [
        (row.variant.product.shop_id, _cents(row) if row.variant.currency == currency else 0)
        for row in rows
    ]


def _cents(row: Any) -> int:
    return int(row.variant.price * row.quantity)


def _goods_by_shop(rows: list[Any], currency: str) -> dict[int, int]:
    """What the pieces of each shop cost, cents by its id."""
    goods: dict[int, int] = {}
    for shop_id, cents in _worth(rows, currency):
        goods[shop_id] = goods.get(shop_id, 0) + cents
    return goods


def _line(row: Any, discount: Money, plan: Plan | None) -> BasketLine:
    """It can have what is free, and what this basket's own open checkout holds."""
    free = row.free + row.held_by_herself
    return BasketLine(row, free, discount, plan, row.product_grams)


def _groups(cart: Cart, lines: list[BasketLine], discount: Discount) -> list[BasketGroup]:
    by_shop: dict[Shop, list[BasketLine]] = {}
    for line in lines:
        by_shop.setdefault(line.variant.product.shop, []).append(line)
    if not by_shop:
        return []
    options, chosen = options_and_choices(cart, [shop.pk for shop in by_shop])
    return [
        _group(cart, shop, lines, options[shop.pk], chosen=chosen.get(shop.pk), discount=discount)
        for shop, lines in by_shop.items()
    ]


def _group(
    cart: Cart,
    shop: Shop,
    lines: list[BasketLine],
    options: list[DeliveryOption],
    *,
    chosen: DeliveryOption | None,
    discount: Discount,
) -> BasketGroup:
    calendar = calendar_of_options(options)
    grams = sum(line.grams(calendar.piece_grams) for line in lines) + calendar.packing_grams
    part = ToSend(
        goods_of(lines, cart.currency),
        grams=grams,
        making_days=max(days_to_make(line.variant.product) for line in lines),
        made_on=latest(line.plan for line in lines),
        is_free=discount.free_delivery_of == shop.pk,
    )
    ways = deliveries_for(options, part, chosen.pk if chosen else None, country=cart.goes_to)
    there = [option for option in options if goes_to(option, cart.goes_to)]
    return BasketGroup(
        shop,
        lines,
        cart.currency,
        ways,
        chosen,
        _wrap(shop, lines[0].row),
        _gift(cart, shop, lines[0].row),
        grams=grams,
        is_too_heavy=bool(there) and not any(carries(option, grams) for option in there),
        calendar=calendar,
    )


def _wrap(shop: Shop, row: Any) -> GiftWrap | None:
    return None if row.wrap_price is None else GiftWrap(shop=shop, price=row.wrap_price)


def _gift(cart: Cart, shop: Shop, row: Any) -> CartGift | None:
    if row.gift is None:
        return None
    message, price = row.gift
    return CartGift(cart=cart, shop=shop, message=message, price_when_chosen=price)


def goods_of(lines: Iterable[BasketLine], currency: str) -> Money:
    """What `lines` cost; a line in another currency is a problem of its own and adds nothing."""
    totals = (line.total for line in lines)
    return Money.total((total for total in totals if total.currency == currency), currency)
