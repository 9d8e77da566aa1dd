"""announceWithdrawal."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id
from orders.models import Withdrawal
from orders.selectors import order_for
from orders.services.announce_withdrawal import declarant
from payments.graphql.withdrawal_types import WithdrawalType
from payments.services.withdraw import WithdrawalRequest, withdraw
from payments.withdrawals import with_papers


class RenouncedLineInput(graphene.InputObjectType):
    """Pieces of a line."""

    line = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


class AnnounceWithdrawal(RuleMutation):
    """Renounces pieces of one shop's part of an order; no reason is asked. The receipt goes out by
    mail at once. What has not left yet is refunded and not sent."""

    class Meta:
        access = everyone

    class Arguments:
        id = graphene.ID(
            required=True, description="Made by the client (UUID): the same again is the same."
        )
        order = graphene.ID(required=True)
        token = graphene.String(description="Of the order, for a guest.")
        part = graphene.ID(required=True)
        lines = graphene.List(graphene.NonNull(RenouncedLineInput), required=True)
        name = graphene.String(required=True)
        email = graphene.String(required=True, description="Where the receipt goes.")

    withdrawal = graphene.Field(WithdrawalType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> AnnounceWithdrawal:
        order = order_for(actor, given["order"], given.get("token"))
        who = declarant(given["name"], given["email"], get_language() or order.language)
        pieces: dict[str, int] = {}
        for row in given["lines"]:
            pieces[row["line"]] = pieces.get(row["line"], 0) + row["quantity"]
        asked = WithdrawalRequest(client_id(given["id"]), given["part"], pieces, who)
        made = withdraw(order, asked, actor=actor if actor.is_authenticated else None)
        return cls(withdrawal=with_papers(Withdrawal.objects.filter(pk=made.pk)).get())
