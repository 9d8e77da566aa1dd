"""advanceSellerOrders."""

from __future__ import annotations

from typing import Any, Final

import graphene
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import enum_of
from orders.graphql.order_types import SellerOrderType
from orders.models import SellerOrder
from orders.selectors.orders import with_lines
from orders.services.advance_seller_order import advance_seller_order
from orders.states import WorkStep

AT_ONCE: Final = 100


class AdvanceSellerOrders(RuleMutation):
    """A designer has taken, made or packed these orders: all of them, or none."""

    class Meta:
        access = signed_in

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID), required=True)
        step = enum_of(WorkStep)(required=True)
        leave_by = graphene.Date(description="The day she sends it; with ACCEPTED, of one order.")

    seller_orders = graphene.List(graphene.NonNull(SellerOrderType))

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> AdvanceSellerOrders:
        ids = sorted(set(given["ids"]))
        if not 1 <= len(ids) <= AT_ONCE:
            message = _("Choose between 1 and %(most)d orders.")
            raise RuleBroken("TOO_MANY", message % {"most": AT_ONCE}, field="ids")
        visible = SellerOrder.objects.of_shops_run_by(actor)
        parts = sorted((get_row(visible, pk) for pk in ids), key=lambda part: part.pk)
        for part in parts:
            step = WorkStep(given["step"])
            advance_seller_order(part, step, actor=actor, leave_by=given.get("leave_by"))
        rows = with_lines(visible.filter(pk__in=[part.pk for part in parts]))
        return cls(seller_orders=list(rows.order_by("pk")))
