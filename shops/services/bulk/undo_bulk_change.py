"""Take a change of many products back, piece by piece: what was edited since stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import BulkChange, Product
from shops.permissions import demand_right
from shops.services.bulk.put import kept_value, put
from shops.services.keep_version import changing
from shops.services.refresh_listing import refresh_listing
from shops.states import Right


@transaction.atomic
def undo_bulk_change(change: BulkChange, *, actor: Any) -> dict[int, str]:
    """Every piece becomes what it was before; asking again is harmless.

    Answers which pieces stay as they are, by their ids, and why. A price that was asked meanwhile
    stays in the price history: it was really asked. Raises RuleBroken NOT_ALLOWED.
    """
    demand_right(actor, change.shop, Right.PRODUCTS)
    change = BulkChange.objects.select_for_update(no_key=True).get(pk=change.pk)
    if change.undone_at is not None:
        return {}
    ids = [row["product"] for row in change.rows]
    locked = Product.objects.filter(pk__in=ids, shop=change.shop_id).order_by("pk")
    there = set(locked.select_for_update(no_key=True, of=("self",)).values_list("pk", flat=True))
    left: dict[int, str] = {}
    for row in change.rows:
        if row["product"] in there and (reason := _undo(row, actor)):
            left[row["product"]] = reason
    refresh_listing(there - left.keys())
    change.undone_at = clock.now()
    change.save(update_fields=["undone_at"])
    return left


def _undo(row: Mapping[str, Any], actor: Any) -> str:
    """Why it stays, or nothing. A refusal leaves the piece exactly as it is."""
    try:
        with changing(Product(pk=row["product"]), actor=actor) as product:
            if kept_value(product, row["after"]) != row["after"]:
                return _("It was changed since.")
            put(product, row["before"], actor=actor)
    except RuleBroken as broken:
        return broken.message
    return ""
