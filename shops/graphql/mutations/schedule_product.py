"""scheduleProduct."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import graphene

from matricia.kit import clock
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.types import ProductType
from shops.models import Product
from shops.services.schedule_product import schedule_product


class ScheduleProduct(RuleMutation):
    """Puts a draft or a paused piece on sale at a moment, in Paris where it names no zone; without
    `at` it stays as it is."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        version = graphene.Int(required=True)
        at = graphene.DateTime()

    product = graphene.Field(ProductType)

    @classmethod
    def perform(
        cls,
        actor: Any,
        *,
        id: str,  # noqa: A002
        version: int,
        at: datetime | None = None,
    ) -> ScheduleProduct:
        row = get_row(Product.objects.visible_to(actor), id)
        if at and at.tzinfo is None:
            at = at.replace(tzinfo=clock.PARIS)
        return cls(product=schedule_product(row, at, version=version, actor=actor))
