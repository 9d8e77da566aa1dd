"""A designer changes many products at once, as she has seen in the preview."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.bulk import Asked, PlannedRow, Which
from shops.models import BulkChange, Product, Shop
from shops.permissions import demand_right
from shops.services.bulk.plan import plan_of
from shops.services.bulk.put import put
from shops.services.keep_version import changing
from shops.services.refresh_listing import refresh_listing
from shops.states import Right


@transaction.atomic
def change_products(
    pk: UUID, shop: Shop, which: Which, asked: Asked, *, digest: str, actor: Any
) -> BulkChange:
    """Do what the preview with this digest showed; what it left out stays. The same id again
    answers what was done.

    Raises RuleBroken NOT_ALLOWED, REQUEST_ID, EDITED_MEANWHILE, NOTHING_CHANGES, and as `plan_of`.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    if done := BulkChange.objects.filter(pk=pk).first():
        return _of_shop(done, shop)
    list(which.of(shop).select_for_update(no_key=True, of=("self",)).values_list("pk"))
    plan = plan_of(shop, which, asked)
    if plan.digest != digest:
        message = _("A piece was changed in the meantime. Look at the preview again.")
        raise RuleBroken("EDITED_MEANWHILE", message)
    rows = [row for row in plan.rows if row.changes]
    if not rows:
        raise RuleBroken("NOTHING_CHANGES", _("This changes none of the chosen pieces."))
    for row in rows:
        _change(row, actor)
    refresh_listing([row.product for row in rows])
    return BulkChange.objects.create(
        pk=pk, shop=shop, asked=asked.as_json(), rows=[row.as_json() for row in rows], by=actor
    )


def _change(row: PlannedRow, actor: Any) -> None:
    with changing(Product(pk=row.product), actor=actor) as product:
        put(product, row.after, actor=actor)


def _of_shop(done: BulkChange, shop: Shop) -> BulkChange:
    if done.shop_id != shop.pk:
        message = _("This id was used for something else. Make a new one and try again.")
        raise RuleBroken("REQUEST_ID", message, "id")
    return done
