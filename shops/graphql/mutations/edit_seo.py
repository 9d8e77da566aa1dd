"""editProductSeo, editShopSeo."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.text_types import LanguageEnum
from shops.models import Product
from shops.selectors import shops_run_by
from shops.services.edit_seo import edit_product_seo, edit_shop_seo


class EditProductSeo(RuleMutation):
    """What search engines show of a piece of mine in one language; an empty part is its own.

    `version` is the one that was read: a newer one is a problem EDITED_MEANWHILE.
    """

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        version = graphene.Int(required=True)
        language = LanguageEnum(required=True)
        title = graphene.String(required=True)
        description = graphene.String(required=True)

    version = graphene.Int()

    @classmethod
    def perform(cls, actor: Any, *, id: str, **texts: Any) -> EditProductSeo:  # noqa: A002
        mine = Product.objects.filter(shop__in=shops_run_by(actor).values("pk"))
        product = get_row(mine.select_related("shop"), id)
        return cls(version=edit_product_seo(product, actor=actor, **texts).version)


class EditShopSeo(RuleMutation):
    """What search engines show of my shop's page in one language; an empty part is its own."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        language = LanguageEnum(required=True)
        title = graphene.String(required=True)
        description = graphene.String(required=True)

    kept = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str, **texts: Any) -> EditShopSeo:  # noqa: A002
        edit_shop_seo(get_row(shops_run_by(actor), id), actor=actor, **texts)
        return cls(kept=True)
