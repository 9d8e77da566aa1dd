"""A designer begins a product: a draft with one variant."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.green_words import demand_precise
from shops.models import Product, Shop
from shops.permissions import demand_right
from shops.services.add_product import NewVariant, add_product
from shops.services.keep_version import keep_first
from shops.states import Right
from shops.titles import demand_title


def create_product(
    shop: Shop, *, request_id: uuid.UUID, title: str, price: int, actor: Any
) -> Product:
    """The draft; `price` in cents. The same `request_id` again gives the same product.

    Raises RuleBroken NOT_ALLOWED, TITLE, GREEN_WORD, PRICE, REQUEST_ID.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    try:
        with transaction.atomic():
            product = add_product(
                shop,
                title=demand_precise(demand_title(title), field="title"),
                variants=[NewVariant(price=price)],
                request_id=request_id,
                actor=actor,
            )
            keep_first(product, actor=actor)
    except IntegrityError:
        return made_before(shop, request_id)
    enqueue("shops.draw_pictures", first_id=product.pk, last_id=product.pk)
    return product


def made_before(shop: Shop, request_id: uuid.UUID) -> Product:
    """What the same request made the first time; RuleBroken REQUEST_ID for another's."""
    product = Product.objects.filter(shop=shop, request_id=request_id).first()
    if product is None:
        raise RuleBroken("REQUEST_ID", _("Reload the page and create the product again."))
    return product
