"""announceDelay."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.selectors.orders import with_lines
from orders.services.announce_delay import announce_delay


class AnnounceDelay(RuleMutation):
    """A designer needs longer: her customer is told the new day, and that she need not wait."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(
            required=True, description="Made by the client (UUID): the same again is the same."
        )
        seller_order = graphene.ID(required=True)
        promised_by = graphene.Date(required=True)
        reason = graphene.String(required=True)

    seller_order = graphene.Field(SellerOrderType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> AnnounceDelay:
        rows = SellerOrder.objects.of_shops_run_by(actor)
        part = get_row(rows, given["seller_order"])
        announce_delay(
            part,
            client_id(given["id"]),
            promised_by=given["promised_by"],
            reason=given["reason"],
            actor=actor,
        )
        return cls(seller_order=with_lines(rows).get(pk=part.pk))
