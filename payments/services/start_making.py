"""Starting a made-to-order piece may earn a part of the share: there is material to be bought."""

from __future__ import annotations

from django.db import transaction

from matricia.accounts.models import User
from orders.models import SellerOrder
from orders.services.start_making import start_making as start
from payments.models import Share
from payments.services.release_share import release_start
from payments.services.transitions import locked_payment


@transaction.atomic
def start_making(seller_order: SellerOrder, *, actor: User | None) -> SellerOrder:
    """`seller_order`, being made, and what its policy pays at the start on its way.

    Raises RuleBroken as the orders room does.
    """
    payment = locked_payment(order=seller_order.order_id)
    since = SellerOrder.objects.values_list("making_since", flat=True).get(pk=seller_order.pk)
    started = start(seller_order, actor=actor)
    if since is None:
        shares = Share.objects.select_related("policy")
        release_start(shares.get(payment=payment, seller_order=started.pk))
    return started
