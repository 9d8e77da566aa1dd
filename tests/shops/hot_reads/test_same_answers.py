"""Hot reads answer exactly as graphql-core does, over a rich catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matricia.kit.graphql.hot_trees import Loaded, Made, Many, One
from shops.hot_reads.product_tree import PRODUCT
from tests.shops.hot_reads.asking import asked_hot, assert_hot_and_the_same, hang_catalogue

pytestmark = pytest.mark.django_db

PROJECT: Final = Path(__file__).parents[3]
STOREFRONT = PROJECT / "frontend/src/lib/storefront"
BENCH = PROJECT / "tests/bench/documents"
CARD = (STOREFRONT / "ProductCard.gql").read_text("utf-8")
LISTING = (STOREFRONT / "ProductListing.gql").read_text("utf-8")
FACETS = (STOREFRONT / "find/FacetSet.gql").read_text("utf-8")
CHOICE = (STOREFRONT / "VariantChoice.gql").read_text("utf-8")
SEARCH_PAGE = f"""query ($filter: ProductFilter!, $sort: ProductSort, $after: String) {{
    products(filter: $filter, sort: $sort, first: 4, after: $after) {{ ...ProductListing }}
    facets(filter: $filter) {{ ...FacetSet }}
}} {LISTING} {CARD} {FACETS}"""
LISTS: tuple[dict[str, Any], ...] = (
    {},
    {"inTheme": "fast-fashion"},
    {"inTheme": "mode-ethique"},
    {"inTheme": "no-such-theme", "sizes": [], "query": ""},
    {"inShop": "nour"},
    {"inShop": "koumba", "inTheme": "mode-ethique"},
    {"query": "robe"},
    {"query": "robe lin", "inShop": "koumba"},
    {"query": "فستان"},
)


def test_every_page_of_every_list_with_its_facets_is_the_same() -> None:
    hang_catalogue()

    for chosen in LISTS:
        for sort in ("NEWEST", "PRICE_ASC", "PRICE_DESC", "RELEVANCE"):
            if sort != "RELEVANCE" or chosen.get("query"):
                _compare_pages({"filter": chosen, "sort": sort})


def _compare_pages(asked: dict[str, Any]) -> None:
    """From the first to the last."""
    after = None
    while True:
        answer = assert_hot_and_the_same(SEARCH_PAGE, {**asked, "after": after}, language="en")
        page = answer["products"]["pageInfo"]
        if not page["hasNextPage"]:
            return
        after = page["endCursor"]


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_page_of_every_piece_is_the_same(language: str) -> None:
    hang_catalogue()
    query = f"""query ($shop: String!, $slug: String!) {{
        product(shop: $shop, slug: $slug) {{
            ...ProductCard rating {{ stars small true large }} productType description
            descriptionLanguage pictures {{ id drawn srcset }} variants {{ ...VariantChoice title }}
            shop {{ tagline taglineLanguage story storyLanguage state }}
        }}
    }} {CARD} {CHOICE}"""

    for number in range(18):
        shop = ("koumba", "nour", "closed")[number % 3]
        asked = {"shop": shop, "slug": f"piece-{number}"}
        answer = assert_hot_and_the_same(query, asked, language=language)
        assert (answer["product"] is None) == (shop == "closed" or number == 13)


def _selections(node: One | Many) -> st.SearchStrategy[str]:
    """Any fields of `node`, with aliases, in any order, twice perhaps."""
    fields = [_selection(name, below) for name, below in sorted(node.fields.items())]
    some = st.lists(st.one_of(*fields, st.just("__typename")), min_size=1, max_size=6)
    return some.map(" ".join)


def _selection(name: str, node: Any) -> st.SearchStrategy[str]:
    inner = node.node if isinstance(node, Made | Loaded) else node
    if not isinstance(inner, One | Many):
        return st.sampled_from([name, f"a_{name}: {name}"])
    return _selections(inner).map(lambda fields: f"{name} {{ {fields} }}")


def test_whatever_is_selected_of_pieces_is_the_same() -> None:
    hang_catalogue()

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(_selections(PRODUCT), st.sampled_from(["fr", "en", "ar"]))
    def compare(fields: str, language: str) -> None:
        assert_hot_and_the_same(
            f"""{{ products(first: 20) {{ totalCount edges {{ cursor node {{ {fields} }} }} }}
                product(shop: "koumba", slug: "piece-0") {{ ... on Product {{ {fields} }} }} }}""",
            language=language,
        )

    compare()


@pytest.mark.parametrize(
    ("document", "asked", "statements"),
    [
        ("r1_listing", {"filter": {"inTheme": "fast-fashion"}}, 1),
        ("r2_product", {"shop": "koumba", "slug": "piece-3"}, 1),
        ("r3_search", {"filter": {"query": "robe"}}, 2),
    ],
)
def test_what_the_benchmark_asks_takes_a_statement_a_field(
    document: str, asked: dict[str, Any], statements: int
) -> None:
    hang_catalogue()
    query = (BENCH / f"{document}.gql").read_text("utf-8")
    assert_hot_and_the_same(query, asked)

    with CaptureQueriesContext(connection) as captured:
        answer = asked_hot(query, asked)

    assert answer is not None
    assert len(captured) == statements
