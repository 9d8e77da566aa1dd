"""Orders that have arrived, and what their buyers say. Made by the services themselves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser

from matricia.kit import clock
from orders.models import Order, OrderLine, Parcel, Review, SellerOrder
from orders.selectors import order_for
from orders.services.reviews.write_review import Opinion, write_review
from orders.services.ship_seller_order import ship_seller_order
from shops.models import Product
from tests.factories.orders import cart_with, paid_order
from tests.factories.shops import ProductFactory, variant_in_stock

GOOD = Opinion(stars=5, fit="true", text="Soft and warm.", language="en", shows_name=True)


def shipped_order(product: Product | None = None, **fields: Any) -> Order:
    """One piece, paid and sent three days ago; her page is open, as by her link."""
    with clock.frozen(clock.now() - timedelta(days=3)):
        piece = product.variants.first() if product else None
        piece = piece or variant_in_stock(9, product=product or ProductFactory())
        order = paid_order(cart_with(piece, user=fields.pop("user", None)), **fields)
        part = SellerOrder.objects.get(order=order)
        ship_seller_order(part, actor=None, carrier="Colissimo", tracking_number="6A123")
    return opened(order)


def arrived_order(product: Product | None = None, **fields: Any) -> Order:
    """As `shipped_order`; the carrier brought it yesterday."""
    order = shipped_order(product, **fields)
    yesterday = clock.today() - timedelta(days=1)
    Parcel.objects.filter(seller_order__order=order).update(delivered_on=yesterday)
    return order


def opened(order: Order) -> Order:
    """`order` as whoever holds its token has it."""
    return order_for(AnonymousUser(), order.pk, order.access_token)


def line_of(order: Order) -> OrderLine:
    """Its only line."""
    return OrderLine.objects.get(seller_order__order=order)


def reviewed(product: Product | None = None, opinion: Opinion = GOOD, **fields: Any) -> Review:
    """What a guest says about a piece she has."""
    order = arrived_order(product, **fields)
    return write_review(order, line_of(order), opinion, actor=AnonymousUser())
