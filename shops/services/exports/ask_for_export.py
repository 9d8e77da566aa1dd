"""A designer asks for a copy of everything her shop has."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.models import Shop, ShopExport
from shops.permissions import demand_owner

MOST_A_DAY: Final = 10


@transaction.atomic
def ask_for_export(shop: Shop, *, request_id: uuid.UUID, actor: Any) -> ShopExport:
    """The copy that will be written; while one is being written it is that one, whoever asks.

    The same `request_id` again gives the same copy. Raises RuleBroken NOT_ALLOWED, REQUEST_ID,
    TOO_MANY_EXPORTS.
    """
    demand_owner(actor, shop)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    known = ShopExport.objects.filter(pk=request_id).first()
    if known is not None:
        return _own(known, shop)
    under_way = shop.exports.filter(ready_at=None, failed_at=None).first()
    if under_way is not None:
        return under_way
    _demand_few(shop)
    export = ShopExport.objects.create(
        pk=request_id, shop=shop, by=actor, pieces=shop.products.count()
    )
    enqueue("shops.write_export", export_id=str(export.pk))
    return export


def _own(export: ShopExport, shop: Shop) -> ShopExport:
    if export.shop_id != shop.pk:
        raise RuleBroken("REQUEST_ID", _("Reload the page and ask for the copy again."))
    return export


def _demand_few(shop: Shop) -> None:
    since = clock.now() - timedelta(days=1)
    if shop.exports.filter(asked_at__gt=since).count() >= MOST_A_DAY:
        raise RuleBroken(
            "TOO_MANY_EXPORTS",
            _("Ten copies a day are enough. Fetch one of those, or ask again tomorrow."),
        )
