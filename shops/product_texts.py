"""What a product says in a language: its own words, or a translation that stands beside them.

Title, description and options are columns in the language `Product.language`; `translations` is
{language: {"title": …, "description": …, "words": {"Bleu": "Blue"}}}, each part of it optional.
Whatever is missing is shown as it was written, and says in which language that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict

from matricia.kit.texts import Written, active_language
from shops import facet_words
from shops.models import Product, Variant


class Translation(TypedDict, total=False):
    """A product's texts in one other language; `words` are of options, by those of the product."""

    title: str
    description: str
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class ProductText:
    """All that a product says in one language; what is empty was not written."""

    language: str
    title: str
    description: str
    words: dict[str, str]


def title_of(product: Product) -> Written:
    """In the active language, else as it was first written."""
    return _part(product, "title", product.title)


def description_of(product: Product) -> Written:
    """Sanitised HTML; in the active language, else as it was first written."""
    return _part(product, "description", product.description)


def option_words(variant: Variant) -> list[Written]:
    """A variant's values as its designer translated them, by the names that all shops share ("Noir"
    is "Black"), else as they were first written. Its product should be there already."""
    product = variant.product
    names = [*product.option_names, *[""] * len(variant.option_values)]
    pairs = zip(names, variant.option_values, strict=False)
    return [_word(product, name, value) for name, value in pairs]


def texts_of(product: Product) -> Iterator[ProductText]:
    """First as it was written, then its translations."""
    yield ProductText(product.language, product.title, product.description, {})
    for language in product.translations:
        texts = _translation(product, language)
        yield ProductText(
            language,
            texts.get("title", ""),
            texts.get("description", ""),
            texts.get("words", {}),
        )


def _part(product: Product, part: str, first: str) -> Written:
    language = active_language()
    translated = _translation(product, language).get(part)
    if translated:
        return Written(str(translated), language)
    return Written(first, product.language)


def _word(product: Product, name: str, value: str) -> Written:
    language = active_language()
    translated = _translation(product, language).get("words", {}).get(value)
    shared = translated or facet_words.shared_name(name, value)
    return Written(shared, language) if shared else Written(value, product.language)


def _translation(product: Product, language: str) -> Translation:
    found: Translation = product.translations.get(language, {})
    return found
