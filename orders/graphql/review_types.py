"""Reviews as pages read them."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of
from orders.graphql.order_types import OrderLineType
from orders.models import Review
from orders.selectors.reviews import LineReview, picture_of
from orders.states import Fit, ReviewState
from shops.graphql.picture_types import PictureType
from shops.graphql.types import ProductType, ShopType

FitEnum = enum_of(Fit)


class ReviewType(ObjectType):
    """One buyer's word about one piece that she has bought and received."""

    class Meta:
        name = "Review"
        access = {
            everyone: "id stars fit text language name variant_title product_title product"
            " bought_on written_at edited_at pictures answer answered_at"
        }

    id = graphene.ID(required=True)
    stars = graphene.Int(required=True)
    fit = FitEnum()
    text = graphene.String(required=True, description="Plain, with line breaks; may be empty.")
    language = graphene.String(required=True, description="Of the text.")
    name = graphene.String(required=True, description="Empty: “a customer”.")
    variant_title = graphene.String(required=True, description="What she bought, as sold then.")
    product_title = graphene.String(required=True)
    product = graphene.Field(ProductType, description="Null once it is gone.")
    bought_on = graphene.Date(required=True)
    written_at = graphene.DateTime(required=True)
    edited_at = graphene.DateTime()
    pictures = graphene.List(graphene.NonNull(PictureType), required=True)
    answer = graphene.String(required=True, description="The designer's; empty without one.")
    answered_at = graphene.DateTime()

    @staticmethod
    def resolve_fit(review: Review, info: Any) -> str | None:
        return review.fit or None

    @staticmethod
    def resolve_variant_title(review: Review, info: Any) -> str:
        return review.line.variant_title

    @staticmethod
    def resolve_product_title(review: Review, info: Any) -> str:
        return review.line.product_title

    @staticmethod
    def resolve_product(review: Review, info: Any) -> Any:
        return info.context.loaders.product.load(review.product_id) if review.product_id else None

    @staticmethod
    def resolve_pictures(review: Review, info: Any) -> list[Any]:
        return [picture_of(picture, review) for picture in review.pictures.all()]


class LineReviewType(ObjectType):
    """What of her order a buyer can review; reached only through a root field that checks her."""

    class Meta:
        name = "LineReview"
        access = {everyone: "line shop product arrives_on refusal review is_hidden hidden_because"}

    line = graphene.Field(OrderLineType, required=True)
    shop = graphene.Field(ShopType, required=True)
    product = graphene.Field(ProductType)
    arrives_on = graphene.Date(description="When it arrived, or should.")
    refusal = graphene.String(required=True, description="Why not now; empty: she can.")
    review = graphene.Field(ReviewType, description="What she said.")
    is_hidden = graphene.Boolean(required=True, description="The programme has hidden it.")
    hidden_because = graphene.String(required=True)

    @staticmethod
    def resolve_shop(row: LineReview, info: Any) -> Any:
        return info.context.loaders.shop.load(row.part.shop_id)

    @staticmethod
    def resolve_product(row: LineReview, info: Any) -> Any:
        return info.context.loaders.product.load(row.product_id) if row.product_id else None

    @staticmethod
    def resolve_is_hidden(row: LineReview, info: Any) -> bool:
        return row.review is not None and row.review.state == ReviewState.HIDDEN

    @staticmethod
    def resolve_hidden_because(row: LineReview, info: Any) -> str:
        review = row.review
        return review.hidden_because if review and review.state == ReviewState.HIDDEN else ""


ReviewConnection = connection(ReviewType)
