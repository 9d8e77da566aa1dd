"""An import's row, for who may work on its shop."""

from __future__ import annotations

from typing import Any

from shops.models import CatalogueImport
from shops.permissions import demand_right
from shops.states import Right


def locked_import(run: CatalogueImport, actor: Any) -> CatalogueImport:
    """The row, locked until the transaction ends. Raises RuleBroken NOT_ALLOWED, and
    CatalogueImport.DoesNotExist for one of programme staff, which is no designer's."""
    rows = CatalogueImport.objects.select_for_update(of=("self",)).select_related("shop")
    locked = rows.get(pk=run.pk, shop__isnull=False)
    if locked.shop is not None:
        demand_right(actor, locked.shop, Right.PRODUCTS)
    return locked
