"""Texts with the language they are in, and all that a product says, for those who write it."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.languages import Language
from shops.product_texts import ProductText

LanguageEnum = enum_of(Language)


class WrittenWordType(ObjectType):
    """A word of an option. Resolvers give a `Written`."""

    class Meta:
        name = "WrittenWord"
        access = {everyone: "text language"}

    text = graphene.String(required=True)
    language = graphene.String(required=True, description="Of `text`: fr, en or ar.")


class TranslatedWordType(ObjectType):
    """A word of an option as the product has it, and in another language."""

    class Meta:
        name = "TranslatedWord"
        access = {everyone: "word text"}

    word = graphene.String(required=True)
    text = graphene.String(required=True)


class TranslatedWordInput(graphene.InputObjectType):
    """`text` is what `word`, an option's name or value of the product, is in the language."""

    class Meta:
        name = "TranslatedWordInput"

    word = graphene.String(required=True)
    text = graphene.String(required=True)


class ShopTextType(ObjectType):
    """What a shop says in one language; what was not written is empty. Reached through a field for
    its members."""

    class Meta:
        name = "ShopText"
        access = {everyone: "language tagline story"}

    language = graphene.String(required=True, description="fr, en or ar.")
    tagline = graphene.String(required=True)
    story = graphene.String(required=True)


class ProductTextType(ObjectType):
    """What a product says in one language; what was not written is empty. Reached through a field
    for the shop's members."""

    class Meta:
        name = "ProductText"
        access = {everyone: "language title description words"}

    language = graphene.String(required=True, description="fr, en or ar.")
    title = graphene.String(required=True)
    description = graphene.String(required=True, description="Sanitised HTML.")
    words = graphene.List(graphene.NonNull(TranslatedWordType), required=True)

    @staticmethod
    def resolve_words(texts: ProductText, info: Any) -> list[dict[str, str]]:
        return [{"word": word, "text": text} for word, text in texts.words.items()]
