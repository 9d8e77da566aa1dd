"""A designer adds variants: another size, another colour, or all sizes in all colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product as combinations
from math import prod
from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Product, Variant
from shops.permissions import demand_right
from shops.services.add_product import NewVariant, add_variants
from shops.services.edit_variant import change_variant
from shops.services.keep_version import changing
from shops.services.refresh_listing import refresh_listing
from shops.states import Right
from shops.titles import one_line

MAX_VARIANTS = 100
MAX_OPTIONS = 3
#: What a product's first options are called, in this order.
FIRST_OPTIONS = ("size", "color", "material")


def add_variant(
    product: Product, *, option_values: Sequence[str], price: int, actor: Any
) -> Variant:
    """One more variant; `price` in cents, one value for each of the product's options.

    A product that was never published and has no options yet gets them now: the one unnamed
    variant that it began with becomes this one. Raises RuleBroken NOT_ALLOWED, PRICE, OPTIONS,
    SAME_OPTIONS, TOO_MANY_VARIANTS.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    with changing(product, actor=actor) as row:
        values = _tidied(option_values)
        if not row.option_names and row.published_at is None:
            variant = _name_first(row, FIRST_OPTIONS[: len(values)], values, price, actor)
        else:
            _demand_options(row, values)
            if _folded(values) in _known(row):
                raise RuleBroken(
                    "SAME_OPTIONS",
                    _("There is such a variant already. Edit that one."),
                    "optionValues",
                )
            _demand_room(row, 1)
            new = [NewVariant(price=price, option_values=values)]
            (variant,) = add_variants(row, new, actor=actor)
        refresh_listing([row.pk])
    return variant


def fill_matrix(
    product: Product, options: Mapping[str, Sequence[str]], *, price: int, actor: Any
) -> Product:
    """Every combination of the options' values that is not there yet, each at `price` cents;
    asking twice adds nothing.

    `options`: name → values, in the product's order; a product that was never published and has no
    options yet gets these. Raises RuleBroken NOT_ALLOWED, PRICE, OPTIONS, TOO_MANY_VARIANTS.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    with changing(product, actor=actor) as row:
        names = [one_line(name).casefold()[:60] for name in options]
        columns = [_distinct(values) for values in options.values()]
        _demand_few(prod(map(len, columns)))
        rows = [list(values) for values in combinations(*columns)]
        known = _known(row) if row.option_names else set()
        _demand_room(row, sum(_folded(values) not in known for values in rows))
        if not row.option_names and row.published_at is None and rows:
            _name_first(row, names, rows[0], price, actor)
        elif names != row.option_names:
            raise _wrong_options(row)
        for values in rows:
            _demand_options(row, values)
        known = _known(row)
        new = [
            NewVariant(price=price, option_values=values)
            for values in rows
            if _folded(values) not in known
        ]
        add_variants(row, new, actor=actor)
        refresh_listing([row.pk])
    return row


def _tidied(values: Sequence[str]) -> list[str]:
    return [one_line(value)[:255] for value in values]


def _distinct(values: Sequence[str]) -> list[str]:
    """Without empty ones and repetitions."""
    named: dict[str, str] = {}
    for value in filter(None, _tidied(values)):
        named.setdefault(value.casefold(), value)
    return list(named.values())


def _name_first(
    row: Product, names: Sequence[str], values: list[str], price: int, actor: Any
) -> Variant:
    row.option_names = list(names)
    _demand_options(row, values)
    if len(set(names)) < len(names) or len(names) > MAX_OPTIONS or not all(names):
        raise _wrong_options(row)
    row.save(update_fields=["option_names", "updated_at"])
    variant = row.variants.select_for_update(no_key=True, of=("self",)).get()
    variant.option_values = values
    variant.save(update_fields=["option_values"])
    change_variant(variant, price=price, actor=actor)
    return variant


def _demand_options(row: Product, values: list[str]) -> None:
    names = row.option_names
    if not names or len(values) != len(names) or not all(values):
        raise _wrong_options(row)


def _wrong_options(row: Product) -> RuleBroken:
    wanted = ", ".join(row.option_names) or _("none: make another product for a variant of it")
    message = _("Give one value for each option of this product (%(options)s).")
    return RuleBroken("OPTIONS", message % {"options": wanted}, "optionValues")


def _demand_room(row: Product, count: int) -> None:
    _demand_few(count + (row.variants.count() if row.option_names else 0))


def _demand_few(count: int) -> None:
    if count > MAX_VARIANTS:
        raise RuleBroken(
            "TOO_MANY_VARIANTS", _("A product has at most 100 variants. Make another product.")
        )


def _known(row: Product) -> set[tuple[str, ...]]:
    return {_folded(values) for values in row.variants.values_list("option_values", flat=True)}


def _folded(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(value.casefold() for value in values)
