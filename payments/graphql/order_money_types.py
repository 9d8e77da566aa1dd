"""One order's money as programme staff read it. Every type is reached through `orderMoney` only,
which answers null to everybody else: "everyone" here is whoever was let in there."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from matricia.kit.money import Money
from orders.graphql.order_types import OrderStateEnum
from payments.chart import account_words
from payments.explanations import decline_words
from payments.graphql.dispute_types import DisputeType
from payments.graphql.share_money_types import ShareMoneyType, ShareOfOrder, list_of, words_of
from payments.models import Dispute, Payment, Posting, Refund, RefundItem
from payments.order_money import Happening, OrderMoney, Proof, prove, timeline
from payments.order_money.rows import left_to_refund
from payments.order_money.timeline import name_of
from payments.states import PaymentState, RefundKind, RefundMethod, RefundState


class ChargeType(ObjectType):
    """The customer's payment, with Stripe's ids."""

    class Meta:
        name = "OrderCharge"
        access = {
            everyone: "id state state_words amount problem session_id payment_intent_id charge_id"
            " stripe_fee paid_at"
        }

    id = graphene.ID(required=True)
    state = enum_of(PaymentState)(required=True)
    state_words = graphene.String(required=True)
    amount = money_field()
    problem = graphene.String(required=True, description="Why the last card was refused, in words.")
    session_id = graphene.String()
    payment_intent_id = graphene.String()
    charge_id = graphene.String()
    stripe_fee = money_field(required=False, description="Null until Stripe has booked it.")
    paid_at = graphene.DateTime()

    resolve_amount = money_from("amount")
    resolve_stripe_fee = money_from("stripe_fee")
    resolve_state_words = words_of(PaymentState, "state")

    @staticmethod
    def resolve_problem(payment: Payment, info: Any) -> str:
        return decline_words(payment.problem) if payment.problem else ""


class RefundMoneyItemType(ObjectType):
    """Pieces or a delivery that were given back."""

    class Meta:
        name = "RefundMoneyItem"
        access = {everyone: "id title quantity amount"}

    id = graphene.ID(required=True)
    title = graphene.String(description="Of the product; null for the delivery.")
    quantity = graphene.Int(required=True)
    amount = money_field()

    @staticmethod
    def resolve_title(item: RefundItem, info: Any) -> str | None:
        return item.line.product_title if item.line else None

    @staticmethod
    def resolve_amount(item: RefundItem, info: Any) -> Money:
        return Money(item.amount, item.part.refund.currency)


class RefundMoneyPartType(ObjectType):
    """What a refund took from one designer and from the commission on her sale."""

    class Meta:
        name = "RefundMoneyPart"
        access = {everyone: "shop_name amount commission items"}

    shop_name = graphene.String(required=True)
    amount = money_field()
    commission = money_field()
    items = list_of(RefundMoneyItemType)

    @staticmethod
    def resolve_shop_name(part: Any, info: Any) -> str:
        return str(part.share.shop.name)

    @staticmethod
    def resolve_amount(part: Any, info: Any) -> Money:
        return Money(part.amount, part.share.currency)

    @staticmethod
    def resolve_commission(part: Any, info: Any) -> Money:
        return Money(part.commission, part.share.currency)

    @staticmethod
    def resolve_items(part: Any, info: Any) -> list[RefundItem]:
        return list(part.items.all())


class RefundMoneyType(ObjectType):
    """Money back to the customer."""

    class Meta:
        name = "RefundMoney"
        access = {
            everyone: "id kind_words method_words state state_words amount reason asked_by problem"
            " stripe_id created_at succeeded_at can_pay_by_bank parts"
        }

    id = graphene.ID(required=True)
    kind_words = graphene.String(required=True)
    method_words = graphene.String(required=True)
    state = enum_of(RefundState)(required=True)
    state_words = graphene.String(required=True)
    amount = money_field()
    reason = graphene.String(required=True)
    asked_by = graphene.String(required=True, description="Empty: the platform by a rule.")
    problem = graphene.String(required=True, description="Stripe's code.")
    stripe_id = graphene.String()
    created_at = graphene.DateTime(required=True)
    succeeded_at = graphene.DateTime()
    can_pay_by_bank = graphene.Boolean(
        required=True, description="The customer's bank sent it back: she is still to be paid."
    )
    parts = list_of(RefundMoneyPartType)

    resolve_amount = money_from("amount")
    resolve_kind_words = words_of(RefundKind, "kind")
    resolve_method_words = words_of(RefundMethod, "method")
    resolve_state_words = words_of(RefundState, "state")

    @staticmethod
    def resolve_can_pay_by_bank(refund: Refund, info: Any) -> Any:
        if refund.method != RefundMethod.CARD:
            return False  # paid another way already
        return info.context.loaders.refund_came_back.load(refund)

    @staticmethod
    def resolve_asked_by(refund: Refund, info: Any) -> str:
        return name_of(refund.asked_by)

    @staticmethod
    def resolve_parts(refund: Refund, info: Any) -> list[Any]:
        return list(refund.parts.all())


class LedgerPostingType(ObjectType):
    """An amount from one account of the books to another."""

    class Meta:
        name = "LedgerPosting"
        access = {
            everyone: "id reference memo at source source_words destination destination_words"
            " amount"
        }

    id = graphene.ID(required=True)
    reference = graphene.String(required=True, description="Of the entry.")
    memo = graphene.String(required=True)
    at = graphene.DateTime(required=True)
    source = graphene.String(required=True)
    source_words = graphene.String(required=True)
    destination = graphene.String(required=True)
    destination_words = graphene.String(required=True)
    amount = money_field()

    resolve_amount = money_from("amount")

    @staticmethod
    def resolve_reference(posting: Posting, info: Any) -> str:
        return posting.entry.reference

    @staticmethod
    def resolve_memo(posting: Posting, info: Any) -> str:
        return posting.entry.memo

    @staticmethod
    def resolve_source(posting: Posting, info: Any) -> str:
        return posting.source.code

    @staticmethod
    def resolve_destination(posting: Posting, info: Any) -> str:
        return posting.destination.code

    @staticmethod
    def resolve_source_words(posting: Posting, info: Any) -> str:
        return account_words(posting.source.code)

    @staticmethod
    def resolve_destination_words(posting: Posting, info: Any) -> str:
        return account_words(posting.destination.code)


class ProofTermType(ObjectType):
    """A part of what was paid, and where it is; below zero: owed by designers."""

    class Meta:
        name = "ProofTerm"
        access = {everyone: "code words amount"}

    code = graphene.String(required=True)
    words = graphene.String(required=True)
    amount = money_field()


class ProofType(ObjectType):
    """What was paid is somewhere, to the cent, by the postings of the books."""

    class Meta:
        name = "OrderProof"
        access = {everyone: "line is_proven paid difference terms gaps"}

    line = graphene.String(required=True, description="The whole proof as one sentence.")
    is_proven = graphene.Boolean(required=True)
    paid = money_field()
    difference = money_field()
    terms = list_of(ProofTermType)
    gaps = list_of(graphene.String)


class HappeningType(ObjectType):
    """One line of the timeline."""

    class Meta:
        name = "MoneyHappening"
        access = {everyone: "at kind what who detail shop amount stripe_id is_bad"}

    at = graphene.DateTime(required=True)
    kind = graphene.String(required=True)
    what = graphene.String(required=True)
    who = graphene.String(required=True, description="Empty: the platform by itself.")
    detail = graphene.String(required=True)
    shop = graphene.String(required=True)
    amount = money_field(required=False)
    stripe_id = graphene.String(required=True)
    is_bad = graphene.Boolean(required=True)


class OrderMoneyType(ObjectType):
    """One order's money from the card to the bank."""

    class Meta:
        name = "OrderMoney"
        access = {
            everyone: "number state customer_name customer_email placed_at total charge refundable"
            " shares refunds disputes timeline postings proof"
        }

    number = graphene.String(required=True)
    state = OrderStateEnum(required=True)
    customer_name = graphene.String(required=True)
    customer_email = graphene.String(required=True)
    placed_at = graphene.DateTime(required=True)
    total = money_field()
    charge = graphene.Field(ChargeType, description="Null when nothing was asked of Stripe.")
    refundable = money_field(description="What the customer could still get.")
    shares = list_of(ShareMoneyType)
    refunds = list_of(RefundMoneyType)
    disputes = list_of(DisputeType)
    timeline = list_of(HappeningType)
    postings = list_of(LedgerPostingType)
    proof = graphene.Field(ProofType, description="Null until it is paid.")

    @staticmethod
    def resolve_number(money: OrderMoney, info: Any) -> str:
        return money.order.number

    @staticmethod
    def resolve_state(money: OrderMoney, info: Any) -> str:
        return money.order.state

    @staticmethod
    def resolve_customer_name(money: OrderMoney, info: Any) -> str:
        return money.order.name

    @staticmethod
    def resolve_customer_email(money: OrderMoney, info: Any) -> str:
        return money.order.email

    @staticmethod
    def resolve_placed_at(money: OrderMoney, info: Any) -> Any:
        return money.order.placed_at

    @staticmethod
    def resolve_total(money: OrderMoney, info: Any) -> Money:
        return Money(money.order.total, money.currency)

    @staticmethod
    def resolve_charge(money: OrderMoney, info: Any) -> Payment | None:
        return money.payment

    @staticmethod
    def resolve_refundable(money: OrderMoney, info: Any) -> Money:
        return Money(sum(left_to_refund(share) for share in money.shares), money.currency)

    @staticmethod
    def resolve_shares(money: OrderMoney, info: Any) -> list[ShareOfOrder]:
        return [ShareOfOrder(share, money) for share in money.shares]

    @staticmethod
    def resolve_refunds(money: OrderMoney, info: Any) -> list[Refund]:
        return money.refunds

    @staticmethod
    def resolve_disputes(money: OrderMoney, info: Any) -> list[Dispute]:
        return money.disputes

    @staticmethod
    def resolve_timeline(money: OrderMoney, info: Any) -> list[Happening]:
        return timeline(money)

    @staticmethod
    def resolve_postings(money: OrderMoney, info: Any) -> list[Posting]:
        return [posting for entry in money.entries for posting in entry.postings.all()]

    @staticmethod
    def resolve_proof(money: OrderMoney, info: Any) -> Proof | None:
        return prove(money)
