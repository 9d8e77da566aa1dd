"""A designer edits a product."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.descriptions import sanitised
from shops.green_words import demand_precise, demand_precise_html
from shops.models import Product, Theme
from shops.permissions import demand_right
from shops.services.claims.demand_proven import demand_proven
from shops.services.keep_version import changing
from shops.services.move_product import move_product
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductChange, ProductState, Right
from shops.titles import demand_title, one_line
from shops.versions import demand_version

#: Twelve weeks: whoever needs longer agrees with her customer before she sells.
MOST_MAKING_DAYS = 60


def edit_product(
    product: Product,
    *,
    version: int,
    state: ProductState | None = None,
    typing: bool = False,
    actor: Any,
    **changes: Any,
) -> Product:
    """Change what is given of `change_product`'s fields; `version` is the one that was read.

    `typing`: saved by itself while she types, which only a draft is. Raises RuleBroken NOT_ALLOWED,
    EDITED_MEANWHILE, NO_DRAFT, what `change_product` and `move_product` raise, and THEME_PROOF.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    kind = ProductChange.TYPED if typing else ProductChange.SAVED
    with changing(product, actor=actor, kind=kind) as row:
        demand_version(row, version)
        if typing:
            _demand_draft(row)
        change_product(row, **changes)
        row.version += 1
        row.save(update_fields=["version", "updated_at"])
        if state is not None and state != row.state:
            move_product(row, state, actor=actor)
        elif changes.get("themes") is not None and row.state == ProductState.ACTIVE:
            demand_proven(row)
        refresh_listing([row.pk])
    return row


def change_product(
    row: Product,
    *,
    title: str | None = None,
    description: str | None = None,
    product_type: str | None = None,
    themes: list[str] | None = None,
    made_to_order: bool | None = None,
    making_days: int | None = None,
) -> None:
    """Check and save what is given; the caller has locked `row`. `themes` are slugs.

    Raises RuleBroken TITLE, GREEN_WORD, THEME, MAKING_DAYS.
    """
    if title is not None:
        row.title = demand_precise(demand_title(title), field="title")
    if description is not None:
        row.description = demand_precise_html(sanitised(description), field="description")
    if product_type is not None:
        kind = one_line(product_type)[:120]
        row.product_type = demand_precise(kind, field="productType")
    if themes is not None:
        row.themes.set(_themes(themes))
    if made_to_order is not None:
        row.made_to_order = made_to_order
    if making_days is not None:
        row.making_days = _demand_days(making_days)
    columns = ("title", "description", "product_type", "made_to_order", "making_days")
    row.save(update_fields=columns)


def _demand_draft(row: Product) -> None:
    if row.state != ProductState.DRAFT:
        message = _("Only a draft is saved while you type. Save this piece with its button.")
        raise RuleBroken("NO_DRAFT", message, "state")


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
