"""setDeliveryCountries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.cart_types import DeliveryOptionType
from orders.models import DeliveryOption
from orders.services.set_delivery_countries import set_delivery_countries


class SetDeliveryCountries(RuleMutation):
    """Where one of a shop's ways of delivery goes."""

    class Meta:
        access = signed_in

    class Arguments:
        option = graphene.ID(required=True)
        countries = graphene.List(graphene.NonNull(graphene.String), required=True)

    option = graphene.Field(DeliveryOptionType)

    @classmethod
    def perform(cls, actor: Any, *, option: str, countries: Sequence[str]) -> SetDeliveryCountries:
        row = get_row(DeliveryOption.objects.select_related("shop"), option)
        return cls(option=set_delivery_countries(row, countries, actor=actor))
