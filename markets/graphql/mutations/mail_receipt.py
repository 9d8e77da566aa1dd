"""mailReceipt"""

from __future__ import annotations

from typing import Any

import graphene

from markets.services.mail_receipt import mail_receipt
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id


class MailReceipt(RuleMutation):
    """Sends a customer the receipt of a ticket that this server has, to an address that it forgets.
    The same again sends nothing."""

    class Meta:
        access = everyone

    class Arguments:
        token = graphene.String(required=True)
        event = graphene.ID(required=True, description="Of any device of the market.")
        email = graphene.String(required=True)
        language = graphene.String(required=True, description="Of the mail: fr, en or ar.")
        copy = graphene.Int(
            required=True,
            description="0: the receipt itself. Else which duplicate, as the till counted it.",
        )

    is_new = graphene.Boolean(description="False: it had been asked for already.")

    @classmethod
    def perform(cls, _actor: Any, *, token: str, event: str, **given: Any) -> MailReceipt:
        is_new = mail_receipt(
            token,
            client_id(event, field="event"),
            address=given["email"],
            language=given["language"],
            copy=given["copy"],
        )
        return cls(is_new=is_new)
