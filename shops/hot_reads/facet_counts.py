"""`facets(…)` of a list of which nothing is chosen yet: counts and their names by one statement."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from django.http import HttpRequest

from matricia.kit import clock
from matricia.kit.graphql.hot import Answer
from matricia.kit.graphql.hot_trees import Asked, Columns, Made, NotHot, One, Value, value
from matricia.kit.query_texts import text_of
from matricia.kit.statements import rows_of
from shops.facet_choices import FacetKey, facets_in_words
from shops.facets import links_to_count, rows_to_count, sorted_out, statement, values_of
from shops.graphql.find_types import FacetsType, filter_from
from shops.hot_reads.listed import Way, stand_in_for, values_for, way_of
from shops.product_filter import ProductFilter, for_sale
from shops.search import matching
from shops.selectors import ProductSort

_CHOICE: Final = One(
    "FacetChoice", {name: value(name) for name in ("value", "label", "count", "chosen", "swatch")}
)
_FACET: Final = One(
    "Facet",
    {
        "key": Value(lambda facet: facet.key.name),
        "choices": Made(value("choices"), _CHOICE, many=True),
    },
)
_FACETS: Final = One(
    "Facets",
    {
        "corrected": value("corrected"),
        "total": value("total"),
        "facets": Made(value("facets"), _FACET, many=True),
    },
)


class FacetCounts:
    """The hot read of `facets`."""

    def compiled(self, below: Sequence[Asked]) -> Answer:
        """Raises NotHot, as its answer may."""
        make = _FACETS.compiled(below, Columns())
        return lambda request, arguments: make(_counted(request, **arguments))


def _counted(
    request: HttpRequest,
    filter: dict[str, Any] | None = None,  # noqa: A002 (the argument's name)
    keys: Collection[FacetKey] | None = None,
) -> FacetsType:
    """Where no piece has the words, others may be meant (`search.forgiving`)."""
    asked = filter_from(filter)
    wanted = tuple(FacetKey) if keys is None else tuple(keys)
    way = way_of(asked, ProductSort.NEWEST, goes_on=False)
    values = values_of(asked, wanted) | values_for(asked)
    counted = sorted_out(rows_of(_text(way, wanted, clock.today()), values))
    if way.words and not counted.total:
        raise NotHot
    facets = facets_in_words(counted, asked, wanted)
    return FacetsType(corrected="", total=counted.total, facets=facets)


@lru_cache(maxsize=256)
def _text(way: Way, keys: tuple[FacetKey, ...], _today: date) -> str:
    asked, stand_ins = stand_in_for(way)
    listed = matching(for_sale(asked), asked.query)
    return statement(
        text_of(rows_to_count(listed), stand_ins),
        text_of(links_to_count(), stand_ins),
        ProductFilter(),
        keys,
    )
