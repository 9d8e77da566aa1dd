"""A designer says what a piece is made of, where it was made and how to care for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.texts import BASE_LANGUAGE
from shops.care import demand_care
from shops.countries import demand_country
from shops.fibres import demand_composition
from shops.models import FactsSheet, Product, ProductFacts, SizeGuide
from shops.permissions import demand_right
from shops.services.keep_version import changing
from shops.services.refresh_listing import refresh_listing
from shops.states import Right
from shops.titles import one_line
from shops.versions import edited_meanwhile

MAX_GRAMS = 30_000
#: Field → how long it may be.
LINES = {"manufacturer_name": 160, "manufacturer_address": 400, "manufacturer_email": 254}
COUNTRIES = ("woven_in", "dyed_in", "made_in")
LONGEST_WARNING = 1000


def edit_product_facts(
    product: Product,
    *,
    version: int | None = None,
    composition: Sequence[Mapping[str, Any]] | None = None,
    care: Sequence[str] | None = None,
    weight_grams: int | None = None,
    has_animal_parts: bool | None = None,
    warnings: str | None = None,
    size_guide: SizeGuide | None = None,
    without_size_guide: bool = False,
    actor: Any,
    **lines: str,
) -> ProductFacts:
    """Change what is given and keep the sheet as it stands now (décret 2022-748: two years).

    `version` is the one that was read (0: nothing was said yet), if it matters. `lines` are
    `woven_in`, `dyed_in`, `made_in` (ISO 3166 or empty) and `manufacturer_name`, `_address`,
    `_email`; `warnings` are in the language that is active. Raises RuleBroken NOT_ALLOWED,
    EDITED_MEANWHILE, COMPOSITION, FIBRE, CARE, COUNTRY, WEIGHT, TOO_LONG, EMAIL, SIZE_GUIDE.
    """
    demand_right(actor, product.shop, Right.PRODUCTS)
    with changing(product, actor=actor) as row:
        facts = facts_of(row)
        _demand_version(facts, version)
        if composition is not None:
            facts.composition = demand_composition(composition)
        if care is not None:
            facts.care = demand_care(care)
        if weight_grams is not None:
            facts.weight_grams = demand_weight(weight_grams)
        if has_animal_parts is not None:
            facts.has_animal_parts = has_animal_parts
        if warnings is not None:
            language = (get_language() or BASE_LANGUAGE).split("-")[0]
            facts.warnings[language] = _demand_short(warnings.strip(), LONGEST_WARNING, "warnings")
        if size_guide is not None:
            facts.size_guide = _demand_own(size_guide, row)
        elif without_size_guide:
            facts.size_guide = None
        for field, text in lines.items():
            setattr(facts, field, _line(field, text))
        keep_facts(facts, actor=actor)
        if composition is not None:
            refresh_listing([row.pk])  # lists filter by material
    return facts


def facts_of(product: Product) -> ProductFacts:
    """Those of `product`, or empty ones that are not kept yet."""
    facts = ProductFacts.objects.filter(product=product).first()
    return facts or ProductFacts(product=product, version=0)


def keep_facts(facts: ProductFacts, *, actor: Any) -> None:
    """Save what the caller has checked, and the sheet of its new version."""
    facts.version += 1
    facts.save()
    fields = ("composition", "care", "weight_grams", "has_animal_parts", "warnings")
    sheet = {field: getattr(facts, field) for field in (*fields, *COUNTRIES, *LINES)}
    FactsSheet.objects.create(
        product_id=facts.product_id, version=facts.version, sheet=sheet, by=actor
    )


def demand_weight(grams: int) -> int:
    """`grams` of a piece, or RuleBroken WEIGHT."""
    if not 0 <= grams <= MAX_GRAMS:
        message = _("A piece weighs between 0 and 30,000 grams. Correct it.")
        raise RuleBroken("WEIGHT", message, "weightGrams")
    return grams


def _demand_version(facts: ProductFacts, version: int | None) -> None:
    if version is not None and version != facts.version:
        raise edited_meanwhile()


def _line(field: str, text: str) -> str:
    if field in COUNTRIES:
        return demand_country(text, field)
    line = _demand_short(one_line(text), LINES[field], field)
    if line and field == "manufacturer_email":
        try:
            validate_email(line)
        except ValidationError as error:
            message = _("This is no e-mail address. Write it like name@example.com.")
            raise RuleBroken("EMAIL", message, "manufacturerEmail") from error
    return line


def _demand_short(text: str, longest: int, field: str) -> str:
    if len(text) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return text


def _demand_own(guide: SizeGuide, product: Product) -> SizeGuide:
    if guide.shop_id != product.shop_id:
        message = _("Choose a size guide of this shop.")
        raise RuleBroken("SIZE_GUIDE", message, "sizeGuide")
    return guide
