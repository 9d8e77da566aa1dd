"""Withdrawals as the API shows them."""

from __future__ import annotations

from datetime import date
from typing import Any

import graphene

from matricia.kit import clock
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field
from orders.graphql.order_types import OrderLineType
from orders.models import Withdrawal, WithdrawalLine
from orders.states import SellerOrderState, WithdrawalState
from orders.tracking import tracking_url
from orders.withdrawal_period import REFUND_AFTER, PeriodStart
from payments.returns.address import return_address
from payments.states import RefundState
from payments.withdrawal_rights import Kept, PartRight
from shops.graphql.types import ShopType


class WithdrawnLineType(ObjectType):
    """Pieces of a line that are renounced."""

    class Meta:
        name = "WithdrawnLine"
        access = {everyone: "id line quantity restocked"}

    id = graphene.ID(required=True)
    line = graphene.Field(OrderLineType, required=True)
    quantity = graphene.Int(required=True)
    restocked = graphene.Int(required=True)


class WithdrawalRefundType(ObjectType):
    """The money that goes back for a withdrawal."""

    class Meta:
        name = "WithdrawalRefund"
        access = {everyone: "amount state paid_at"}

    amount = money_field(description="What is refunded, or will be.")
    state = enum_of(RefundState)(description="How far it is; null before it is asked for.")
    paid_at = graphene.DateTime(description="When it was paid; banks take days to show it.")


class WithdrawalType(ObjectType):
    """A customer has renounced pieces of one shop's part of an order. For her, the shop and
    programme staff; reached only through fields that look."""

    class Meta:
        name = "Withdrawal"
        access = {
            everyone: "id number state seller_order name email content announced_at due_on was_sent"
            " takes_delivery carrier tracking_number tracking_url sent_back_at received_at"
            " refunded_at refund lines return_address"
        }

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    state = enum_of(WithdrawalState)(required=True)
    seller_order = graphene.ID(required=True)
    name = graphene.String(required=True)
    email = graphene.String(required=True)
    content = graphene.String(required=True, description="What she declared, in her language.")
    announced_at = graphene.DateTime(required=True)
    due_on = graphene.Date(required=True, description="By when the law wants it paid back.")
    was_sent = graphene.Boolean(
        required=True, description="She has something to send back; else it had not left yet."
    )
    takes_delivery = graphene.Boolean(required=True)
    carrier = graphene.String(required=True, description="Her proof of dispatch; empty: none.")
    tracking_number = graphene.String(required=True)
    tracking_url = graphene.String()
    sent_back_at = graphene.DateTime()
    received_at = graphene.DateTime()
    refunded_at = graphene.DateTime(description="When the refund was asked for.")
    refund = graphene.Field(WithdrawalRefundType, required=True)
    lines = graphene.List(graphene.NonNull(WithdrawnLineType), required=True)
    return_address = graphene.List(graphene.NonNull(graphene.String), required=True)

    @staticmethod
    def resolve_seller_order(row: Withdrawal, info: Any) -> int:
        return row.seller_order_id

    @staticmethod
    def resolve_due_on(row: Withdrawal, info: Any) -> date:
        return (row.announced_at + REFUND_AFTER).astimezone(clock.PARIS).date()

    @staticmethod
    def resolve_tracking_url(row: Withdrawal, info: Any) -> str | None:
        return tracking_url(row.carrier, row.tracking_number) if row.tracking_number else None

    @staticmethod
    def resolve_refund(row: Withdrawal, info: Any) -> Any:
        return info.context.loaders.money_of_withdrawal.load(row)

    @staticmethod
    def resolve_lines(row: Withdrawal, info: Any) -> list[WithdrawalLine]:
        return list(row.lines.all())

    @staticmethod
    def resolve_return_address(row: Withdrawal, info: Any) -> list[str]:
        return return_address(row.seller_order.shop)


class LineRightType(ObjectType):
    """How many pieces of a line may be renounced; if none, why."""

    class Meta:
        name = "LineRight"
        access = {everyone: "id line quantity because"}

    id = graphene.ID(required=True)
    line = graphene.Field(OrderLineType, required=True)
    quantity = graphene.Int(required=True)
    because = enum_of(Kept)(description="Why none may be.")


class WithdrawalRightType(ObjectType):
    """What of one shop's part may be renounced, until when, and what was."""

    class Meta:
        name = "WithdrawalRight"
        access = {
            everyone: "id number shop state is_open start received_on last_day is_extended lines"
            " withdrawals"
        }

    id = graphene.ID(required=True, description="That of the part.")
    number = graphene.String(required=True)
    shop = graphene.Field(ShopType, required=True)
    state = enum_of(SellerOrderState)(required=True)
    is_open = graphene.Boolean(
        required=True, description="Something may be renounced today: show the link."
    )
    start = enum_of(PeriodStart)(required=True)
    received_on = graphene.Date(description="From when the fourteen days count.")
    last_day = graphene.Date()
    is_extended = graphene.Boolean(
        required=True, description="She was told of her right late, so it lasts longer."
    )
    lines = graphene.List(graphene.NonNull(LineRightType), required=True)
    withdrawals = graphene.List(graphene.NonNull(WithdrawalType), required=True)

    @staticmethod
    def resolve_number(right: PartRight, info: Any) -> str:
        return right.part.number

    @staticmethod
    def resolve_shop(right: PartRight, info: Any) -> Any:
        return info.context.loaders.shop.load(right.part.shop_id)

    @staticmethod
    def resolve_state(right: PartRight, info: Any) -> str:
        return right.part.state

    @staticmethod
    def resolve_start(right: PartRight, info: Any) -> PeriodStart:
        return right.period.start

    @staticmethod
    def resolve_received_on(right: PartRight, info: Any) -> date | None:
        return right.period.received_on

    @staticmethod
    def resolve_last_day(right: PartRight, info: Any) -> date | None:
        return right.period.last_day

    @staticmethod
    def resolve_is_extended(right: PartRight, info: Any) -> bool:
        return right.period.is_extended


WithdrawalConnection = connection(WithdrawalType)
