"""writeReview."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.review_types import FitEnum, ReviewType
from orders.models import OrderLine
from orders.selectors import order_for
from orders.services.reviews.write_review import Opinion, write_review


class WriteReview(RuleMutation):
    """A buyer says what she thinks of a piece, or changes what she said: one review per line."""

    class Meta:
        access = everyone

    class Arguments:
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")
        line = graphene.ID(required=True)
        stars = graphene.Int(required=True)
        fit = FitEnum()
        text = graphene.String(default_value="")
        language = graphene.String(required=True, description="Of the text: fr, en or ar.")
        shows_name = graphene.Boolean(
            required=True, description="Her first name, or else “a customer”."
        )

    review = graphene.Field(ReviewType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> WriteReview:
        order = order_for(actor, given["order"], given.get("token"))
        line = get_row(OrderLine.objects.filter(seller_order__order=order), given["line"])
        opinion = Opinion(
            stars=given["stars"],
            fit=given.get("fit") or "",
            text=given["text"],
            language=given["language"],
            shows_name=given["shows_name"],
        )
        return cls(review=write_review(order, line, opinion, actor=actor))
