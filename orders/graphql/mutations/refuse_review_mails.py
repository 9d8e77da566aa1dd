"""refuseReviewMails."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from orders.models import Order
from orders.permissions import has_bought
from orders.selectors import order_for
from orders.services.reviews.refuse_review_mails import refuse_review_mails


class RefuseReviewMails(RuleMutation):
    """A buyer wants no mail that asks for reviews, whatever she buys later."""

    class Meta:
        access = everyone

    class Arguments:
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")

    is_refused = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RefuseReviewMails:
        order = order_for(actor, given["order"], given.get("token"))
        if not has_bought(actor, order):
            raise Order.DoesNotExist
        refuse_review_mails(order)
        return cls(is_refused=True)
