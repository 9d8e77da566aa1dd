"""A designer chooses what search engines show of a piece or of her shop."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from shops.languages import Language
from shops.models import Product, Shop
from shops.permissions import demand_right
from shops.seo import with_seo
from shops.services.keep_version import changing
from shops.states import Right
from shops.versions import demand_version


def edit_product_seo(
    product: Product,
    *,
    version: int,
    language: Language,
    title: str,
    description: str,
    actor: Any,
) -> Product:
    """Both parts in `language`, all of them; an empty one is the page's own. `version` is the one
    that was read. Raises RuleBroken NOT_ALLOWED, EDITED_MEANWHILE, TOO_LONG, GREEN_WORD."""
    demand_right(actor, product.shop, Right.PRODUCTS)
    with changing(product, actor=actor) as row:
        demand_version(row, version)
        row.seo = with_seo(row.seo, language, title=title, description=description)
        row.version += 1
        row.save(update_fields=["seo", "version", "updated_at"])
    return row


@transaction.atomic
def edit_shop_seo(
    shop: Shop, *, language: Language, title: str, description: str, actor: Any
) -> Shop:
    """As `edit_product_seo`, of the shop's page. Raises RuleBroken NOT_ALLOWED, TOO_LONG,
    GREEN_WORD."""
    demand_right(actor, shop, Right.PRODUCTS)
    row = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    row.seo = with_seo(row.seo, language, title=title, description=description)
    row.save(update_fields=["seo"])
    return row
