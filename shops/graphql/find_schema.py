"""Root fields for finding: facets, suggestions while typing, how lists are ranked."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.roots import QueryPart
from shops import ranking
from shops.facet_choices import FacetKey, facets_in_words
from shops.facets import count
from shops.graphql.find_types import (
    FacetKeyEnum,
    FacetsType,
    ProductFilterInput,
    RankingType,
    SuggestionsType,
    filter_from,
)
from shops.product_filter import listed
from shops.suggestions import Suggestions, suggestions


class FindQueries(QueryPart):
    """About what is for sale, so everybody's."""

    access = {everyone: "facets suggestions ranking"}

    facets = graphene.Field(
        FacetsType,
        required=True,
        filter=ProductFilterInput(),
        keys=graphene.List(graphene.NonNull(FacetKeyEnum), description="All, when left out."),
        description="The choices of the list that `products(filter:)` shows, with true counts.",
    )
    suggestions = graphene.Field(
        SuggestionsType, required=True, text=graphene.String(required=True)
    )
    ranking = graphene.Field(RankingType, required=True)

    @staticmethod
    def resolve_facets(
        root: Any,
        info: Any,
        filter: Any = None,  # noqa: A002
        keys: list[FacetKey] | None = None,
    ) -> FacetsType:
        asked = filter_from(filter)
        wanted = tuple(FacetKey) if keys is None else keys
        found = listed(asked)
        counted = count(found.products, asked, wanted)
        return FacetsType(
            corrected=found.corrected,
            total=counted.total,
            facets=facets_in_words(counted, asked, wanted),
        )

    @staticmethod
    def resolve_suggestions(root: Any, info: Any, text: str) -> Suggestions:
        return suggestions(text)

    @staticmethod
    def resolve_ranking(root: Any, info: Any) -> RankingType:
        return RankingType(
            criteria=ranking.CRITERIA, word_places=ranking.WORD_PLACES, paid=ranking.PAID
        )
