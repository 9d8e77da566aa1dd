"""A designer adds a variant: another size, another colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Product, Variant
from shops.permissions import demand_to_run
from shops.services.add_product import NewVariant, add_variants
from shops.services.edit_variant import edit_variant
from shops.services.refresh_listing import refresh_listing
from shops.titles import one_line

MAX_VARIANTS = 100
#: What a product's first options are called, in this order.
FIRST_OPTIONS = ("size", "color", "material")


@transaction.atomic
def add_variant(
    product: Product, *, option_values: Sequence[str], price: int, actor: Any
) -> Variant:
    """One more variant; `price` in cents, one value for each of the product's options.

    A product that was never published and has no options yet gets them now: the one unnamed
    variant that it began with becomes this one. Raises RuleBroken NOT_ALLOWED, PRICE, OPTIONS,
    SAME_OPTIONS, TOO_MANY_VARIANTS.
    """
    demand_to_run(actor, product.shop)
    product = Product.objects.select_for_update(no_key=True).get(pk=product.pk)
    values = [one_line(value)[:255] for value in option_values]
    if not product.option_names and product.published_at is None:
        return _name_first(product, values, price, actor)
    _demand_options(product, values)
    (variant,) = add_variants(product, [NewVariant(price=price, option_values=values)], actor=actor)
    refresh_listing([product.pk])
    return variant


def _name_first(product: Product, values: list[str], price: int, actor: Any) -> Variant:
    product.option_names = list(FIRST_OPTIONS[: len(values)])
    _demand_options(product, values)
    product.save(update_fields=["option_names", "updated_at"])
    variant = product.variants.get()
    variant.option_values = values
    variant.save(update_fields=["option_values"])
    return edit_variant(variant, price=price, actor=actor)


def _demand_options(product: Product, values: list[str]) -> None:
    names = product.option_names
    if not names or len(values) != len(names) or not all(values):
        wanted = ", ".join(names) or _("none: make another product for a variant of it")
        message = _("Give one value for each option of this product (%(options)s).")
        raise RuleBroken("OPTIONS", message % {"options": wanted}, "optionValues")
    known = list(product.variants.values_list("option_values", flat=True))
    if len(known) >= MAX_VARIANTS:
        raise RuleBroken(
            "TOO_MANY_VARIANTS", _("A product has at most 100 variants. Make another product.")
        )
    if [value.casefold() for value in values] in [
        [value.casefold() for value in row] for row in known
    ]:
        raise RuleBroken(
            "SAME_OPTIONS", _("There is such a variant already. Edit that one."), "optionValues"
        )
