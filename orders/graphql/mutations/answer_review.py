"""answerReview."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.review_types import ReviewType
from orders.models import Review
from orders.services.reviews.answer_review import answer_review


class AnswerReview(RuleMutation):
    """A designer answers a review: once, for everybody to read."""

    class Meta:
        access = signed_in

    class Arguments:
        review = graphene.ID(required=True)
        text = graphene.String(required=True)

    review = graphene.Field(ReviewType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> AnswerReview:
        rows = Review.objects.all().shown().select_related("shop", "line")
        row = get_row(rows, given["review"])
        answer_review(row, given["text"], actor=actor)
        return cls(review=rows.get(pk=row.pk))
