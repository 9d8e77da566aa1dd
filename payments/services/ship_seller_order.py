"""Shipping earns the share."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from matricia.accounts.models import User
from matricia.kit.faults import fault_point
from orders.models import SellerOrder
from orders.services.ship_seller_order import ship_seller_order as ship
from orders.states import SellerOrderState
from payments.models import Share
from payments.services.release_share import hand_over_share
from payments.services.transitions import locked_payment


@transaction.atomic
def ship_seller_order(
    seller_order: SellerOrder,
    *,
    actor: User | None,
    carrier: str,
    tracking_number: str,
    pieces: Mapping[str, int] | None = None,
    is_sure: bool = True,
) -> SellerOrder:
    """`seller_order` with this parcel; its share is released with the last one, whole. Raises
    RuleBroken as the orders room does."""
    payment = locked_payment(order=seller_order.order_id)
    shipped = ship(
        seller_order,
        actor=actor,
        carrier=carrier,
        tracking_number=tracking_number,
        pieces=pieces,
        is_sure=is_sure,
    )
    if shipped.state != SellerOrderState.SHIPPED:
        return shipped
    shares = Share.objects.select_related("policy")
    hand_over_share(shares.get(payment=payment, seller_order=seller_order.pk))
    fault_point("share.releasing")
    return shipped
