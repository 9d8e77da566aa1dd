"""Payments for customers, shares and accounts for designers."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from matricia.kit.money import Money
from orders.graphql.order_types import SellerOrderType
from payments.explanations import decline_words
from payments.graphql.commission_types import CommissionLineType
from payments.graphql.story_types import StoryStepType
from payments.models import Payment, Share
from payments.selectors import refunded
from payments.states import PaymentState, ShareState


class PaymentType(ObjectType):
    """The payment of an order that one may see."""

    class Meta:
        name = "Payment"
        access = {everyone: "id state amount url problem refunded"}

    id = graphene.ID(required=True)
    state = enum_of(PaymentState)(required=True)
    amount = money_field()
    url = graphene.String(description="Stripe's page; null until it is open, and once it is over.")
    problem = graphene.String(description="Why the last try failed and what to do, in words.")
    refunded = money_field()

    resolve_amount = money_from("amount")

    @staticmethod
    def resolve_url(payment: Payment, info: Any) -> str | None:
        return payment.session_url or None if payment.state == PaymentState.OPEN else None

    @staticmethod
    def resolve_problem(payment: Payment, info: Any) -> str | None:
        return decline_words(payment.problem) if payment.problem else None

    @staticmethod
    def resolve_refunded(payment: Payment, info: Any) -> Money:
        return refunded(payment)


class ShareType(ObjectType):
    """What a designer gets for one of her orders; rows come from `selectors.shares_of`."""

    class Meta:
        name = "Share"
        access = {
            everyone: "id seller_order state gross commission amount refunded transferred"
            " transferred_at explanation commissions story"
        }

    id = graphene.ID(required=True)
    seller_order = graphene.Field(SellerOrderType, required=True)
    state = enum_of(ShareState)(required=True)
    gross = money_field()
    commission = money_field()
    amount = money_field(description="gross − commission.")
    refunded = money_field(description="Her part of what the customer got back.")
    transferred = money_field()
    transferred_at = graphene.DateTime()
    explanation = graphene.String(required=True, description="In words: held why, blocked why.")
    commissions = graphene.List(graphene.NonNull(CommissionLineType), required=True)
    story = graphene.List(
        graphene.NonNull(StoryStepType),
        required=True,
        description="What happened to this order's money, the oldest first.",
    )

    resolve_gross = money_from("gross")
    resolve_commission = money_from("commission")
    resolve_amount = money_from("amount")
    resolve_refunded = money_from("refunded_amount")
    resolve_transferred = money_from("transferred")

    @staticmethod
    def resolve_explanation(share: Share, info: Any) -> Any:
        return info.context.loaders.explanation_of_share.load(share)

    @staticmethod
    def resolve_commissions(share: Share, info: Any) -> Any:
        return info.context.loaders.commissions_of_seller_order.load(share.seller_order_id)

    @staticmethod
    def resolve_story(share: Share, info: Any) -> Any:
        return info.context.loaders.story_of_share.load(share)


ShareConnection = connection(ShareType)


class EarningsType(ObjectType):
    """A shop's money; rows are `selectors.Earnings`."""

    class Meta:
        name = "Earnings"
        access = {
            everyone: "sold commission held blocked on_its_way transferred refunded cash_at_markets"
        }

    sold = money_field()
    commission = money_field()
    held = money_field()
    blocked = money_field()
    on_its_way = money_field()
    transferred = money_field()
    refunded = money_field()
    cash_at_markets = money_field()
