"""openPayoutDashboard."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.services.onboarding import open_payout_dashboard
from shops.models import Shop


class OpenPayoutDashboard(RuleMutation):
    """An address of the designer's own pages at Stripe; single use."""

    class Meta:
        access = signed_in
        atomic = False  # she waits for an address that only Stripe can give

    class Arguments:
        shop = graphene.ID(required=True)

    url = graphene.String()

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> OpenPayoutDashboard:
        shop = get_row(Shop.objects.visible_to(actor), given["shop"])
        return cls(url=open_payout_dashboard(shop, actor=actor))
