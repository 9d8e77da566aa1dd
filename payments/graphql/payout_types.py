"""Payouts from designers' Stripe balances to their banks."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from payments.explanations import payout_words
from payments.models import Payout
from payments.states import PayoutState


class PayoutType(ObjectType):
    """One payout, observed; rows come from `selectors.payouts_of`."""

    class Meta:
        name = "Payout"
        access = {everyone: "id amount state words arrives_on created_at"}

    id = graphene.ID(required=True)
    amount = money_field()
    state = enum_of(PayoutState)(required=True)
    words = graphene.String(required=True, description="Where it is, and what to do if it is not.")
    arrives_on = graphene.Date(description="At her bank, as Stripe expects it.")
    created_at = graphene.DateTime(required=True)

    resolve_amount = money_from("amount")

    @staticmethod
    def resolve_words(payout: Payout, info: Any) -> str:
        return payout_words(payout)


PayoutConnection = connection(PayoutType)
