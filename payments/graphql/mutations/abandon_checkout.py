"""abandonCheckout."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from orders.graphql.order_types import OrderType
from orders.selectors import order_for
from payments.services.abandon_checkout import abandon_checkout


class AbandonCheckout(RuleMutation):
    """The customer came back without paying: frees the pieces, keeps the basket."""

    class Meta:
        access = everyone
        atomic = False  # the page is closed at Stripe before the pieces are freed

    class Arguments:
        order = graphene.ID(required=True)
        token = graphene.String(required=True)

    order = graphene.Field(OrderType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> AbandonCheckout:
        user, order_id, token = info.context.user, given["order"], given["token"]
        abandon_checkout(order_for(user, order_id, token))
        return cls(order=order_for(user, order_id, token))
