"""refreshPayoutAccount."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.graphql.account_types import PayoutAccountType
from payments.services.onboarding import refresh_payout_account
from shops.models import Shop


class RefreshPayoutAccount(RuleMutation):
    """Asks Stripe what a shop's account may do; for the page one returns to from Stripe's form."""

    class Meta:
        access = signed_in
        atomic = False  # she waits for what only Stripe knows

    class Arguments:
        shop = graphene.ID(required=True)

    payout_account = graphene.Field(PayoutAccountType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RefreshPayoutAccount:
        shop = get_row(Shop.objects.visible_to(actor), given["shop"])
        return cls(payout_account=refresh_payout_account(shop, actor=actor))
