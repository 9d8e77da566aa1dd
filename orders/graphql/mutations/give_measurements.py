"""giveMeasurements."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import row_id
from orders.graphql.cart_types import CartType
from orders.selectors import own_cart, read_basket
from orders.services.give_measurements import give_measurements


class MeasurementInput(graphene.InputObjectType):
    """One measurement, e.g. tour de taille: 72 cm."""

    name = graphene.String(required=True)
    value = graphene.String(required=True)


class GiveMeasurements(RuleMutation):
    """A piece of the basket is made to the customer's measurements, which makes it bespoke: it
    cannot be sent back, and she says that she knows. Empty values undo that."""

    class Meta:
        access = everyone

    class Arguments:
        line = graphene.ID(required=True)
        measurements = graphene.List(graphene.NonNull(MeasurementInput), required=True)
        accepted = graphene.Boolean(required=True)

    cart = graphene.Field(CartType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> GiveMeasurements:
        cart = own_cart(info.context)
        values = {row["name"]: row["value"] for row in given["measurements"]}
        line = str(row_id(given["line"]))
        give_measurements(cart, line, values, is_accepted=given["accepted"])
        return cls(cart=read_basket(cart))
