"""A request for money by card or QR, as its till reads it."""

from __future__ import annotations

import graphene

from markets.states import TenderKind
from markets.tenders import TenderState
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents, enum_of


class TenderWay(graphene.Enum):
    """The tenders that we ask for; cash and other terminals ask nobody."""

    CARD = TenderKind.CARD
    QR = TenderKind.QR


class AskedLineInput(graphene.InputObjectType):
    """A line of the ticket to come, in its order."""

    seller = graphene.ID(required=True, description="Of her shop.")
    variant = graphene.ID(required=True)
    label = graphene.String(required=True)
    sku = graphene.String()
    unit = Cents(required=True)
    quantity = graphene.Int(required=True)
    part = Cents(required=True, description="What of the line's total this request pays.")


class TillTenderType(ObjectType):
    """A request of a till for money by card or on the phone, as it stands now."""

    class Meta:
        name = "TillTender"
        access = {everyone: "id kind amount state url qr problem is_final"}

    id = graphene.ID(required=True)
    kind = graphene.Field(TenderWay, required=True)
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
