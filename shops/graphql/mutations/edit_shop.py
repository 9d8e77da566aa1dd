"""editShop."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.text_types import LanguageEnum
from shops.graphql.types import ShopType
from shops.models import Shop
from shops.services.edit_shop import edit_shop


class EditShop(RuleMutation):
    """Changes what is given; tagline and story in `language`, or in that of the request.

    `mainLanguage` is the one that its designer writes in first, its products' texts too.
    """

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        name = graphene.String()
        tagline = graphene.String()
        story = graphene.String()
        city = graphene.String()
        accent = graphene.String()
        language = LanguageEnum()
        main_language = LanguageEnum()

    shop = graphene.Field(ShopType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, **changes: Any) -> EditShop:  # noqa: A002
        shop = get_row(Shop.objects.visible_to(actor), id)
        return cls(shop=edit_shop(shop, actor=actor, **changes))
