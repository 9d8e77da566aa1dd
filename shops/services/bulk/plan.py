"""What a change of many products would do, piece by piece, before anybody does it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.bulk import (
    LEAST_PERCENT,
    MOST,
    MOST_PERCENT,
    TARGETS,
    Asked,
    BulkKind,
    Plan,
    PlannedRow,
    Which,
    new_price,
)
from shops.models import Product, Shop, Theme
from shops.prices import MAX_PRICE
from shops.services.move_product import demand_ready
from shops.states import NEXT_PRODUCT_STATES, ProductState
from shops.theme_pieces import proof_missing, unproven


def plan_of(shop: Shop, which: Which, asked: Asked) -> Plan:
    """What `asked` would do to them now. Whether the caller may know is the caller's business.

    Raises RuleBroken TOO_MANY, NONE_CHOSEN, PERCENT, THEME or STATE.
    """
    theme = _demand_sense(asked)
    products = which.of(shop).select_related("shop").prefetch_related("variants", "themes")
    rows = list(products[: MOST + 1])
    if len(rows) > MOST:
        message = _("At most %(count)d pieces at once. Filter the list further.")
        raise RuleBroken("TOO_MANY", message % {"count": MOST})
    if not rows:
        raise RuleBroken("NONE_CHOSEN", _("Choose at least one piece first."))
    return Plan(shop, asked, [_planned(product, asked, theme) for product in rows])


def _demand_sense(asked: Asked) -> Theme | None:
    if asked.kind == BulkKind.PERCENT and not LEAST_PERCENT <= asked.number <= MOST_PERCENT:
        message = _("Choose between −90 % and +500 %.")
        raise RuleBroken("PERCENT", message, "number")
    if asked.kind == BulkKind.STATE and asked.word not in TARGETS:
        raise RuleBroken("STATE", _("Choose what they become."), "word")
    if asked.kind not in {BulkKind.ADD_THEME, BulkKind.REMOVE_THEME}:
        return None
    theme = Theme.objects.filter(slug=asked.word).first()
    if theme is None:
        raise RuleBroken("THEME", _("Choose a theme of the list."), "word")
    return theme


def _planned(product: Product, asked: Asked, theme: Theme | None) -> PlannedRow:
    if asked.kind == BulkKind.STATE:
        before, after, problem = _state(product, ProductState(asked.word))
    elif theme:
        before, after, problem = _themes(product, asked, theme)
    else:
        before, after, problem = _prices(product, asked)
    return PlannedRow(product.pk, product.title, before, after, problem if before != after else "")


def _prices(product: Product, asked: Asked) -> tuple[Any, Any, str]:
    variants = product.variants.all()
    before = {str(row.pk): row.price for row in variants}
    after = {str(row.pk): new_price(row.price, asked) for row in variants}
    least, most = min(after.values(), default=1), max(after.values(), default=1)
    if least < 1 or most > MAX_PRICE:
        return before, after, _("A price would be nothing, less than nothing, or above 100,000 €.")
    return before, after, ""


def _themes(product: Product, asked: Asked, theme: Theme) -> tuple[Any, Any, str]:
    before = sorted(one.slug for one in product.themes.all())
    if asked.kind == BulkKind.REMOVE_THEME:
        return before, [slug for slug in before if slug != theme.slug], ""
    after = sorted({*before, theme.slug})
    is_shown = product.state == ProductState.ACTIVE
    lacking = unproven(product, [theme]) if is_shown and before != after else []
    return before, after, proof_missing(theme) if lacking else ""


def _state(product: Product, to: ProductState) -> tuple[Any, Any, str]:
    before = ProductState(product.state)
    problem = ""
    if before == ProductState.HIDDEN:
        problem = _("The programme has hidden this piece.")
    elif before != to and to not in NEXT_PRODUCT_STATES[before]:
        message = _("From “%(from)s” it cannot become “%(to)s” at once.")
        problem = message % {"from": before.label, "to": to.label}
    elif before != to and to == ProductState.ACTIVE:
        problem = _not_ready(product)
    return before.value, to.value, problem


def _not_ready(product: Product) -> str:
    try:
        demand_ready(product)
    except RuleBroken as broken:
        return broken.message
    return ""
