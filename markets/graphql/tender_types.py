"""A request for money by card or QR, as its till reads it."""

from __future__ import annotations

from typing import Any

import graphene

from markets.models import TenderRequest
from markets.tenders import TenderState, TenderWay
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents, enum_of, money_field
from matricia.kit.money import Money


class AskedLineInput(graphene.InputObjectType):
    """A line of the ticket to come, in its order."""

    seller = graphene.ID(required=True, description="Of her shop.")
    variant = graphene.ID(required=True)
    label = graphene.String(required=True)
    sku = graphene.String()
    unit = Cents(required=True)
    quantity = graphene.Int(required=True)
    part = Cents(required=True, description="What of the line's total this request pays.")


class LostTenderType(ObjectType):
    """A request that was paid and has no ticket; resolvers give rows of `lost_tenders`."""

    class Meta:
        name = "LostTender"
        access = {everyone: "id till kind order_number left paid_at"}

    id = graphene.ID(required=True)
    till = graphene.String(required=True)
    kind = enum_of(TenderWay)(required=True)
    order_number = graphene.String(required=True)
    left = money_field(description="What was not given back yet.")
    paid_at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_id(request: TenderRequest, info: Any) -> str:
        return str(request.order_id)

    @staticmethod
    def resolve_till(request: TenderRequest, info: Any) -> str:
        return request.till.name

    @staticmethod
    def resolve_order_number(request: TenderRequest, info: Any) -> str:
        return request.order.number

    @staticmethod
    def resolve_left(request: Any, info: Any) -> Money:
        return Money(request.left, request.order.currency)


class TillTenderType(ObjectType):
    """A request of a till for money by card or on the phone, as it stands now."""

    class Meta:
        name = "TillTender"
        access = {everyone: "id kind amount state url qr problem is_final"}

    id = graphene.ID(required=True)
    kind = enum_of(TenderWay)(required=True)
    amount = Cents(required=True)
    state = enum_of(TenderState)(required=True)
    url = graphene.String(
        required=True, description="Of the page on the customer's phone; or empty."
    )
    qr = graphene.String(required=True, description="The url as a picture in a data: address.")
    problem = graphene.String(required=True, description="What happened and what to do, or empty.")
    is_final = graphene.Boolean(
        required=True, description="Until then the sale cannot be completed."
    )
