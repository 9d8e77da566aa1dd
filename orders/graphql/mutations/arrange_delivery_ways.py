"""arrangeDeliveryWays, removeDeliveryWay."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row, row_id
from orders.models import DeliveryOption
from orders.services.delivery.remove_option import arrange_options, remove_option
from shops.selectors import shops_run_by


class ArrangeDeliveryWays(RuleMutation):
    """The shop's ways in this order; customers get the first one unless they choose another."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        ways = graphene.List(graphene.NonNull(graphene.ID), required=True)

    arranged = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, shop: str, ways: list[str]) -> ArrangeDeliveryWays:
        row = get_row(shops_run_by(actor), shop)
        arrange_options(row, [row_id(text) for text in ways], actor=actor)
        return cls(arranged=True)


class RemoveDeliveryWay(RuleMutation):
    """Takes a way of delivery away; orders keep what they were frozen with."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemoveDeliveryWay:  # noqa: A002
        hers = DeliveryOption.objects.filter(shop__in=shops_run_by(actor)).select_related("shop")
        remove_option(get_row(hers, id), actor=actor)
        return cls(removed=True)
