"""How one shop delivers, for those who run it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matricia.kit import clock
from orders.calendars import Calendar
from orders.models import DeliveryOption, SellerOrder, ShopBreak
from orders.selectors.calendars import calendar_of_shop
from orders.states import SellerOrderState
from shops.models import Shop


@dataclass(frozen=True, slots=True)
class ShopDelivery:
    """All of it, offered or not."""

    ways: list[DeliveryOption]
    breaks: list[ShopBreak]
    """Those that are not over."""
    calendar: Calendar
    due_orders: int
    """Not sent yet, and promised for a day before the end of the next break."""

    @property
    def leaves_on(self) -> date:
        """When a parcel leaves that is ordered today and lies ready."""
        return self.calendar.leaves_on(clock.today())


def shop_delivery(shop: Shop) -> ShopDelivery:
    """Of `shop`, which has ways of delivery already."""
    breaks = list(ShopBreak.objects.filter(shop=shop, until_day__gte=clock.today()))
    ways = DeliveryOption.objects.filter(shop=shop).exclude(until_day__lt=clock.today())
    return ShopDelivery(
        list(ways.select_related("shop")),
        breaks,
        calendar_of_shop(shop),
        _due(shop, breaks[0].until_day) if breaks else 0,
    )


def _due(shop: Shop, until: date) -> int:
    waiting = SellerOrder.objects.from_web().filter(shop=shop, state=SellerOrderState.TO_SHIP)
    return waiting.filter(promised_by__lte=until).count()
