"""Where a shop's money is, cent by cent."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from matricia.kit.money import Money
from payments.explanations.places import debt_words, next_payout_on, place_words
from payments.models import Debt, DebtPayment
from payments.money_places import Place, ShopMoney, debts_of, shop_money
from payments.permissions import can_see_earnings
from payments.selectors import payout_account_of
from shops.models import Shop


class MoneyPlaceType(ObjectType):
    """A place with what lies in it."""

    class Meta:
        name = "MoneyPlace"
        access = {everyone: "place label amount count explanation"}

    place = enum_of(Place)(required=True)
    label = graphene.String(required=True)
    amount = money_field()
    count = graphene.Int(
        required=True, description="Of how many orders; 0 where orders are not told apart."
    )
    explanation = graphene.String(required=True, description="Why it is there, what comes next.")


class DebtPaymentType(ObjectType):
    """A part of a debt, settled."""

    class Meta:
        name = "DebtPayment"
        access = {everyone: "id amount at order_number memo"}

    id = graphene.ID(required=True)
    amount = money_field()
    at = graphene.DateTime(required=True)
    order_number = graphene.String(description="The order it was kept from, if any.")
    memo = graphene.String(required=True, description="How else it was settled.")

    @staticmethod
    def resolve_amount(payment: DebtPayment, info: Any) -> Money:
        return Money(payment.amount, payment.debt.currency)

    @staticmethod
    def resolve_order_number(payment: DebtPayment, info: Any) -> str | None:
        return payment.share.seller_order.number if payment.share is not None else None


class DebtType(ObjectType):
    """What she owes the programme because of one order or one settlement of a market."""

    class Meta:
        name = "Debt"
        access = {everyone: "id amount settled left at because order_number payments"}

    id = graphene.ID(required=True)
    amount = money_field()
    settled = money_field()
    left = money_field()
    at = graphene.DateTime(required=True)
    because = graphene.String(required=True, description="In words.")
    order_number = graphene.String(required=True, description="Or that of the settlement.")
    payments = graphene.List(graphene.NonNull(DebtPaymentType), required=True)

    resolve_amount = money_from("amount")
    resolve_settled = money_from("settled")
    resolve_left = money_from("left")

    @staticmethod
    def resolve_because(debt: Debt, info: Any) -> str:
        return debt_words(debt)

    @staticmethod
    def resolve_order_number(debt: Debt, info: Any) -> str:
        return debt.of

    @staticmethod
    def resolve_payments(debt: Debt, info: Any) -> list[DebtPayment]:
        return list(debt.payments.all())


class ShopMoneyType(ObjectType):
    """Everything a shop sold by card, and where it is; rows are `money_places.ShopMoney`."""

    class Meta:
        name = "ShopMoney"
        access = {everyone: "sold places owed debts cash_at_markets next_payout_on"}

    sold = money_field(description="By card, delivery included: the sum of all places.")
    places = graphene.List(
        graphene.NonNull(MoneyPlaceType), required=True, description="Those with something in it."
    )
    owed = money_field(description="What she owes the programme; the sum of the debts' left.")
    debts = graphene.List(
        graphene.NonNull(DebtType), required=True, description="The newest twenty, open ones first."
    )
    cash_at_markets = money_field(description="Beside what was sold by card.")
    next_payout_on = graphene.Date(
        description="When Stripe next pays her balance out, if it has a day for that."
    )

    resolve_sold = money_from("sold")
    resolve_owed = money_from("owed")
    resolve_cash_at_markets = money_from("market")

    @staticmethod
    def resolve_places(money: ShopMoney, info: Any) -> list[dict[str, Any]]:
        account = payout_account_of(info.context.user, money.shop)
        return [
            {
                "place": place,
                "label": place.label,
                "amount": Money(heap.amount, money.currency),
                "count": heap.count,
                "explanation": place_words(place, heap, account),
            }
            for place, heap in money.places.items()
            if heap.amount
        ]

    @staticmethod
    def resolve_debts(money: ShopMoney, info: Any) -> list[Debt]:
        return debts_of(money.shop)

    @staticmethod
    def resolve_next_payout_on(money: ShopMoney, info: Any) -> Any:
        if not money.places[Place.STRIPE_BALANCE].amount:
            return None
        return next_payout_on(payout_account_of(info.context.user, money.shop))


class MoneyQueries(QueryPart):
    """For the people of the shop and programme staff; others get null."""

    access = {everyone: "money"}

    money = graphene.Field(ShopMoneyType, shop=graphene.ID(required=True))

    @staticmethod
    def resolve_money(root: Any, info: Any, shop: str) -> ShopMoney | None:
        found = find_row(Shop.objects.visible_to(info.context.user), shop)
        if found is None or not can_see_earnings(info.context.user, found):
            return None
        return shop_money(found)
