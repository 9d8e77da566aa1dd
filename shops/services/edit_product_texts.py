"""A designer writes a product's texts in one of the storefront's languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.descriptions import sanitised
from shops.green_words import demand_precise, demand_precise_html
from shops.languages import Language
from shops.models import Product
from shops.permissions import demand_right
from shops.product_texts import Translation
from shops.services.edit_product import edit_product
from shops.services.keep_version import changing
from shops.services.refresh_listing import refresh_listing
from shops.states import Right
from shops.titles import demand_title, one_line
from shops.versions import demand_version

LONGEST_WORD: Final = 255


def edit_product_texts(
    product: Product,
    *,
    version: int,
    language: Language,
    title: str = "",
    description: str = "",
    words: Mapping[str, str] | None = None,
    actor: Any,
) -> Product:
    """What it says in `language`, all of it; `words` are of its options, by those of the product.

    In the product's own language this edits title and description. In another one each part may be
    empty: it is then shown as it was first written; with all of them empty the translation is gone.
    Raises RuleBroken as `edit_product` does, and TOO_LONG for a word.
    """
    if language == product.language:
        return edit_product(
            product, version=version, title=title, description=description, actor=actor
        )
    demand_right(actor, product.shop, Right.PRODUCTS)
    with changing(product, actor=actor) as row:
        demand_version(row, version)
        texts = Translation(
            title=demand_precise(demand_title(title), field="title") if title.strip() else "",
            description=demand_precise_html(sanitised(description), field="description"),
            words=_words(row, words or {}),
        )
        row.translations.pop(language, None)
        if said := {part: text for part, text in texts.items() if text}:
            row.translations[str(language)] = said
        row.version += 1
        row.save(update_fields=["translations", "version", "updated_at"])
        refresh_listing([row.pk])
    return row


def _words(product: Product, given: Mapping[str, str]) -> dict[str, str]:
    """Those of options that the product has."""
    known = set(product.option_names)
    for values in product.variants.values_list("option_values", flat=True):
        known.update(values)
    tidied = {word: _word(text) for word, text in given.items() if word in known}
    return {word: text for word, text in tidied.items() if text}


def _word(text: str) -> str:
    word = one_line(text)
    if len(word) > LONGEST_WORD:
        message = _("At most %(count)d characters. Shorten it.") % {"count": LONGEST_WORD}
        raise RuleBroken("TOO_LONG", message, "words")
    return demand_precise(word, field="words")
