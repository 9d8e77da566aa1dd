"""How shops deliver, and what that costs and takes for a given basket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from matricia.kit import clock
from matricia.kit.money import Money
from matricia.kit.texts import in_language
from orders.delivery_days import working_days_after
from orders.models import Cart, CartDelivery, DeliveryOption
from orders.models.cart import HOME
from shops.models import Product


@dataclass(frozen=True)
class PricedDelivery:
    """A way to deliver, with its price for one basket and the dates it promises today."""

    option: DeliveryOption
    price: Money
    delivered_from: date
    delivered_by: date
    chosen: bool

    @property
    def id(self) -> int:
        return self.option.pk

    @property
    def kind(self) -> str:
        return self.option.kind

    @property
    def free_from(self) -> Money | None:
        """Goods of this shop from which it costs nothing."""
        if self.option.free_from is None:
            return None
        return Money(self.option.free_from, self.price.currency)

    @property
    def name(self) -> str:
        return in_language(self.option.name)


def options_by_shop(shop_ids: Iterable[int]) -> dict[int, list[DeliveryOption]]:
    """The active options of each shop, in the designer's order; empty for a shop without. One that
    is had on certain days is offered until the day before the last one: it has to be brought."""
    found: dict[int, list[DeliveryOption]] = defaultdict(list)
    for option in DeliveryOption.objects.filter(_offered(), shop__in=list(shop_ids)):
        found[option.shop_id].append(option)
    return found


def options_and_choices(
    cart: Cart, shop_ids: Collection[int]
) -> tuple[dict[int, list[DeliveryOption]], dict[int, DeliveryOption]]:
    """As `options_by_shop`, and what was chosen in `cart` by the shop's id, whether it can still be
    had or not; in one statement."""
    chosen = CartDelivery.objects.filter(cart=cart, option=OuterRef("pk"))
    rows = DeliveryOption.objects.filter(shop__in=shop_ids).annotate(is_chosen=Exists(chosen))
    found: dict[int, list[DeliveryOption]] = defaultdict(list)
    choices: dict[int, DeliveryOption] = {}
    for option in rows.filter(_offered() | Q(is_chosen=True)):
        if option.is_active and (option.until_day is None or option.until_day > clock.today()):
            found[option.shop_id].append(option)
        if option.is_chosen:
            choices[option.shop_id] = option
    return found, choices


def _offered() -> Q:
    return Q(is_active=True) & (Q(until_day=None) | Q(until_day__gt=clock.today()))


def goes_to(option: DeliveryOption, country: str) -> bool:
    """Whether it can be had from there; who collects comes herself, wherever she lives."""
    return option.kind == DeliveryOption.Kind.COLLECT or country in option.countries


def days_to_make(product: Product) -> int:
    """Working days before it can leave; none for what lies ready."""
    return product.making_days if product.made_to_order else 0


def deliveries_for(
    options: list[DeliveryOption],
    goods: Money,
    chosen_id: int | None,
    making_days: int = 0,
    *,
    country: str = HOME,
) -> list[PricedDelivery]:
    """Those of `options` that go to `country`, priced for `goods` of one shop (before any voucher:
    it must not cost her the free delivery that she has seen). The first is chosen unless another
    one was. Parcels leave once what is made to order has been made, `making_days` working days
    from today."""
    today = working_days_after(clock.today(), making_days) if making_days else clock.today()
    is_sent_elsewhere = not all(goes_to(row, country) for row in options)
    options = [
        row
        for row in options
        if goes_to(row, country) and (row.until_day is None or row.until_day > today)
    ]
    chosen = _chosen(options, chosen_id, is_sent_elsewhere)
    priced = []
    for option in options:
        first, last = _days(option, today)
        priced.append(
            PricedDelivery(option, _price(option, goods), first, last, option.pk == chosen)
        )
    return priced


def _chosen(
    options: list[DeliveryOption], chosen_id: int | None, is_sent_elsewhere: bool
) -> int | None:
    """The one she chose, else the first. Who lives where nothing is sent to is not made to come
    and collect: she chooses that herself."""
    ids = [option.pk for option in options]
    if chosen_id in ids:
        return chosen_id
    only_collected = all(option.kind == DeliveryOption.Kind.COLLECT for option in options)
    return None if is_sent_elsewhere and only_collected else next(iter(ids), None)


def _days(option: DeliveryOption, today: date) -> tuple[date, date]:
    """From when and by when it is delivered. What is had on certain days knows no week-end."""
    if option.until_day is not None:
        tomorrow = today + timedelta(days=1)
        return max(option.from_day or tomorrow, tomorrow), option.until_day
    return (
        working_days_after(today, option.min_days),
        working_days_after(today, option.max_days),
    )


def _price(option: DeliveryOption, goods: Money) -> Money:
    is_free = option.free_from is not None and goods.amount >= option.free_from
    return Money(0 if is_free else option.price, goods.currency)
