"""A designer says from which number on she wants to hear that a piece runs low."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Shop, StockMark, StockWatch, Variant
from shops.permissions import demand_right
from shops.states import Right

MOST_LEFT: Final = 10_000


@transaction.atomic
def watch_stock(shop: Shop, *, low_at: int, actor: Any) -> StockWatch:
    """For all of the shop's pieces. Raises RuleBroken NOT_ALLOWED, LOW_AT."""
    demand_right(actor, shop, Right.PRODUCTS)
    _demand_number(low_at)
    watch, _made = StockWatch.objects.update_or_create(shop=shop, defaults={"low_at": low_at})
    return watch


@transaction.atomic
def watch_variant(variant: Variant, *, low_at: int | None, actor: Any) -> None:
    """For one of them; None: as the shop's. Raises RuleBroken NOT_ALLOWED, LOW_AT."""
    demand_right(actor, variant.product.shop, Right.PRODUCTS)
    if low_at is not None:
        _demand_number(low_at)
    StockMark.objects.update_or_create(variant=variant, defaults={"low_at": low_at})


def _demand_number(low_at: int) -> None:
    if not 0 <= low_at <= MOST_LEFT:
        raise RuleBroken("LOW_AT", _("This number lies between 0 and 10,000."), "lowAt")
