"""Card and phone payments at a till."""

from __future__ import annotations

from typing import Any

import graphene
from graphql import GraphQLError

from markets.devices import device_by_token
from markets.graphql.mutations.ask_tender import AskTender, CancelTender
from markets.graphql.mutations.set_up_reader import SetUpReader
from markets.graphql.tender_types import TillTenderType
from markets.tenders import TillTender, look_again, tender_of, tender_request
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import client_id


class TenderQueries(QueryPart):
    """A refused token is an error with the code DEVICE_UNKNOWN or DEVICE_RETIRED."""

    access = {everyone: "tender"}

    tender = graphene.Field(
        TillTenderType,
        token=graphene.String(required=True),
        id=graphene.ID(required=True),
        description="A request of this till as it stands; looking has Stripe asked now and then.",
    )

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


TENDER_MUTATIONS: list[type[RuleMutation]] = [AskTender, CancelTender, SetUpReader]
