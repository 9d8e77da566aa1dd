"""How shops deliver, and what that costs and takes for a given basket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from matricia.kit import clock
from matricia.kit.compiled import Compiled
from matricia.kit.money import Money
from matricia.kit.texts import in_language
from orders.calendars import Calendar
from orders.delivery_days import working_days_after
from orders.models import Cart, CartDelivery, DeliveryOption
from orders.models.cart import HOME
from orders.selectors.calendars import calendar_of, with_calendars
from shops.models import Product

Kind = DeliveryOption.Kind


@dataclass(frozen=True)
class ToSend:
    """What of one shop shall be delivered."""

    goods: Money
    """Before any voucher: it must not cost her the free delivery that she has seen."""
    grams: int = 0
    """Of the parcel; 0 where no way has bands and nobody counted."""
    making_days: int = 0
    """Working days until the last piece is made."""
    made_on: date | None = None
    """When that is, if the weeks before are full; None: as its working days say."""
    is_free: bool = False
    """Her voucher pays for it."""


@dataclass(frozen=True)
class PricedDelivery:
    """A way to deliver, with its price for one basket and the dates it promises today."""

    option: DeliveryOption
    price: Money
    delivered_from: date
    delivered_by: date
    leave_by: date
    """The last day to send it for that."""
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

    @property
    def place(self) -> str:
        """Where and when it is collected or brought; may be empty."""
        return in_language(self.option.place)

    @property
    def postcodes(self) -> list[str]:
        """What the postcodes begin with where it is brought; empty: wherever it goes."""
        return self.option.postcodes


def options_by_shop(shop_ids: Iterable[int]) -> dict[int, list[DeliveryOption]]:
    """The active options of each shop, in the designer's order, with her calendar; empty for a shop
    without. One that is had on certain days is offered until the day before the last one: it has
    to be brought."""
    found: dict[int, list[DeliveryOption]] = defaultdict(list)
    rows = DeliveryOption.objects.filter(_offered(), shop__in=list(shop_ids))
    for option in with_calendars(rows):
        found[option.shop_id].append(option)
    return found


def options_and_choices(
    cart: Cart, shop_ids: Collection[int]
) -> tuple[dict[int, list[DeliveryOption]], dict[int, DeliveryOption]]:
    """As `options_by_shop`, and what was chosen in `cart` by the shop's id, whether it can still be
    had or not; in one statement."""
    found: dict[int, list[DeliveryOption]] = defaultdict(list)
    choices: dict[int, DeliveryOption] = {}
    for option in _OF_BASKET.all(cart=cart.pk, shops=list(shop_ids)):
        if option.is_active and (option.until_day is None or option.until_day > clock.today()):
            found[option.shop_id].append(option)
        if option.is_chosen:
            choices[option.shop_id] = option
    return found, choices


def _of_basket(cart: UUID, shops: list[int]) -> QuerySet[Any]:
    chosen = CartDelivery.objects.filter(cart=cart, option=OuterRef("pk"))
    rows = DeliveryOption.objects.filter(shop__in=shops).annotate(is_chosen=Exists(chosen))
    return with_calendars(rows.filter(_offered() | Q(is_chosen=True)))


_OF_BASKET: Final = Compiled(_of_basket, daily=True, cart=UUID, shops=list[int])


def _offered() -> Q:
    return Q(is_active=True) & (Q(until_day=None) | Q(until_day__gt=clock.today()))


def calendar_of_options(options: Sequence[DeliveryOption]) -> Calendar:
    """Of the shop whose options these are; the usual one without any."""
    return calendar_of(options[0]) if options else Calendar()


def goes_to(option: DeliveryOption, country: str) -> bool:
    """Whether it can be had from there; who collects comes herself, wherever she lives."""
    return option.kind == Kind.COLLECT or country in option.countries


def carries(option: DeliveryOption, grams: int) -> bool:
    """Whether so heavy a parcel goes this way."""
    return not option.bands or grams <= option.bands[-1][0]


def days_to_make(product: Product) -> int:
    """Working days before it can leave; none for what lies ready."""
    return product.making_days if product.made_to_order else 0


def deliveries_for(
    options: list[DeliveryOption],
    part: ToSend,
    chosen_id: int | None,
    *,
    country: str = HOME,
) -> list[PricedDelivery]:
    """Those of `options` (of one shop, with its calendar) that go to `country` and carry `part`,
    priced for it. The first is chosen unless another one was. Parcels leave once what is made to
    order has been made, and when the designer works; what a market has does not wait for her to
    come back: she is there."""
    today = clock.today()
    calendar = calendar_of_options(options)
    made_on = working_days_after(today, part.making_days) if part.making_days else today
    leaves_on = calendar.leaves_on(today, part.making_days)
    if part.made_on is not None:
        made_on = max(made_on, part.made_on)
        leaves_on = max(leaves_on, calendar.leaves_on(part.made_on))
    is_sent_elsewhere = not all(goes_to(row, country) for row in options)
    options = [
        row
        for row in options
        if goes_to(row, country)
        and carries(row, part.grams)
        and (row.until_day is None or row.until_day > made_on)
    ]
    chosen = _chosen(options, chosen_id, is_sent_elsewhere)
    priced = []
    for option in options:
        leave_by = made_on if option.is_of_market else leaves_on
        first, last = _days(option, leave_by)
        priced.append(
            PricedDelivery(
                option,
                _price(option, part),
                first,
                last,
                last if option.until_day else leave_by,
                option.pk == chosen,
            )
        )
    return priced


def _chosen(
    options: list[DeliveryOption], chosen_id: int | None, is_sent_elsewhere: bool
) -> int | None:
    """The one she chose, else the first that comes to everybody. Who lives where nothing is sent to
    is not made to come and collect, and nobody to live near the designer: she chooses that
    herself."""
    if any(option.pk == chosen_id for option in options):
        return chosen_id
    options = [option for option in options if option.kind != Kind.HAND]
    only_collected = all(option.kind == Kind.COLLECT for option in options)
    if is_sent_elsewhere and only_collected:
        return None
    return next((option.pk for option in options), None)


def _days(option: DeliveryOption, leaves_on: date) -> tuple[date, date]:
    """From when and by when it is delivered. What is had on certain days knows no week-end."""
    if option.until_day is not None:
        tomorrow = leaves_on + timedelta(days=1)
        return max(option.from_day or tomorrow, tomorrow), option.until_day
    return (
        working_days_after(leaves_on, option.min_days),
        working_days_after(leaves_on, option.max_days),
    )


def _price(option: DeliveryOption, part: ToSend) -> Money:
    is_free = option.free_from is not None and part.goods.amount >= option.free_from
    if is_free or part.is_free:
        return Money(0, part.goods.currency)
    by_weight = (price for most, price in option.bands if part.grams <= most)
    return Money(next(by_weight, option.price), part.goods.currency)
