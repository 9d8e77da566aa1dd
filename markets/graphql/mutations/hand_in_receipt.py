"""handInReceipt"""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.receipt_types import TillReceipt
from markets.services.hand_in_receipt import hand_in_receipt
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation


class HandInReceipt(RuleMutation):
    """A customer's phone shows a receipt and brings us its signed sale: should its till be lost,
    the sale is not. Only what one of our tills has signed is taken."""

    class Meta:
        access = everyone
        atomic = False

    class Arguments:
        event = graphene.String(required=True)
        signature = graphene.String(required=True)

    receipt = graphene.Field(TillReceipt)
    is_new = graphene.Boolean(description="We did not have it before.")

    @classmethod
    def perform(cls, _actor: Any, *, event: str, signature: str) -> HandInReceipt:
        receipt, is_new = hand_in_receipt(event, signature)
        return cls(receipt=receipt, is_new=is_new)
