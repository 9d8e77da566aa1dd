"""What the staff console asks for beside one order: stuck steps, orders found, entries by hand."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from matricia.kit.money import Money
from orders.graphql.order_types import OrderStateEnum
from orders.models import Order
from payments.chart import account_words
from payments.graphql.share_money_types import list_of
from payments.models import ManualEntry
from payments.order_money.timeline import name_of
from payments.permissions import can_keep_books
from payments.states import ProposalState
from payments.stuck_steps import StepKind


class FoundOrderType(ObjectType):
    """An order that staff looked for."""

    class Meta:
        name = "FoundOrder"
        access = {everyone: "id number state placed_at paid_at customer_name total"}

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    state = OrderStateEnum(required=True)
    placed_at = graphene.DateTime(required=True)
    paid_at = graphene.DateTime()
    customer_name = graphene.String(required=True)
    total = money_field()

    resolve_total = money_from("total")

    @staticmethod
    def resolve_customer_name(order: Order, info: Any) -> str:
        return order.name


class StuckStepType(ObjectType):
    """A step that waits for somebody; see `payments.stuck_steps`."""

    class Meta:
        name = "StuckStep"
        access = {everyone: "kind id words since can_retry order_number shop amount"}

    kind = enum_of(StepKind)(required=True)
    id = graphene.ID(required=True, description="Of the row; unique with the kind.")
    words = graphene.String(required=True)
    since = graphene.DateTime(required=True)
    can_retry = graphene.Boolean(required=True)
    order_number = graphene.String(required=True, description="Empty for a message of Stripe's.")
    shop = graphene.String(required=True)
    amount = money_field(required=False)


class ManualMoveType(ObjectType):
    """An amount from one account to another."""

    class Meta:
        name = "ManualMove"
        access = {everyone: "source source_words destination destination_words amount"}

    source = graphene.String(required=True)
    source_words = graphene.String(required=True)
    destination = graphene.String(required=True)
    destination_words = graphene.String(required=True)
    amount = money_field()


class ManualEntryType(ObjectType):
    """An entry that one person proposes and another one decides about."""

    class Meta:
        name = "ManualEntry"
        access = {
            everyone: "id moves reason state state_words proposed_by proposed_at decided_by"
            " decided_at decision_note reference settles_debt pays_refund can_decide"
        }

    id = graphene.ID(required=True)
    moves = list_of(ManualMoveType)
    reason = graphene.String(required=True)
    state = enum_of(ProposalState)(required=True)
    state_words = graphene.String(required=True)
    proposed_by = graphene.String(required=True)
    proposed_at = graphene.DateTime(required=True)
    decided_by = graphene.String(required=True, description="Empty until somebody has.")
    decided_at = graphene.DateTime()
    decision_note = graphene.String(required=True)
    reference = graphene.String(description="Of the entry in the books.")
    settles_debt = graphene.Boolean(required=True)
    pays_refund = graphene.Boolean(required=True)
    can_decide = graphene.Boolean(required=True, description="Whoever asks did not propose it.")

    @staticmethod
    def resolve_moves(row: ManualEntry, info: Any) -> list[dict[str, Any]]:
        return [
            {
                "source": move["source"],
                "source_words": account_words(move["source"]),
                "destination": move["destination"],
                "destination_words": account_words(move["destination"]),
                "amount": Money(move["amount"], row.currency),
            }
            for move in row.moves
        ]

    @staticmethod
    def resolve_state_words(row: ManualEntry, info: Any) -> str:
        return str(ProposalState(row.state).label)

    @staticmethod
    def resolve_proposed_by(row: ManualEntry, info: Any) -> str:
        return name_of(row.proposed_by)

    @staticmethod
    def resolve_decided_by(row: ManualEntry, info: Any) -> str:
        return name_of(row.decided_by)

    @staticmethod
    def resolve_reference(row: ManualEntry, info: Any) -> str | None:
        return row.entry.reference if row.entry else None

    @staticmethod
    def resolve_settles_debt(row: ManualEntry, info: Any) -> bool:
        return row.debt_id is not None

    @staticmethod
    def resolve_pays_refund(row: ManualEntry, info: Any) -> bool:
        return row.refund_id is not None

    @staticmethod
    def resolve_can_decide(row: ManualEntry, info: Any) -> bool:
        user = info.context.user
        waits = row.state == ProposalState.PROPOSED
        return waits and can_keep_books(user) and row.proposed_by_id != user.pk


class FindingType(ObjectType):
    """Where the books and Stripe differ."""

    class Meta:
        name = "ReconciliationFinding"
        access = {everyone: "cause cents"}

    cause = graphene.String(required=True)
    cents = graphene.Int(description="Null when it is no amount.")


class ReconciliationType(ObjectType):
    """One comparison of the books with Stripe."""

    class Meta:
        name = "Reconciliation"
        access = {everyone: "id since until is_full bookings findings started_at finished_at"}

    id = graphene.ID(required=True)
    since = graphene.DateTime(required=True)
    until = graphene.DateTime(required=True)
    is_full = graphene.Boolean(required=True, description="The nightly proof of everything.")
    bookings = graphene.Int(required=True)
    findings = list_of(FindingType)
    started_at = graphene.DateTime(required=True)
    finished_at = graphene.DateTime()


FoundOrderConnection = connection(FoundOrderType)
ManualEntryConnection = connection(ManualEntryType)
ReconciliationConnection = connection(ReconciliationType)
