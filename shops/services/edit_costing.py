"""A designer reckons what one piece costs her to make."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.costs import cost_of
from shops.models import Product, ProductCosting, Variant
from shops.permissions import demand_right
from shops.states import Right

#: Cents, and minutes of work: a slip of the finger beyond.
MOST: Final = {"material": 1_000_000, "other": 1_000_000, "hourly": 100_000, "minutes": 100_000}


@transaction.atomic
def edit_costing(
    product: Product, *, material: int, other: int, minutes: int, hourly: int, actor: Any
) -> ProductCosting:
    """Keep it, and note on each variant what one piece costs: cents, `hourly` for an hour of work.

    Raises RuleBroken NOT_ALLOWED, COST.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    Product.objects.select_for_update(no_key=True).get(pk=product.pk)
    given = {"material": material, "other": other, "minutes": minutes, "hourly": hourly}
    for name, value in given.items():
        if not 0 <= value <= MOST[name]:
            raise RuleBroken("COST", _("This cannot be right. Correct it."), name)
    costing, _made = ProductCosting.objects.update_or_create(product=product, defaults=given)
    Variant.objects.filter(product=product).update(cost=cost_of(costing))
    return costing
