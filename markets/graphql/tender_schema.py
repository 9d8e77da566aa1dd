"""Card and phone payments at a till."""

from __future__ import annotations

from typing import Any

import graphene
from graphql import GraphQLError

from markets.devices import device_by_token
from markets.graphql.mutations.ask_tender import AskTender, CancelTender
from markets.graphql.mutations.refund_tender import RefundTender
from markets.graphql.mutations.set_up_reader import SetUpReader
from markets.graphql.tender_types import LostTenderType, TillTenderType
from markets.lost_tenders import without_ticket
from markets.models import Market
from markets.tenders import TillTender, look_again, tender_of, tender_request
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone, signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import client_id, find_row


class TenderQueries(QueryPart):
    """A refused token is an error with the code DEVICE_UNKNOWN or DEVICE_RETIRED."""

    access = {everyone: "tender", signed_in: "lost_tenders"}

    tender = graphene.Field(
        TillTenderType,
        token=graphene.String(required=True),
        id=graphene.ID(required=True),
        description="A request of this till as it stands; looking has Stripe asked now and then.",
    )

    lost_tenders = graphene.List(
        graphene.NonNull(LostTenderType),
        market=graphene.ID(required=True),
        description="Paid for half an hour without a ticket; for the market's organisers.",
    )

    @staticmethod
    def resolve_lost_tenders(root: Any, info: Any, market: str) -> Any:
        found = find_row(Market.objects.organised_by(info.context.user), market)
        return without_ticket(found) if found else []

    @staticmethod
    def resolve_tender(root: Any, info: Any, token: str, id: str) -> TillTender | None:  # noqa: A002
        try:
            request = tender_request(device_by_token(token), client_id(id))
        except RuleBroken as broken:
            raise GraphQLError(broken.message, extensions={"code": broken.code}) from None
        if request is None:
            return None
        look_again(request)
        return tender_of(request)


TENDER_MUTATIONS: list[type[RuleMutation]] = [AskTender, CancelTender, SetUpReader, RefundTender]
