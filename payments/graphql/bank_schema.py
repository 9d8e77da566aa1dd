"""Root fields about banks: designers' payouts, customers' disputes."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone, staff
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import DEFAULT_PAGE, Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.models import Order
from payments.graphql.dispute_types import DisputeConnection
from payments.graphql.mutations.refresh_payout_account import RefreshPayoutAccount
from payments.graphql.mutations.submit_dispute_evidence import SubmitDisputeEvidence
from payments.graphql.payout_types import PayoutConnection
from payments.models import Dispute, Payout
from payments.selectors import disputes_of, payouts_of
from shops.models import Shop

NEWEST = ("-created_at", "-id")


class BankQueries(QueryPart):
    """Payouts for the people of a shop and staff; disputes for staff."""

    access = {everyone: "payouts", staff: "disputes"}

    payouts = connection_field(
        PayoutConnection,
        shop=graphene.ID(required=True),
        description="What Stripe pays to her bank, newest first.",
    )
    disputes = graphene.Field(
        DisputeConnection,
        order=graphene.ID(description="Of this order only."),
        open_only=graphene.Boolean(default_value=False),
        first=graphene.Int(default_value=DEFAULT_PAGE),
        after=graphene.String(),
        description="Newest first; null for everybody but programme staff.",
    )

    @staticmethod
    def resolve_payouts(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Payout]:
        found = find_row(Shop.objects.visible_to(info.context.user), shop)
        rows = payouts_of(info.context.user, found) if found else Payout.objects.none()
        return Page(rows, NEWEST, first, after)

    @staticmethod
    def resolve_disputes(root: Any, info: Any, **given: Any) -> Page[Dispute]:
        rows = disputes_of(info.context.user, open_only=given["open_only"])
        if "order" in given:
            rows = rows.filter(payment__order=find_row(Order.objects.all(), given["order"]))
        return Page(rows, ("-opened_at", "-id"), given["first"], given.get("after"))


BANK_MUTATIONS: list[type[RuleMutation]] = [RefreshPayoutAccount, SubmitDisputeEvidence]
