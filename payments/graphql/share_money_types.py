"""A designer's share as programme staff read it: reached through `orderMoney` only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from matricia.kit.money import Money
from orders.graphql.order_types import SellerOrderStateEnum
from orders.models import OrderLine
from payments.models import Debt, Share, ShareHold
from payments.order_money import OrderMoney
from payments.order_money.rows import left_to_refund
from payments.order_money.timeline import name_of
from payments.states import CapabilityState, HoldKind, OutboxState, PayoutState, ShareState


@dataclass(frozen=True, slots=True)
class ShareOfOrder:
    """A share, and the order's money that it is seen with."""

    share: Share
    money: OrderMoney


def list_of(kind: Any) -> graphene.List:
    """A required list without nulls."""
    return graphene.List(graphene.NonNull(kind), required=True)


def words_of(choices: Any, attribute: str) -> Any:
    """A resolver for the words of a state."""

    def resolve(row: Any, info: Any) -> str:
        return str(choices(getattr(row, attribute)).label)

    return staticmethod(resolve)


class MoneyHoldType(ObjectType):
    """What keeps, or kept, a share back."""

    class Meta:
        name = "MoneyHold"
        access = {
            everyone: "id kind words note reference until placed_by placed_at lifted_at can_lift"
        }

    id = graphene.ID(required=True)
    kind = enum_of(HoldKind)(required=True)
    words = graphene.String(required=True)
    note = graphene.String(required=True)
    reference = graphene.String(required=True)
    until = graphene.Date()
    placed_by = graphene.String(required=True)
    placed_at = graphene.DateTime(required=True)
    lifted_at = graphene.DateTime()
    can_lift = graphene.Boolean(required=True, description="By staff; a dispute ends by itself.")

    resolve_words = words_of(HoldKind, "kind")

    @staticmethod
    def resolve_placed_by(hold: ShareHold, info: Any) -> str:
        return name_of(hold.placed_by)

    @staticmethod
    def resolve_can_lift(hold: ShareHold, info: Any) -> bool:
        return hold.lifted_at is None and hold.kind in (HoldKind.STAFF, HoldKind.WARNING)


class MoneyReversalType(ObjectType):
    """A part of a transfer, taken back."""

    class Meta:
        name = "MoneyReversal"
        access = {everyone: "id state amount refusal stripe_id created_at made_at"}

    id = graphene.ID(required=True)
    state = enum_of(OutboxState)(required=True)
    amount = money_field()
    refusal = graphene.String(required=True, description="Stripe's code.")
    stripe_id = graphene.String()
    created_at = graphene.DateTime(required=True)
    made_at = graphene.DateTime()

    resolve_amount = money_from("amount")


class MoneyTransferType(ObjectType):
    """From our Stripe balance to hers."""

    class Meta:
        name = "MoneyTransfer"
        access = {
            everyone: "id state state_words amount reversed refusal stripe_id created_at made_at"
            " reversals"
        }

    id = graphene.ID(required=True)
    state = enum_of(OutboxState)(required=True)
    state_words = graphene.String(required=True)
    amount = money_field()
    reversed = money_field()
    refusal = graphene.String(required=True, description="Stripe's code.")
    stripe_id = graphene.String()
    created_at = graphene.DateTime(required=True)
    made_at = graphene.DateTime()
    reversals = list_of(MoneyReversalType)

    resolve_amount = money_from("amount")
    resolve_reversed = money_from("reversed")
    resolve_state_words = words_of(OutboxState, "state")

    @staticmethod
    def resolve_reversals(transfer: Any, info: Any) -> list[Any]:
        return list(transfer.reversals.all())


class MoneyDebtType(ObjectType):
    """What she owes because of this order."""

    class Meta:
        name = "MoneyDebt"
        access = {everyone: "id account amount left at"}

    id = graphene.ID(required=True)
    account = graphene.String(required=True, description="Of the books, where it stands.")
    amount = money_field()
    left = money_field()
    at = graphene.DateTime(required=True)

    resolve_amount = money_from("amount")
    resolve_left = money_from("left")

    @staticmethod
    def resolve_account(debt: Debt, info: Any) -> str:
        return f"shop:{debt.shop_id}:debt"


class MoneyPayoutType(ObjectType):
    """A payout to her bank that may contain money of this order."""

    class Meta:
        name = "MoneyPayout"
        access = {
            everyone: "id stripe_id amount state state_words failure_code arrives_on created_at"
        }

    id = graphene.ID(required=True)
    stripe_id = graphene.String(required=True)
    amount = money_field()
    state = enum_of(PayoutState)(required=True)
    state_words = graphene.String(required=True)
    failure_code = graphene.String(required=True)
    arrives_on = graphene.Date()
    created_at = graphene.DateTime(required=True)

    resolve_amount = money_from("amount")
    resolve_state_words = words_of(PayoutState, "state")


class MoneyLineType(ObjectType):
    """A line of the order, with what of it was given back."""

    class Meta:
        name = "MoneyLine"
        access = {everyone: "id title quantity left total"}

    id = graphene.ID(required=True)
    title = graphene.String(required=True)
    quantity = graphene.Int(required=True)
    left = graphene.Int(required=True, description="Pieces that were not refunded yet.")
    total = money_field()

    resolve_total = money_from("total")

    @staticmethod
    def resolve_title(line: OrderLine, info: Any) -> str:
        return ", ".join(filter(None, [line.product_title, line.variant_title]))


def _share_money(attribute: str) -> Any:
    """A resolver for cents of the share."""

    def resolve(row: ShareOfOrder, info: Any) -> Money:
        return Money(getattr(row.share, attribute), row.share.currency)

    return staticmethod(resolve)


def _share_value(get: Callable[[ShareOfOrder], Any]) -> Any:
    return staticmethod(lambda row, info: get(row))


class ShareMoneyType(ObjectType):
    """A designer's share, from the charge to her bank."""

    class Meta:
        name = "ShareMoney"
        access = {
            everyone: "id shop_name shop_slug part_id part_number part_state state state_words"
            " explanation gross commission commission_vat amount refunded frozen lost netted"
            " transferred taken_back indebted outstanding excess refundable release_on"
            " delivery delivery_left account_id account_state holds transfers debts payouts lines"
        }

    id = graphene.ID(required=True)
    shop_name = graphene.String(required=True)
    shop_slug = graphene.String(required=True)
    part_id = graphene.ID(required=True, description="Of her part of the order.")
    part_number = graphene.String(required=True)
    part_state = SellerOrderStateEnum(required=True)
    state = enum_of(ShareState)(required=True)
    state_words = graphene.String(required=True)
    explanation = graphene.String(required=True, description="As the designer reads it.")
    gross = money_field(description="What the customer paid for her part.")
    commission = money_field(description="VAT included.")
    commission_vat = money_field()
    amount = money_field(description="gross − commission.")
    refunded = money_field(description="Her part of refunds.")
    frozen = money_field(description="By disputes that are not decided.")
    lost = money_field(description="To disputes.")
    netted = money_field(description="Kept for debts of hers.")
    transferred = money_field()
    taken_back = money_field()
    indebted = money_field(description="Could not be taken back.")
    outstanding = money_field(description="Still to be sent to her.")
    excess = money_field(description="Has to come back from her.")
    refundable = money_field(description="What the customer could still get of this part.")
    release_on = graphene.Date()
    delivery = money_field(description="And its gift wrap.")
    delivery_left = graphene.Boolean(required=True, description="It was not refunded yet.")
    account_id = graphene.String(description="Her account at Stripe.")
    account_state = enum_of(CapabilityState)(required=True)
    holds = list_of(MoneyHoldType)
    transfers = list_of(MoneyTransferType)
    debts = list_of(MoneyDebtType)
    payouts = list_of(MoneyPayoutType)
    lines = list_of(MoneyLineType)

    resolve_id = _share_value(lambda row: row.share.pk)
    resolve_shop_name = _share_value(lambda row: row.share.shop.name)
    resolve_shop_slug = _share_value(lambda row: row.share.shop.slug)
    resolve_part_id = _share_value(lambda row: row.share.seller_order_id)
    resolve_part_number = _share_value(lambda row: row.share.seller_order.number)
    resolve_part_state = _share_value(lambda row: row.share.seller_order.state)
    resolve_state = _share_value(lambda row: row.share.state)
    resolve_state_words = _share_value(lambda row: str(ShareState(row.share.state).label))
    resolve_gross = _share_money("gross")
    resolve_commission = _share_money("commission")
    resolve_commission_vat = _share_money("commission_vat")
    resolve_amount = _share_money("amount")
    resolve_refunded = _share_money("refunded_amount")
    resolve_frozen = _share_money("frozen")
    resolve_lost = _share_money("lost_amount")
    resolve_netted = _share_money("netted")
    resolve_transferred = _share_money("transferred")
    resolve_taken_back = _share_money("taken_back")
    resolve_indebted = _share_money("indebted")
    resolve_outstanding = _share_money("outstanding")
    resolve_excess = _share_money("excess")
    resolve_refundable = _share_value(
        lambda row: Money(left_to_refund(row.share), row.share.currency)
    )
    resolve_release_on = _share_value(lambda row: row.share.release_on)
    resolve_delivery = _share_value(
        lambda row: Money(row.share.seller_order.beside_goods, row.share.currency)
    )
    resolve_holds = _share_value(lambda row: list(row.share.holds.all()))
    resolve_transfers = _share_value(lambda row: list(row.share.transfers.all()))
    resolve_debts = _share_value(lambda row: list(row.share.debts.all()))
    resolve_payouts = _share_value(lambda row: row.money.payouts_after(row.share))

    @staticmethod
    def resolve_explanation(row: ShareOfOrder, info: Any) -> Any:
        return info.context.loaders.explanation_of_share.load(row.share)

    @staticmethod
    def resolve_delivery_left(row: ShareOfOrder, info: Any) -> bool:
        gone = sum(item.amount for item in row.money.items_refunded(row.share) if not item.line_id)
        return row.share.seller_order.beside_goods > gone

    @staticmethod
    def resolve_account_id(row: ShareOfOrder, info: Any) -> str | None:
        account = row.money.account_of(row.share)
        return account.stripe_id if account else None

    @staticmethod
    def resolve_account_state(row: ShareOfOrder, info: Any) -> str:
        account = row.money.account_of(row.share)
        return account.transfers if account else CapabilityState.NONE

    @staticmethod
    def resolve_lines(row: ShareOfOrder, info: Any) -> list[OrderLine]:
        items = row.money.items_refunded(row.share)
        lines: list[Any] = list(row.share.seller_order.lines.all())
        for line in lines:
            gone = sum(item.quantity for item in items if item.line_id == line.pk)
            line.left = line.quantity - gone
            line.seller_order = row.share.seller_order  # its currency, without asking again
        return lines
