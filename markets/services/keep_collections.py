"""Paid orders that are collected at a market get their code.

Orders know nothing of markets, so nobody tells us that one is paid: whoever asks for collections
looks first, and a task does every minute.
"""

from __future__ import annotations

import secrets
from typing import Any, Final

from markets.models import Collection, CollectPoint
from orders.models import SellerOrder
from orders.services.freeze_order import UNAMBIGUOUS
from orders.states import SellerOrderState

CODE_LENGTH: Final = 10


def keep_collections(**which: Any) -> list[Collection]:
    """Make what is missing of the collections of parts `which`; answers the new ones."""
    points = dict(CollectPoint.objects.values_list("option", "stall__market"))
    parts = SellerOrder.objects.filter(
        order__paid_at__isnull=False, delivery_option__in=points, **which
    ).exclude(state=SellerOrderState.CANCELLED)
    pairs = parts.values_list("order", "delivery_option").distinct()
    wanted = {(order, points[option]) for order, option in pairs if option is not None}
    known = Collection.objects.filter(order__in={order for order, _market in wanted})
    missing = wanted - set(known.values_list("order", "market"))
    Collection.objects.bulk_create(
        [
            Collection(order_id=order, market_id=market, code=_new_code())
            for order, market in sorted(missing)
        ],
        ignore_conflicts=True,
    )
    made = Collection.objects.filter(order__in={order for order, _market in missing})
    return [row for row in made if (row.order_id, row.market_id) in missing]


def _new_code() -> str:
    """As good as unguessable; the database's unique constraint has the last word, and the next look
    makes another one."""
    return "".join(secrets.choice(UNAMBIGUOUS) for _ in range(CODE_LENGTH))
