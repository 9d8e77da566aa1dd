"""Root fields and mutations of the staff console: null, or NOT_ALLOWED, for everybody else."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, staff
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import DEFAULT_PAGE, Page
from matricia.kit.graphql.roots import QueryPart
from orders.models import Order
from payments.find_orders import find_orders
from payments.graphql.mutations.staff_decide_manual_entry import DecideManualEntry
from payments.graphql.mutations.staff_hold_share import HoldShare
from payments.graphql.mutations.staff_lift_hold import LiftHold
from payments.graphql.mutations.staff_propose_manual_entry import ProposeManualEntry
from payments.graphql.mutations.staff_refund_order import RefundOrder
from payments.graphql.mutations.staff_retry_step import RetryStep
from payments.graphql.order_money_types import OrderMoneyType
from payments.graphql.staff_types import (
    FoundOrderConnection,
    ManualEntryConnection,
    ReconciliationConnection,
    StuckStepType,
)
from payments.models import ManualEntry, Reconciliation
from payments.order_money import OrderMoney, order_money
from payments.stuck_steps import StuckStep, stuck_steps


def _staff_pages(node_connection: type[ObjectType], **arguments: Any) -> graphene.Field:
    """A connection that is null for everybody but programme staff."""
    return graphene.Field(
        node_connection,
        first=graphene.Int(default_value=DEFAULT_PAGE),
        after=graphene.String(),
        **arguments,
    )


class StaffQueries(QueryPart):
    """Root fields of the staff console."""

    access = {staff: "order_money find_orders stuck_steps manual_entries reconciliations"}

    order_money = graphene.Field(
        OrderMoneyType,
        number=graphene.String(required=True),
        description="All that happened to an order's money; null when there is no such order.",
    )
    find_orders = _staff_pages(
        FoundOrderConnection,
        query=graphene.String(default_value=""),
        description="By the beginning of the number (then in the order of numbers), e-mail address,"
        " a part of the name or an id of Stripe's; newest first. totalCount stops at 1,001.",
    )
    stuck_steps = graphene.List(graphene.NonNull(StuckStepType))
    manual_entries = _staff_pages(ManualEntryConnection)
    reconciliations = _staff_pages(ReconciliationConnection)

    @staticmethod
    def resolve_order_money(root: Any, info: Any, number: str) -> OrderMoney | None:
        return order_money(number)

    @staticmethod
    def resolve_find_orders(
        root: Any, info: Any, query: str, first: int, after: str | None = None
    ) -> Page[Order]:
        found = find_orders(query)
        return Page(found.rows, found.order, first, after, total=lambda: found.total)

    @staticmethod
    def resolve_stuck_steps(root: Any, info: Any) -> list[StuckStep]:
        return stuck_steps()

    @staticmethod
    def resolve_manual_entries(
        root: Any, info: Any, first: int, after: str | None = None
    ) -> Page[ManualEntry]:
        rows = ManualEntry.objects.select_related("proposed_by", "decided_by", "entry")
        return Page(rows, ("-id",), first, after)

    @staticmethod
    def resolve_reconciliations(
        root: Any, info: Any, first: int, after: str | None = None
    ) -> Page[Reconciliation]:
        return Page(Reconciliation.objects.all(), ("-id",), first, after)


STAFF_MUTATIONS: list[type[RuleMutation]] = [
    RefundOrder,
    RetryStep,
    HoldShare,
    LiftHold,
    ProposeManualEntry,
    DecideManualEntry,
]
