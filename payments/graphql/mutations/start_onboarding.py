"""startOnboarding."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.services.onboarding import start_onboarding
from shops.models import Shop


class StartOnboarding(RuleMutation):
    """An address of Stripe's form; single use, opens at once."""

    class Meta:
        access = signed_in
        atomic = False  # she waits for an address that only Stripe can give

    class Arguments:
        shop = graphene.ID(required=True)

    url = graphene.String()

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> StartOnboarding:
        shop = get_row(Shop.objects.visible_to(actor), given["shop"])
        return cls(url=start_onboarding(shop, actor=actor))
