"""refundWebOrderInCash."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import gettext as _

from markets.devices import device_by_token
from markets.graphql.collect_types import (
    ManagerInput,
    ReturnedLineInput,
    WebReturnType,
    returned_pieces,
)
from markets.graphql.paired import paired_till
from markets.services.check_manager import check_manager
from markets.services.take_back_web_order import take_back_in_cash
from markets.web_returns import web_order
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id


class RefundWebOrderInCash(RuleMutation):
    """A card-paid web order is given back in cash at a till: refused unless a manager allows it.
    The books say it at once; the device then writes `shift/web_refund`."""

    class Meta:
        access = everyone

    class Arguments:
        token = graphene.String(required=True)
        id = graphene.ID(required=True, description="Made by the client (UUID): harmless twice.")
        order = graphene.String(required=True, description="Number, or the collection's code.")
        lines = graphene.List(graphene.NonNull(ReturnedLineInput), required=True)
        manager = ManagerInput()

    web_return = graphene.Field(WebReturnType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RefundWebOrderInCash:
        device = device_by_token(given["token"])
        order = web_order(given["order"])
        manager = given.get("manager") or _refuse()
        made = take_back_in_cash(
            client_id(given["id"]),
            order,
            paired_till(device),
            quantities=returned_pieces(given["lines"]),
            manager=check_manager(device, cashier_id=manager["id"], pin=manager["pin"]),
        )
        return cls(web_return=made)


def _refuse() -> Any:
    message = _(
        "This order was paid by card: an organiser gives it back to the card. Cash only with the "
        "PIN of a manager."
    )
    raise RuleBroken("NEEDS_MANAGER", message, "manager")
