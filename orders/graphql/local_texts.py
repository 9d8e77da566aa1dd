"""Texts of a designer's own in several languages, as she writes them and reads them again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from shops.graphql.text_types import LanguageEnum


class LocalTextType(ObjectType):
    """A text in one language."""

    class Meta:
        name = "LocalText"
        access = {everyone: "language text"}

    language = graphene.String(required=True, description="fr, en or ar.")
    text = graphene.String(required=True)


class LocalTextInput(graphene.InputObjectType):
    """A text in one language; an empty one is none."""

    class Meta:
        name = "LocalTextInput"

    language = LanguageEnum(required=True)
    text = graphene.String(required=True)


def local_texts(texts: Mapping[str, str]) -> list[dict[str, str]]:
    """As the type above."""
    return [{"language": language, "text": text} for language, text in texts.items()]


def texts_given(given: Iterable[Any] | None) -> dict[str, str]:
    """By language, of `LocalTextInput`s."""
    return {str(one["language"].value): one["text"] for one in given or ()}
