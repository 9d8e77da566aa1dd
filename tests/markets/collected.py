"""An order of several designers that is collected at a market, paid by card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from markets.fiscal.events import Event
from markets.models import Collection, Stall
from markets.services.collect_at_market import collect_at_market
from markets.services.keep_collections import keep_collections
from matricia.kit import clock
from orders.models import Order, OrderLine
from shops.models import Variant
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, TillFactory, stall_with_atelier
from tests.factories.payments import basket_of, paid
from tests.factories.shops import member_of, variant_in_stock
from tests.markets.tilling import SellingTill


class Pickup:
    """A market of today with designers who sell on the web, too, and tills."""

    def __init__(self, designers: int = 3, tills: int = 2) -> None:
        now = clock.now()
        self.market = MarketFactory(
            name={"en": "Fair", "fr": "Marché"},
            starts_at=now - timedelta(days=1),
            ends_at=now + timedelta(days=5),
        )
        self.stalls: list[Stall] = [stall_with_atelier(self.market) for _ in range(designers)]
        self.designers = [member_of(stall.shop, UserFactory()) for stall in self.stalls]
        self.pieces: list[Variant] = [
            variant_in_stock(5, product__shop=stall.shop, price=5000) for stall in self.stalls
        ]
        self.tills = [SellingTill(TillFactory(market=self.market)) for _ in range(tills)]

    def order(self, *pieces: Variant, **fields: Any) -> Order:
        """Paid, and to be collected here; one of each designer unless named."""
        cart = basket_of(*(pieces or self.pieces), user=fields.pop("user", None))
        collect_at_market(cart, self.market)
        payment = paid(cart, **fields)
        keep_collections()
        return Order.objects.get(pk=payment.order_id)

    def hand_over(
        self, till: SellingTill, order: Order, lines: Sequence[OrderLine], quantity: int = 1
    ) -> Event:
        """The till writes down what it gave; nothing is sent yet."""
        code = Collection.objects.get(order=order).code
        given = [{"line": str(line.pk), "quantity": quantity} for line in lines]
        data = {"order": order.number, "code": code, "lines": given}
        return till.write("collect", "handed_over", data)


def lines_of(order: Order) -> list[OrderLine]:
    """In the order of the designers."""
    rows = OrderLine.objects.filter(seller_order__order=order).order_by("pk")
    return list(rows.select_related("seller_order"))
