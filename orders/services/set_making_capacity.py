"""A designer says how much she can make in a week."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.models import MakingCapacity
from orders.models.making import MOST_PIECES, MOST_WEEKS
from shops.models import Product, Shop
from shops.permissions import demand_right
from shops.states import Right


@transaction.atomic
def set_making_capacity(
    shop: Shop,
    product: Product | None,
    *,
    pieces: int | None,
    longest_wait: int,
    actor: User | None,
) -> MakingCapacity | None:
    """How many made-to-order pieces of `product`, or of the whole shop, can be finished in a week,
    and by how many weeks a promise may move; `pieces` None: no limit any more. What is promised
    already stays promised.

    Raises RuleBroken NOT_ALLOWED, CAPACITY, or LONGEST_WAIT.
    """
    Shop.objects.select_for_update().get(pk=shop.pk)
    demand_right(actor, shop, Right.ORDERS)
    rows = MakingCapacity.objects.filter(shop=shop, product=product)
    if pieces is None:
        rows.delete()
        return None
    if not 1 <= pieces <= MOST_PIECES:
        message = _("Between 1 and 999 pieces a week; or leave it empty for no limit.")
        raise RuleBroken("CAPACITY", message, field="pieces")
    if not 0 <= longest_wait <= MOST_WEEKS:
        message = _("Between 0 and 26 weeks.")
        raise RuleBroken("LONGEST_WAIT", message, field="longestWait")
    values = {"pieces": pieces, "longest_wait": longest_wait}
    row, _made = MakingCapacity.objects.update_or_create(
        shop=shop, product=product, defaults=values
    )
    return row
