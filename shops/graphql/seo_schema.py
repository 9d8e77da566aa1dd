"""Root fields and mutations of words for search engines."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.mutations.edit_seo import EditProductSeo, EditShopSeo
from shops.graphql.seo_types import SeoTextType
from shops.selectors import products_run_by, shops_run_by
from shops.seo import Seo, all_seo
from shops.states import Right

_TEXTS = graphene.NonNull(SeoTextType)


class SeoQueries(QueryPart):
    """Of shops and pieces that I run, in every language; nothing of others."""

    access = {everyone: "product_seo shop_seo"}

    product_seo = graphene.List(_TEXTS, required=True, product=graphene.ID(required=True))
    shop_seo = graphene.List(_TEXTS, required=True, shop=graphene.ID(required=True))

    @staticmethod
    def resolve_product_seo(root: Any, info: Any, product: str) -> list[Seo]:
        row = find_row(products_run_by(info.context.user), product)
        return list(all_seo(row.seo)) if row else []

    @staticmethod
    def resolve_shop_seo(root: Any, info: Any, shop: str) -> list[Seo]:
        row = find_row(shops_run_by(info.context.user, Right.PRODUCTS), shop)
        return list(all_seo(row.seo)) if row else []


SEO_MUTATIONS: list[type[RuleMutation]] = [EditProductSeo, EditShopSeo]
