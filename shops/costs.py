"""What one piece costs its designer to make."""

from __future__ import annotations

from typing import Final

from matricia.kit.money import Money
from shops.models import ProductCosting

#: One minute, and the others.
PARTS_OF_AN_HOUR: Final = (1, 59)


def cost_of(costing: ProductCosting) -> int:
    """Cents: material, what else is spent, and her work at her own wage."""
    return costing.material + costing.other + work_of(costing)


def work_of(costing: ProductCosting) -> int:
    """Cents for the minutes of work at so many cents an hour."""
    return Money(costing.minutes * costing.hourly).split(PARTS_OF_AN_HOUR)[0].amount
