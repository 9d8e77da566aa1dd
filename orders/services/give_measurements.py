"""A customer has a piece made to her own measurements: what is bespoke, and nothing else is.

She is told before she pays that she cannot send it back, and says so (C. conso. L221-28 3°).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartLine
from shops.models import AskedMeasurements

LONGEST: Final = 40


@transaction.atomic
def give_measurements(
    cart: Cart, line_id: str, values: Mapping[str, str], *, is_accepted: bool
) -> CartLine:
    """The line of `cart`, to be made to `values` (by what is measured, as she wrote them); empty
    ones: in its listed size. Raises CartLine.DoesNotExist, RuleBroken NOT_BESPOKE, MEASUREMENT
    (field: its name), or NOT_ACCEPTED.
    """
    Cart.objects.select_for_update().get(pk=cart.pk)
    line = cart.lines.select_related("variant__product").get(pk=line_id)
    values = {name: " ".join(value.split()) for name, value in values.items()}
    if any(values.values()):
        _check(line, values, is_accepted=is_accepted)
        line.measurements = values
    else:
        line.measurements = {}
    line.save(update_fields=["measurements"])
    return line


def is_bespoke(line: CartLine) -> bool:
    """Whether it is made to her measurements: of a piece that is made to order, and given."""
    return bool(line.measurements) and line.variant.product.made_to_order


def _check(line: CartLine, values: Mapping[str, str], *, is_accepted: bool) -> None:
    asked = AskedMeasurements.objects.filter(product=line.variant.product_id).first()
    if asked is None or not line.variant.product.made_to_order:
        raise RuleBroken(
            "NOT_BESPOKE", _("This piece is made in its listed sizes. Choose one of them.")
        )
    for name in asked.names:
        if not 0 < len(values.get(name, "")) <= LONGEST:
            message = _("Write “%(name)s” (at most 40 characters), e.g. 72 cm.")
            raise RuleBroken("MEASUREMENT", message % {"name": name}, name)
    if set(values) - set(asked.names):
        raise RuleBroken("MEASUREMENT", _("Give the measurements that are asked for."))
    if not is_accepted:
        message = _("Tick that you know that a piece made to measure cannot be sent back.")
        raise RuleBroken("NOT_ACCEPTED", message, "accepted")
