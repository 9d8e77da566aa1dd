"""Measurements of a customer."""

from __future__ import annotations

from collections.abc import Mapping

import graphene

from matricia.kit.graphql.access import ObjectType, everyone


class MeasurementType(ObjectType):
    """One measurement, as she wrote it."""

    class Meta:
        name = "Measurement"
        access = {everyone: "name value"}

    name = graphene.String(required=True)
    value = graphene.String(required=True)


def measurement_rows(values: Mapping[str, str]) -> list[dict[str, str]]:
    """In the order in which they were given."""
    return [{"name": name, "value": value} for name, value in values.items()]
