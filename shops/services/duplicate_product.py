"""A designer begins a piece from one that she has."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit.tasks import enqueue
from shops.contents import FACTS_FIELDS
from shops.models import Product, ProductCosting, ProductFacts
from shops.permissions import demand_right
from shops.services.add_product import NewVariant, add_product
from shops.services.create_product import made_before
from shops.services.edit_product_facts import keep_facts
from shops.services.keep_version import keep_first
from shops.states import Right

LONGEST_TITLE = 255


def duplicate_product(product: Product, *, request_id: uuid.UUID, actor: Any) -> Product:
    """A draft that says and costs the same: texts in every language, themes, variants, facts.

    Not copied: pictures (another piece looks otherwise), stock, article numbers and barcodes (they
    name one thing). The same `request_id` again gives the same product. Raises RuleBroken
    NOT_ALLOWED, REQUEST_ID.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    try:
        with transaction.atomic():
            copy = _copy(product, request_id, actor)
    except IntegrityError:
        return made_before(product.shop, request_id)
    enqueue("shops.draw_pictures", first_id=copy.pk, last_id=copy.pk)
    return copy


def _copy(product: Product, request_id: uuid.UUID, actor: Any) -> Product:
    copy = add_product(
        product.shop,
        title=_title(product),
        description=product.description,
        product_type=product.product_type,
        tags=product.tags,
        themes=product.themes.all(),
        option_names=product.option_names,
        variants=[
            NewVariant(
                price=row.price, option_values=row.option_values, weight_grams=row.weight_grams
            )
            for row in product.variants.order_by("position", "id")
        ],
        request_id=request_id,
        actor=actor,
    )
    for name in ("language", "translations", "made_to_order", "making_days"):
        setattr(copy, name, getattr(product, name))
    for texts in copy.translations.values():
        texts.pop("title", None)  # else it would be sold under the other's name
    copy.save(update_fields=["language", "translations", "made_to_order", "making_days"])
    _copy_facts(product, copy, actor)
    _copy_costs(product, copy)
    keep_first(copy, actor=actor)
    return copy


def _title(product: Product) -> str:
    with override(product.language):
        return _("%(title)s (copy)") % {"title": product.title[: LONGEST_TITLE - 10]}


def _copy_facts(product: Product, copy: Product, actor: Any) -> None:
    facts = ProductFacts.objects.filter(product=product).first()
    if facts:
        same = {name: getattr(facts, name) for name in FACTS_FIELDS}
        keep_facts(ProductFacts(product=copy, version=0, **same), actor=actor)


def _copy_costs(product: Product, copy: Product) -> None:
    costs = list(product.variants.order_by("position", "id").values_list("cost", flat=True))
    for variant, cost in zip(copy.variants.order_by("position", "id"), costs, strict=True):
        variant.cost = cost
        variant.save(update_fields=["cost"])
    costing = ProductCosting.objects.filter(product=product).first()
    if costing:
        costing.pk, costing.product = None, copy
        costing.save()
