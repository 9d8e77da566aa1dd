"""What staff say of a refund, as it comes from the API."""

from __future__ import annotations

from typing import Any, Final

import graphene
from django.db.models import TextChoices

from matricia.kit.graphql.rows import client_id
from payments.services.refund_by_staff import RefundRequest, RefundWay

DESCRIPTIONS: Final = {
    "id": "Made by the client (UUID): the same again is the same refund.",
    "lines": "For LINES: pieces to give back.",
    "deliveries": "For LINES: parts of the order whose delivery is given back.",
    "amount": "For AMOUNT and GOODWILL.",
    "part": "For AMOUNT and GOODWILL: of this part of the order alone.",
    "borne_by": "For GOODWILL.",
    "dry_run": "Only computes: nothing is written, nobody is asked.",
}


class Bearer(TextChoices):
    """Who bears a gesture of goodwill."""

    PROGRAMME = "programme", "programme"
    DESIGNER = "designer", "designer"


class RefundedLineInput(graphene.InputObjectType):
    """Pieces of a line."""

    line = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


def refund_request(given: dict[str, Any]) -> RefundRequest:
    """The arguments of refundOrder. Raises RuleBroken BAD_ID."""
    return RefundRequest(
        id=client_id(given["id"]) if given.get("id") else None,
        number=given["number"],
        way=RefundWay(given["way"]),
        reason=given["reason"],
        lines={row["line"]: row["quantity"] for row in given.get("lines") or []},
        deliveries=given.get("deliveries") or [],
        amount=given.get("amount") or 0,
        part=given.get("part"),
        borne_by="designer" if given.get("borne_by") == Bearer.DESIGNER else "programme",
    )
