"""A designer edits a product."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.descriptions import sanitised
from shops.green_words import demand_precise, demand_precise_html
from shops.models import Product, Theme
from shops.permissions import demand_to_run
from shops.services.claims.demand_proven import demand_proven
from shops.services.move_product import move_product
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from shops.titles import demand_title, one_line
from shops.versions import demand_version

#: Twelve weeks: whoever needs longer agrees with her customer before she sells.
MOST_MAKING_DAYS = 60


@transaction.atomic
def edit_product(
    product: Product,
    *,
    version: int,
    title: str | None = None,
    description: str | None = None,
    product_type: str | None = None,
    themes: list[str] | None = None,
    made_to_order: bool | None = None,
    making_days: int | None = None,
    state: ProductState | None = None,
    actor: Any,
) -> Product:
    """Change what is given; `version` is the one that was read, `themes` are slugs.

    Raises RuleBroken NOT_ALLOWED, EDITED_MEANWHILE, TITLE, GREEN_WORD, THEME, THEME_PROOF,
    MAKING_DAYS, PRODUCT_STATE, NO_VARIANT.
    """
    demand_to_run(actor, product.shop)
    product = Product.objects.select_for_update(no_key=True).get(pk=product.pk)
    demand_version(product, version)
    if title is not None:
        product.title = demand_precise(demand_title(title), field="title")
    if description is not None:
        product.description = demand_precise_html(sanitised(description), field="description")
    if product_type is not None:
        kind = one_line(product_type)[:120]
        product.product_type = demand_precise(kind, field="productType")
    if themes is not None:
        product.themes.set(_themes(themes))
    if made_to_order is not None:
        product.made_to_order = made_to_order
    if making_days is not None:
        product.making_days = _demand_days(making_days)
    product.version += 1
    product.save(
        update_fields=[
            *("title", "description", "product_type", "made_to_order", "making_days"),
            *("version", "updated_at"),
        ]
    )
    if state is not None and state != product.state:
        move_product(product, state, actor=actor)
    elif themes is not None and product.state == ProductState.ACTIVE:
        demand_proven(product)
    refresh_listing([product.pk])
    return product


def _demand_days(days: int) -> int:
    if not 0 <= days <= MOST_MAKING_DAYS:
        message = _("Making takes between 0 and 60 working days. Correct it.")
        raise RuleBroken("MAKING_DAYS", message, "makingDays")
    return days


def _themes(slugs: list[str]) -> list[Theme]:
    found = list(Theme.objects.filter(slug__in=slugs))
    if missing := set(slugs) - {theme.slug for theme in found}:
        message = _("There is no theme “%(theme)s”. Choose one of the list.")
        raise RuleBroken("THEME", message % {"theme": min(missing)[:50]}, "themes")
    return found
