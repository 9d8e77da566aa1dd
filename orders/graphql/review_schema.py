"""Reviews: root fields and mutations."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.graphql.mutations.answer_review import AnswerReview
from orders.graphql.mutations.note_delivery import ConfirmReceipt, NoteDelivered
from orders.graphql.mutations.refuse_review_mails import RefuseReviewMails
from orders.graphql.mutations.remove_review import RemoveReview, RemoveReviewPicture
from orders.graphql.mutations.write_review import WriteReview
from orders.graphql.review_types import LineReviewType, ReviewConnection
from orders.models import Order, Review
from orders.permissions import has_bought
from orders.selectors import order_for
from orders.selectors.reviews import LineReview, line_reviews, reviews_at, reviews_of
from shops.models import Product, Shop

#: By date, whatever they say (C. conso. D111-17); the page says so.
NEWEST = ("-written_at", "-id")


class ReviewQueries(QueryPart):
    """What everybody reads, and what of her order a buyer can review."""

    access = {everyone: "reviews shop_reviews line_reviews"}

    reviews = connection_field(
        ReviewConnection,
        product=graphene.ID(required=True),
        description="Of a piece that one may see, newest first.",
    )
    shop_reviews = connection_field(
        ReviewConnection,
        shop=graphene.ID(required=True),
        description="Of all pieces of a shop that one may see, newest first.",
    )
    line_reviews = graphene.List(
        graphene.NonNull(LineReviewType),
        order=graphene.ID(required=True),
        token=graphene.String(),
        description="Of an order of mine, or any with its token: what was sent, line by line.",
    )

    @staticmethod
    def resolve_reviews(
        root: Any, info: Any, product: str, first: int, after: str | None = None
    ) -> Page[Review]:
        row = find_row(Product.objects.visible_to(info.context.user), product)
        rows = reviews_of(row) if row else Review.objects.none()
        return Page(rows, NEWEST, first, after)

    @staticmethod
    def resolve_shop_reviews(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Review]:
        row = find_row(Shop.objects.visible_to(info.context.user), shop)
        rows = reviews_at(row) if row else Review.objects.none()
        return Page(rows, NEWEST, first, after)

    @staticmethod
    def resolve_line_reviews(
        root: Any, info: Any, order: str, token: str | None = None
    ) -> list[LineReview] | None:
        user = info.context.user
        try:
            row = order_for(user, order, token)
        except Order.DoesNotExist:
            return None
        return line_reviews(row, user) if has_bought(user, row) else None


REVIEW_MUTATIONS: list[type[RuleMutation]] = [
    WriteReview,
    RemoveReview,
    RemoveReviewPicture,
    AnswerReview,
    NoteDelivered,
    ConfirmReceipt,
    RefuseReviewMails,
]
