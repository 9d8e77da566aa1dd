"""sendOrderLink."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from orders.services.send_order_link import send_order_link


class SendOrderLink(RuleMutation):
    """Sends the link to an order to the address it was ordered with. The answer is the same
    whether there is such an order or not."""

    class Meta:
        access = everyone

    class Arguments:
        number = graphene.String(required=True)
        email = graphene.String(required=True)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> SendOrderLink:
        send_order_link(given["number"], given["email"])
        return cls()
