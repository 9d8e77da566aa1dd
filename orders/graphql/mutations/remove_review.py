"""removeReview, removeReviewPicture."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.models import OrderLine, ReviewPicture
from orders.selectors import order_for
from orders.services.reviews.remove_review import remove_review
from orders.services.reviews.review_pictures import remove_review_picture


class RemoveReview(RuleMutation):
    """A buyer takes back what she said about a line."""

    class Meta:
        access = everyone

    class Arguments:
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")
        line = graphene.ID(required=True)

    is_removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RemoveReview:
        order = order_for(actor, given["order"], given.get("token"))
        line = get_row(OrderLine.objects.filter(seller_order__order=order), given["line"])
        remove_review(order, line, actor=actor)
        return cls(is_removed=True)


class RemoveReviewPicture(RuleMutation):
    """A buyer takes a photograph out of her review."""

    class Meta:
        access = everyone

    class Arguments:
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")
        picture = graphene.ID(required=True)

    is_removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RemoveReviewPicture:
        order = order_for(actor, given["order"], given.get("token"))
        rows = ReviewPicture.objects.filter(review__line__seller_order__order=order)
        remove_review_picture(order, get_row(rows, given["picture"]), actor=actor)
        return cls(is_removed=True)
