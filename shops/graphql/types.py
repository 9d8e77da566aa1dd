"""Themes, shops, products, variants and what hangs on them: loaded by the page, not by the row."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit import texts
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field
from matricia.kit.money import Money
from shops.graphql.claim_types import ClaimType
from shops.graphql.facts_types import ProductFactsType
from shops.graphql.look_types import ShopLookType
from shops.graphql.picture_types import PictureType
from shops.graphql.rating_types import RatingType
from shops.graphql.seo_types import SeoType, seo_of_product, seo_of_shop
from shops.graphql.stock_types import LocationType, StockLevelType
from shops.graphql.text_types import ProductTextType, ShopTextType, WrittenWordType
from shops.languages import Language
from shops.models import Product, Shop, Theme, Variant
from shops.permissions import (
    is_draft_of_others,
    is_hidden_to,
    products_of_products_shop,
    products_of_shop,
    products_of_variants_shop,
    runs,
)
from shops.pictures import ShownPicture
from shops.product_texts import ProductText, description_of, option_words, texts_of, title_of
from shops.states import ProductState, ShopState

ShopStateEnum = enum_of(ShopState)
ProductStateEnum = enum_of(ProductState)


class ThemeType(ObjectType):
    """A programme-wide editorial tag with its criteria."""

    class Meta:
        name = "Theme"
        access = {everyone: "id slug name summary criteria needs_proof picture product_count"}

    id = graphene.ID(required=True)
    slug = graphene.String(required=True)
    name = graphene.String(required=True)
    summary = graphene.String(required=True)
    criteria = graphene.List(graphene.NonNull(graphene.String), required=True)
    needs_proof = graphene.Boolean(
        required=True, description="Pieces carry it only while an approved claim proves it."
    )
    picture = graphene.Field(PictureType, description="Of its newest product.")
    product_count = graphene.Int(required=True, description="Products on sale.")

    @staticmethod
    def resolve_name(theme: Theme, info: Any) -> str:
        return texts.in_language(theme.name)

    @staticmethod
    def resolve_summary(theme: Theme, info: Any) -> str:
        return texts.in_language(theme.summary)

    @staticmethod
    def resolve_criteria(theme: Theme, info: Any) -> list[str]:
        return list(texts.in_language(theme.criteria))

    @staticmethod
    def resolve_product_count(theme: Theme, info: Any) -> Any:
        return info.context.loaders.products_in_theme.load(theme.pk)

    @staticmethod
    def resolve_picture(theme: Theme, info: Any) -> Any:
        return info.context.loaders.theme_picture.load(theme.pk)


class ShopType(ObjectType):
    """A designer's storefront."""

    class Meta:
        name = "Shop"
        access = {
            everyone: "id slug name tagline story city country accent state banner product_count"
            " tagline_language story_language language claims rating newest seo look",
            products_of_shop: "locations texts",
        }

    id = graphene.ID(required=True)
    slug = graphene.String(required=True)
    name = graphene.String(required=True)
    tagline = graphene.String(required=True)
    tagline_language = graphene.String(required=True, description="Of `tagline`.")
    story = graphene.String(required=True)
    story_language = graphene.String(required=True, description="Of `story`.")
    language = graphene.String(
        required=True, description="What its designer writes in first: fr, en or ar."
    )
    city = graphene.String(required=True)
    country = graphene.String(required=True)
    accent = graphene.String(required=True)
    seo = graphene.Field(SeoType, required=True, resolver=seo_of_shop)
    state = ShopStateEnum(required=True)
    banner = graphene.Field(PictureType)
    product_count = graphene.Int(required=True, description="Products on sale.")
    newest = graphene.List(
        graphene.NonNull(lambda: ProductType),
        required=True,
        description="On sale, the three newest: what her shop looks like.",
    )
    look = graphene.Field(ShopLookType, required=True)
    claims = graphene.List(
        graphene.NonNull(ClaimType), required=True, description="Holding today, about all of it."
    )
    rating = graphene.Field(RatingType, description="Of all its pieces; null without a review.")
    locations = graphene.List(graphene.NonNull(LocationType), description="For its members.")
    texts = graphene.List(
        graphene.NonNull(ShopTextType), description="In every language. For its members."
    )

    @staticmethod
    def resolve_tagline(shop: Shop, info: Any) -> str:
        return texts.written(shop.tagline, main=shop.language).text

    @staticmethod
    def resolve_tagline_language(shop: Shop, info: Any) -> str:
        return texts.written(shop.tagline, main=shop.language).language

    @staticmethod
    def resolve_story(shop: Shop, info: Any) -> str:
        return texts.written(shop.story, main=shop.language).text

    @staticmethod
    def resolve_story_language(shop: Shop, info: Any) -> str:
        return texts.written(shop.story, main=shop.language).language

    @staticmethod
    def resolve_banner(shop: Shop, info: Any) -> ShownPicture | None:
        return ShownPicture.of_banner(shop)

    @staticmethod
    def resolve_look(shop: Shop, info: Any) -> Any:
        return info.context.loaders.look_of_shop.load(shop.pk)

    @staticmethod
    def resolve_product_count(shop: Shop, info: Any) -> Any:
        return info.context.loaders.products_for_sale.load(shop.pk)

    @staticmethod
    def resolve_newest(shop: Shop, info: Any) -> Any:
        return info.context.loaders.newest_of_shop.load(shop.pk)

    @staticmethod
    def resolve_claims(shop: Shop, info: Any) -> Any:
        return info.context.loaders.shop_claims.load(shop.pk)

    @staticmethod
    def resolve_texts(shop: Shop, info: Any) -> list[dict[str, str]]:
        return [
            {
                "language": language.value,
                "tagline": shop.tagline.get(language, ""),
                "story": shop.story.get(language, ""),
            }
            for language in Language
        ]

    @staticmethod
    def resolve_rating(shop: Shop, info: Any) -> Any:
        return info.context.loaders.shop_rating.load(shop.pk)

    @staticmethod
    def resolve_locations(shop: Shop, info: Any) -> Any:
        return info.context.loaders.locations.load(shop.pk)


class ProductType(ObjectType):
    """A piece as its designer presents it.

    Reached through `visible_to`, or from something one bought or has in the basket: then a piece
    that went back to being a draft keeps its name and picture, and hides what is being edited.
    """

    class Meta:
        name = "Product"
        access = {
            everyone: "id slug title title_language product_type description"
            " description_language tags state version published_at shop themes option_names"
            " price_from price_to available picture pictures variants made_to_order making_days"
            " facts reduced_from claims rating seo",
            products_of_products_shop: "chosen_themes language texts publish_at",
        }

    id = graphene.ID(required=True)
    slug = graphene.String(required=True)
    title = graphene.String(required=True)
    title_language = graphene.String(required=True, description="Of `title`: fr, en or ar.")
    seo = graphene.Field(SeoType, required=True, resolver=seo_of_product)
    product_type = graphene.String(required=True)
    description = graphene.String(required=True, description="Sanitised HTML.")
    description_language = graphene.String(required=True, description="Of `description`.")
    language = graphene.String(description="What it was first written in. For the shop's members.")
    texts = graphene.List(
        graphene.NonNull(ProductTextType),
        description="As first written, then its translations. For the shop's members.",
    )
    tags = graphene.List(graphene.NonNull(graphene.String), required=True)
    state = ProductStateEnum(required=True)
    version = graphene.Int(required=True)
    published_at = graphene.DateTime()
    publish_at = graphene.DateTime(
        description="When it goes on sale by itself. For the shop's members."
    )
    made_to_order = graphene.Boolean(required=True, description="Made once it is bought.")
    making_days = graphene.Int(required=True, description="Working days that takes.")
    shop = graphene.Field(ShopType, required=True)
    themes = graphene.List(
        graphene.NonNull(ThemeType), required=True, description="Those it carries today."
    )
    chosen_themes = graphene.List(
        graphene.NonNull(ThemeType),
        description="Those its designer chose, proven or not. For the shop's members.",
    )
    claims = graphene.List(
        graphene.NonNull(ClaimType),
        required=True,
        description="Holding today: about this piece, then about all of the shop.",
    )
    option_names = graphene.List(graphene.NonNull(graphene.String), required=True)
    price_from = money_field()
    price_to = money_field()
    available = graphene.Boolean(required=True)
    facts = graphene.Field(ProductFactsType)
    rating = graphene.Field(RatingType, description="Null without any review.")
    reduced_from = money_field(
        required=False,
        description="What may be crossed out beside its price, where all variants cost the same.",
    )
    picture = graphene.Field(PictureType)
    pictures = graphene.List(graphene.NonNull(PictureType), required=True)
    variants = graphene.List(graphene.NonNull(lambda: VariantType), required=True)

    @staticmethod
    def resolve_title(product: Product, info: Any) -> str:
        return title_of(product).text

    @staticmethod
    def resolve_title_language(product: Product, info: Any) -> str:
        return title_of(product).language

    @staticmethod
    def resolve_texts(product: Product, info: Any) -> list[ProductText]:
        return list(texts_of(product))

    @staticmethod
    def resolve_shop(product: Product, info: Any) -> Any:
        return info.context.loaders.shop.load(product.shop_id)

    @staticmethod
    def resolve_themes(product: Product, info: Any) -> Any:
        return info.context.loaders.themes.load(product.pk)

    @staticmethod
    def resolve_chosen_themes(product: Product, info: Any) -> Any:
        return info.context.loaders.chosen_themes.load(product.pk)

    @staticmethod
    def resolve_claims(product: Product, info: Any) -> Any:
        return info.context.loaders.product_claims.load(product.pk)

    @staticmethod
    def resolve_price_from(product: Product, info: Any) -> Money:
        return Money(product.price_from)

    @staticmethod
    def resolve_price_to(product: Product, info: Any) -> Money:
        return Money(product.price_to)

    @staticmethod
    def resolve_available(product: Product, info: Any) -> Any:
        return info.context.loaders.on_sale.load(product.pk)

    @staticmethod
    def resolve_facts(product: Product, info: Any) -> Any:
        if is_draft_of_others(product, info.context.user):
            return None
        return info.context.loaders.facts.load(product.pk)

    @staticmethod
    def resolve_rating(product: Product, info: Any) -> Any:
        return info.context.loaders.rating.load(product.pk)

    @staticmethod
    def resolve_reduced_from(product: Product, info: Any) -> Any:
        return info.context.loaders.product_reduced_from.load(product.pk)

    @staticmethod
    def resolve_picture(product: Product, info: Any) -> Any:
        if is_hidden_to(product, info.context.user):
            return None
        return info.context.loaders.first_picture.load(product.pk)

    @staticmethod
    def resolve_pictures(product: Product, info: Any) -> Any:
        if is_hidden_to(product, info.context.user):
            return []
        return info.context.loaders.pictures.load(product.pk)

    @staticmethod
    def resolve_description(product: Product, info: Any) -> str:
        is_hidden = is_draft_of_others(product, info.context.user)
        return "" if is_hidden else description_of(product).text

    @staticmethod
    def resolve_description_language(product: Product, info: Any) -> str:
        return description_of(product).language

    @staticmethod
    def resolve_variants(product: Product, info: Any) -> Any:
        user, loaders = info.context.user, info.context.loaders
        if runs(user, product.shop_id):
            return loaders.variants.load(product.pk)
        return [] if is_draft_of_others(product, user) else loaders.offered.load(product.pk)


class VariantType(ObjectType):
    """What is bought: it has a price, stock and a tag code."""

    class Meta:
        name = "Variant"
        access = {
            everyone: "id title option_values option_words sku barcode tag_code price"
            " reduced_from is_active available product",
            products_of_variants_shop: "stock_levels weight_grams",
        }

    id = graphene.ID(required=True)
    title = graphene.String(required=True)
    option_values = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="As its designer wrote them."
    )
    option_words = graphene.List(
        graphene.NonNull(WrittenWordType),
        required=True,
        description="The same for whoever reads: translated where they have been.",
    )
    sku = graphene.String(required=True)
    barcode = graphene.String(required=True)
    tag_code = graphene.String(required=True)
    price = money_field()
    reduced_from = money_field(
        required=False,
        description="What may be crossed out beside the price: the lowest of the 30 days before.",
    )
    is_active = graphene.Boolean(required=True)
    weight_grams = graphene.Int(description="0 where it is not said. For the shop's members.")
    available = graphene.Int(required=True, description="How many can be bought online now.")
    product = graphene.Field(ProductType, required=True)
    stock_levels = graphene.List(
        graphene.NonNull(StockLevelType), description="For the shop's members."
    )

    @staticmethod
    def resolve_title(variant: Variant, info: Any) -> str:
        return " / ".join(word.text for word in option_words(variant))

    @staticmethod
    def resolve_option_words(variant: Variant, info: Any) -> list[texts.Written]:
        return option_words(variant)

    @staticmethod
    def resolve_price(variant: Variant, info: Any) -> Money:
        return variant.unit_price

    @staticmethod
    def resolve_reduced_from(variant: Variant, info: Any) -> Any:
        return info.context.loaders.reduced_from.load(variant.pk)

    @staticmethod
    def resolve_available(variant: Variant, info: Any) -> Any:
        return info.context.loaders.available.load(variant.pk) if variant.is_active else 0

    @staticmethod
    def resolve_product(variant: Variant, info: Any) -> Any:
        return info.context.loaders.product.load(variant.product_id)

    @staticmethod
    def resolve_stock_levels(variant: Variant, info: Any) -> Any:
        return info.context.loaders.stock_levels.load(variant.pk)


ShopConnection = connection(ShopType)
ProductConnection = connection(ProductType)
