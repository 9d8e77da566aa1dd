"""Words for search engines."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from shops.models import Product, Shop
from shops.permissions import is_draft_of_others
from shops.seo import Seo, seo_now


class SeoType(ObjectType):
    """Title and description of a page for search engines; an empty one is the page's own. Resolvers
    give a `Seo`."""

    class Meta:
        name = "Seo"
        access = {everyone: "title description"}

    title = graphene.String(required=True)
    description = graphene.String(required=True)


class SeoTextType(ObjectType):
    """The same with its language, for those who write it. Resolvers give a `Seo`."""

    class Meta:
        name = "SeoText"
        access = {everyone: "language title description"}

    language = graphene.String(required=True, description="fr, en or ar.")
    title = graphene.String(required=True)
    description = graphene.String(required=True)


def seo_of_product(product: Product, info: Any) -> Seo:
    """Nothing of a draft of others."""
    return seo_now({} if is_draft_of_others(product, info.context.user) else product.seo)


def seo_of_shop(shop: Shop, info: Any) -> Seo:
    return seo_now(shop.seo)
