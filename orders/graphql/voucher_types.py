"""A shop's vouchers, as its people see them."""

from __future__ import annotations

from datetime import date
from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import Cents, enum_of, money_field
from matricia.kit.money import Money
from orders.models import Voucher
from orders.selectors.shop_vouchers import ends_on, starts_on, state_of
from orders.services.vouchers.keep_voucher import VoucherTerms
from orders.states import VoucherState


class VoucherType(ObjectType):
    """A row of `vouchers_of`; reached only through fields that ask who runs the shop."""

    class Meta:
        name = "Voucher"
        access = {
            everyone: "id code amount rate free_delivery min_goods max_uses max_per_customer uses"
            " given starts_on ends_on state"
        }

    id = graphene.ID(required=True)
    code = graphene.String(required=True)
    amount = money_field(required=False, description="Off the pieces of the shop; or null.")
    rate = graphene.Int(description="Basis points off the pieces of the shop; or null.")
    free_delivery = graphene.Boolean(required=True)
    min_goods = money_field(required=False, description="Of pieces it counts from; or null.")
    max_uses = graphene.Int()
    max_per_customer = graphene.Int()
    uses = graphene.Int(required=True, description="Paid or still in checkout.")
    given = money_field(description="What it took off pieces that were paid for.")
    starts_on = graphene.Date(required=True)
    ends_on = graphene.Date(description="The last day.")
    state = enum_of(VoucherState)(required=True)

    @staticmethod
    def resolve_amount(voucher: Voucher, info: Any) -> Money | None:
        return Money(voucher.amount) if voucher.amount else None

    @staticmethod
    def resolve_rate(voucher: Voucher, info: Any) -> int | None:
        return voucher.rate or None

    @staticmethod
    def resolve_min_goods(voucher: Voucher, info: Any) -> Money | None:
        return Money(voucher.min_goods) if voucher.min_goods else None

    @staticmethod
    def resolve_given(voucher: Any, info: Any) -> Money:
        return Money(voucher.given)

    @staticmethod
    def resolve_starts_on(voucher: Voucher, info: Any) -> date:
        return starts_on(voucher)

    @staticmethod
    def resolve_ends_on(voucher: Voucher, info: Any) -> date | None:
        return ends_on(voucher)

    @staticmethod
    def resolve_state(voucher: Voucher, info: Any) -> VoucherState:
        return state_of(voucher)


VoucherConnection = connection(VoucherType)


class VoucherInput(graphene.InputObjectType):
    """One of amount, rate and freeDelivery. Days are both included, in Paris."""

    class Meta:
        name = "VoucherInput"

    code = graphene.String(required=True)
    amount = Cents()
    rate = graphene.Int(description="Basis points: 1000 is 10 %.")
    free_delivery = graphene.Boolean()
    min_goods = Cents()
    max_uses = graphene.Int()
    max_per_customer = graphene.Int()
    starts_on = graphene.Date(required=True)
    ends_on = graphene.Date()


def terms_given(given: Any) -> VoucherTerms:
    """As the service takes them."""
    return VoucherTerms(
        code=given["code"],
        starts_on=given["starts_on"],
        ends_on=given.get("ends_on"),
        amount=given.get("amount") or 0,
        rate=given.get("rate") or 0,
        free_delivery=bool(given.get("free_delivery")),
        min_goods=given.get("min_goods") or 0,
        max_uses=given.get("max_uses"),
        max_per_customer=given.get("max_per_customer"),
    )
