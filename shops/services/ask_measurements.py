"""A designer says what she measures before she makes a piece.

Only what is made to order may ask: a size or a colour that is picked from a list never makes a
piece bespoke, and would not take the right of withdrawal away (C. conso. L221-28 3°).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import AskedMeasurements, Product
from shops.permissions import demand_right
from shops.states import Right
from shops.titles import demand_title

MOST: Final = 12
LONGEST: Final = 60


@transaction.atomic
def ask_measurements(product: Product, names: Sequence[str], *, actor: Any) -> Product:
    """`product`, made to these measurements for whoever gives them; none: in listed sizes only.

    Raises RuleBroken NOT_ALLOWED, NOT_MADE_TO_ORDER, TITLE, or MEASUREMENTS.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    if not names:
        AskedMeasurements.objects.filter(product=product).delete()
        return product
    if not product.made_to_order:
        raise RuleBroken(
            "NOT_MADE_TO_ORDER",
            _("Only a piece that is made to order can be made to measure. Tick that first."),
            "names",
        )
    titles = [demand_title(name, longest=LONGEST, field="names") for name in names]
    if len(titles) > MOST or len(set(titles)) < len(titles):
        raise RuleBroken("MEASUREMENTS", _("Name up to 12 measurements, each once."), "names")
    AskedMeasurements.objects.update_or_create(product=product, defaults={"names": titles})
    return product
