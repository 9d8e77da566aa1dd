"""editProductTexts."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.text_types import LanguageEnum, TranslatedWordInput
from shops.graphql.types import ProductType
from shops.models import Product
from shops.services.edit_product_texts import edit_product_texts


class EditProductTexts(RuleMutation):
    """All that a product says in one language: what is left out is shown as it was first written.

    `version` is the one that was read: a newer one is a problem EDITED_MEANWHILE.
    """

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        version = graphene.Int(required=True)
        language = LanguageEnum(required=True)
        title = graphene.String()
        description = graphene.String()
        words = graphene.List(graphene.NonNull(TranslatedWordInput))

    product = graphene.Field(ProductType)

    @classmethod
    def perform(
        cls,
        actor: Any,
        *,
        id: str,  # noqa: A002
        words: list[dict[str, str]] | None = None,
        **texts: Any,
    ) -> EditProductTexts:
        product = get_row(Product.objects.visible_to(actor), id)
        by_word = {row["word"]: row["text"] for row in words or []}
        return cls(product=edit_product_texts(product, words=by_word, actor=actor, **texts))
