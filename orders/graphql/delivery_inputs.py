"""What a designer writes about a way of delivery."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.scalars import Cents
from orders.graphql.local_texts import LocalTextInput, texts_given
from orders.services.delivery.keep_option import Way


class WeightBandInput(graphene.InputObjectType):
    """A price up to so many grams."""

    class Meta:
        name = "WeightBandInput"

    grams = graphene.Int(required=True)
    price = Cents(required=True)


class DeliveryWayInput(graphene.InputObjectType):
    """With bands, the price is that of the lightest. What does not belong to a kind is passed over:
    only parcels have bands, only what is brought by hand has postcodes."""

    class Meta:
        name = "DeliveryWayInput"

    names = graphene.List(graphene.NonNull(LocalTextInput), required=True)
    places = graphene.List(graphene.NonNull(LocalTextInput))
    price = Cents(required=True)
    bands = graphene.List(graphene.NonNull(WeightBandInput))
    countries = graphene.List(graphene.NonNull(graphene.String), required=True)
    postcodes = graphene.List(graphene.NonNull(graphene.String))
    free_from = Cents()
    min_days = graphene.Int(required=True)
    max_days = graphene.Int(required=True)
    is_active = graphene.Boolean(required=True)


def way_given(given: Any) -> Way:
    """As the service takes it."""
    return Way(
        name=texts_given(given["names"]),
        place=texts_given(given.get("places")),
        price=given["price"],
        bands=[(band["grams"], band["price"]) for band in given.get("bands") or ()],
        countries=given["countries"],
        postcodes=given.get("postcodes") or (),
        free_from=given.get("free_from"),
        min_days=given["min_days"],
        max_days=given["max_days"],
        is_active=given["is_active"],
    )
