"""What reviews come to."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone


class RatingType(ObjectType):
    """Of a piece or a shop with at least one review; from whatever has `stars` and `fits`."""

    class Meta:
        name = "Rating"
        access = {everyone: "count average stars small true large"}

    count = graphene.Int(required=True)
    average = graphene.Float(required=True, description="1 to 5, one decimal, never money.")
    stars = graphene.List(
        graphene.NonNull(graphene.Int),
        required=True,
        description="How many gave one star, …, five.",
    )
    small = graphene.Int(required=True, description="How many find that it runs small.")
    true = graphene.Int(required=True)
    large = graphene.Int(required=True)

    @staticmethod
    def resolve_count(rating: Any, info: Any) -> int:
        return sum(rating.stars)

    @staticmethod
    def resolve_average(rating: Any, info: Any) -> float:
        given = sum(star * count for star, count in enumerate(rating.stars, 1))
        # Halves upwards, as people round; in whole numbers until the end.
        tenths: int = (given * 20 + sum(rating.stars)) // (2 * sum(rating.stars))
        return tenths / 10

    @staticmethod
    def resolve_small(rating: Any, info: Any) -> int:
        return int(rating.fits[0])

    @staticmethod
    def resolve_true(rating: Any, info: Any) -> int:
        return int(rating.fits[1])

    @staticmethod
    def resolve_large(rating: Any, info: Any) -> int:
        return int(rating.fits[2])
