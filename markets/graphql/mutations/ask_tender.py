"""askTender and cancelTender."""

from __future__ import annotations

from typing import Any

import graphene
from django.core.exceptions import ObjectDoesNotExist

from markets.devices import device_by_token
from markets.graphql.tender_types import AskedLineInput, TillTenderType
from markets.services.ask_tender import Asked, AskedLine, ask_tender
from markets.services.cancel_tender import cancel_tender
from markets.tenders import TenderWay, tender_of, tender_request
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id
from matricia.kit.graphql.scalars import Cents, enum_of


class AskTender(RuleMutation):
    """Asks the customer's card or phone for money; the same id again asks for nothing twice."""

    class Meta:
        access = everyone
        atomic = False  # what a former device of the till left open is closed at Stripe first

    class Arguments:
        token = graphene.String(required=True)
        id = graphene.ID(required=True, description="A UUID made by the till.")
        kind = enum_of(TenderWay)(required=True)
        amount = Cents(required=True)
        lines = graphene.List(graphene.NonNull(AskedLineInput), required=True)

    tender = graphene.Field(TillTenderType)

    @classmethod
    def perform(cls, actor: Any, *, token: str, **given: Any) -> AskTender:
        asked = Asked(
            id=client_id(given["id"]),
            kind=TenderWay(given["kind"]),
            amount=given["amount"],
            lines=[_line(line) for line in given["lines"]],
        )
        return cls(tender=tender_of(ask_tender(device_by_token(token), asked)))


class CancelTender(RuleMutation):
    """Gives a request up; answers PAID when it was paid meanwhile."""

    class Meta:
        access = everyone
        atomic = False  # the cashier waits for Stripe's answer

    class Arguments:
        token = graphene.String(required=True)
        id = graphene.ID(required=True)

    tender = graphene.Field(TillTenderType)

    @classmethod
    def perform(cls, actor: Any, *, token: str, **given: Any) -> CancelTender:
        request = tender_request(device_by_token(token), client_id(given["id"]))
        if request is None:
            raise ObjectDoesNotExist
        cancel_tender(request)
        return cls(tender=tender_of(request))


def _line(line: Any) -> AskedLine:
    return AskedLine(**{**line, "sku": line.get("sku") or ""})
