"""A customer collects one shop's part of a web order: that earns the share as shipping does."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from orders.models import SellerOrder
from orders.services.hand_over_seller_order import hand_over_seller_order
from orders.services.move_seller_order import lock_seller_order
from orders.states import SellerOrderState
from payments.models import Share
from payments.services.release_share import hand_over_share
from payments.services.transitions import locked_payment


@transaction.atomic
def hand_over_part(seller_order: SellerOrder, *, at: datetime) -> SellerOrder:
    """`seller_order`, in the customer's hands since `at`, its share released by the policy. A part
    that does not wait to be sent any more stays as it is: asking again is harmless."""
    payment = locked_payment(order=seller_order.order_id)
    seller_order = lock_seller_order(seller_order)
    if seller_order.state != SellerOrderState.TO_SHIP:
        return seller_order
    seller_order = hand_over_seller_order(seller_order, at=at)
    shares = Share.objects.select_related("policy", "payment")
    hand_over_share(shares.get(payment=payment, seller_order=seller_order.pk))
    return seller_order
