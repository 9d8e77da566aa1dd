"""Orders and their parts, by who asks."""

from __future__ import annotations

import secrets
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, prefetch_related_objects

from orders.models import Order, OrderLine, Parcel, SellerOrder
from orders.models.order import OrderQuerySet, SellerOrderQuerySet
from orders.selectors.desk import in_stage
from orders.states import DeskStage
from shops.models import Shop

MAX_QUERY = 100
_OF_PART = ("lines", "parcels__lines", "events", "delays")
# Without select_related("order"): each part keeps the very order it was reached from.
_PARTS = Prefetch(
    "seller_orders",
    SellerOrder.objects.order_by("number")
    .select_related("delivery_option")
    .prefetch_related(*_OF_PART),
)


def order_for(user: Any, order_id: str | UUID, token: str | None = None) -> Order:
    """The order, for its buyer, programme staff, or whoever holds its access token.

    Raises Order.DoesNotExist for everyone else, and for what is no id.
    """
    return opened(Order.objects.get(pk=_uuid(order_id)), user, token)


def opened(order: Order, user: Any, token: str | None) -> Order:
    """`order`, for those of whom `order_for` says. Raises Order.DoesNotExist for everyone else."""
    if token and secrets.compare_digest(token.encode(), order.access_token.encode()):
        order.opened_by_token = True
        return order
    return Order.objects.visible_to(user).get(pk=order.pk)


def orders_of(user: Any) -> OrderQuerySet:
    """A person's own purchases; staff see theirs here too, and others' one by one."""
    if not user.is_authenticated:
        return Order.objects.none()
    return with_parts(Order.objects.visible_to(user).filter(user=user))


def seller_orders_of(
    user: Any,
    shop: Shop | None,
    *,
    state: str | None = None,
    stage: DeskStage | None = None,
    query: str | None = None,
) -> SellerOrderQuerySet:
    """A shop's paid orders from the web for those who run it and for staff; none for all others.

    Each word of `query` is a part of a number, of the recipient's name or of a product's title,
    or else an SKU or a tracking number.
    """
    rows = SellerOrder.objects.of_shops_run_by(user).sold_on_web()
    rows = rows.filter(shop=shop) if shop else rows.none()
    if state:
        rows = rows.filter(state=state)
    if stage:
        rows = in_stage(rows, stage)
    for word in (query or "")[:MAX_QUERY].split():
        rows = rows.filter(_matches(word))
    return with_lines(rows)


def with_parts(orders: OrderQuerySet) -> OrderQuerySet:
    """`orders` with all that their pages show, in a fixed number of statements."""
    return orders.prefetch_related(_PARTS)


def parts_of(order: Order) -> list[SellerOrder]:
    """The parts of `order` with all that their pages show; read now unless `with_parts` did."""
    prefetch_related_objects([order], _PARTS)
    return list(order.seller_orders.all())


def with_lines(seller_orders: SellerOrderQuerySet) -> SellerOrderQuerySet:
    """`seller_orders` with all that their pages show, in a fixed number of statements."""
    related = seller_orders.select_related("order", "delivery_option")
    return related.prefetch_related(*_OF_PART)


def _matches(word: str) -> Q:
    lines = OrderLine.objects.filter(Q(product_title__icontains=word) | Q(sku__iexact=word))
    parcels = Parcel.objects.filter(tracking_number__iexact=word)
    return (
        Q(number__icontains=word)
        | Q(order__name__icontains=word)
        | Q(pk__in=parcels.values("seller_order"))
        | Q(pk__in=lines.values("seller_order"))
    )


def _uuid(order_id: str | UUID) -> UUID:
    try:
        return order_id if isinstance(order_id, UUID) else UUID(order_id)
    except ValueError:
        raise Order.DoesNotExist from None
