"""A designer edits all variants of a product in one form: all of it is kept, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken, RulesBroken
from shops.models import Location, Product, Variant
from shops.permissions import demand_right
from shops.services.count_stock import count_stock
from shops.services.edit_variant import change_variant, demand_something_to_buy
from shops.services.keep_version import changing
from shops.services.refresh_listing import refresh_listing
from shops.states import Right
from shops.versions import edited_meanwhile

#: Field → its name in GraphQL, where problems point.
SPOKEN = {
    "price": "price",
    "sku": "sku",
    "barcode": "barcode",
    "weight_grams": "weightGrams",
    "is_active": "isActive",
}


@dataclass(frozen=True, kw_only=True)
class VariantRow:
    """One variant of the form: `changes` and `was` (what the form had shown) by field of SPOKEN;
    `counts` by the id of a location."""

    id: int
    changes: Mapping[str, Any]
    was: Mapping[str, Any] = field(default_factory=dict)
    counts: Mapping[int, int] = field(default_factory=dict)


def edit_variants(product: Product, rows: Sequence[VariantRow], *, actor: Any) -> Product:
    """Change what is given, row by row, and count what is on hand.

    Raises RuleBroken NOT_ALLOWED; RulesBroken with everything else that `change_variant` and
    `count_stock` refuse, EDITED_MEANWHILE where somebody changed a field that differs from its
    `was`, and LAST_VARIANT. Their fields are "price:12", "stock:12:3" (a variant's and a
    location's id).
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    with changing(product, actor=actor) as row:
        locked = row.variants.select_for_update(no_key=True, of=("self",)).order_by("pk")
        variants = {one.pk: one for one in locked}
        places = Location.objects.filter(shop=row.shop_id).in_bulk()
        problems: list[RuleBroken] = []
        for wanted in rows:
            problems += _edit(variants.get(wanted.id), wanted, places, actor)
        if problems:
            raise RulesBroken(problems)
        _demand_something_left(rows, variants)
        refresh_listing([row.pk])
    return row


def _edit(
    variant: Variant | None, wanted: VariantRow, places: Mapping[int, Location], actor: Any
) -> Iterator[RuleBroken]:
    """Change one variant; gives what is wrong with it."""
    if variant is None:
        yield RuleBroken("NOT_FOUND", _("This variant is not of this piece. Reload the page."))
        return
    for name, spoken in SPOKEN.items():
        if _is_new_to_her(getattr(variant, name), wanted, name):
            yield edited_meanwhile(f"{spoken}:{variant.pk}")
    try:
        change_variant(variant, actor=actor, **wanted.changes)
    except RuleBroken as broken:
        yield RuleBroken(broken.code, broken.message, f"{broken.field}:{variant.pk}")
    for location_id, on_hand in wanted.counts.items():
        where = f"stock:{variant.pk}:{location_id}"
        try:
            count_stock(variant, _place(places, location_id), on_hand, actor=actor)
        except RuleBroken as broken:
            yield RuleBroken(broken.code, broken.message, where)


def _is_new_to_her(kept: Any, wanted: VariantRow, name: str) -> bool:
    """Whether she changes `name` over a value that she has not seen; the same change made by two
    is none of two."""
    if name not in wanted.changes or name not in wanted.was:
        return False
    return bool(kept != wanted.was[name] and kept != wanted.changes[name])


def _place(places: Mapping[int, Location], location_id: int) -> Location:
    if location_id not in places:
        raise RuleBroken("LOCATION", _("Choose a location of this product's shop."))
    return places[location_id]


def _demand_something_left(rows: Sequence[VariantRow], variants: Mapping[int, Variant]) -> None:
    off = [row.id for row in rows if not variants[row.id].is_active]
    for variant_id in off[-1:]:
        try:
            demand_something_to_buy(variants[variant_id])
        except RuleBroken as broken:
            raise RuleBroken(broken.code, broken.message, f"isActive:{variant_id}") from broken
