"""What is odd about a request, or depends on who asks, is left to graphql-core."""

from __future__ import annotations

import pytest

from matricia.kit.graphql.pages import cursor_of
from shops.states import ProductState
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of
from tests.shops.hot_reads.asking import asked_hot, asked_ordinarily

pytestmark = pytest.mark.django_db

TITLES = "{ nodes { title } }"


@pytest.mark.parametrize(
    "arguments",
    [
        "first: 0",
        "first: 101",
        'after: "nonsense"',
        f'after: "{cursor_of(["2026-01-01", 1])}"',
        f'after: "{cursor_of(["2026-01-01T00:00:00+00:00", "1"])}"',
        f'after: "{cursor_of(["2026-01-01T00:00:00+00:00", 2**70])}"',
        f'after: "{cursor_of(["2026-01-01T00:00:00+00:00"])}"',
        "sort: PICKED",
        "sort: RELEVANCE",
        'filter: { query: "!" }',
        'filter: { query: "nothing has this word" }',
        'filter: { sizes: ["m"] }',
        'filter: { designers: ["koumba"] }',
        "filter: { madeToOrder: true }",
    ],
)
def test_an_odd_or_a_narrowed_list_is_not_hot(arguments: str) -> None:
    ProductFactory()

    assert asked_hot(f"{{ products({arguments}) {TITLES} }}") is None


def test_beyond_the_last_piece_the_ordinary_path_says_what_there_is() -> None:
    ProductFactory()
    after = cursor_of(["2001-01-01T00:00:00+00:00", 1])
    query = f'{{ products(after: "{after}") {{ totalCount nodes {{ title }} }} }}'

    assert asked_hot(query) is None
    assert asked_ordinarily(query)["products"] == {"totalCount": 1, "nodes": []}


def test_a_designer_sees_her_draft_by_the_ordinary_path() -> None:
    draft = ProductFactory(state=ProductState.DRAFT)
    designer = member_of(draft.shop, UserFactory())
    query = f'{{ product(shop: "{draft.shop.slug}", slug: "{draft.slug}") {{ title }} }}'

    assert asked_hot(query) == {"product": None}
    assert asked_hot(query, user=designer) is None
    assert asked_ordinarily(query, user=designer) == {"product": {"title": draft.title}}


def test_variants_of_a_list_depend_on_who_asks_and_titles_do_not() -> None:
    ProductFactory(title="Robe", shop=ShopFactory())
    designer = UserFactory()

    assert asked_hot("{ products { nodes { variants { id } } } }", user=designer) is None
    assert asked_hot(f"{{ products {TITLES} }}", user=designer) == {
        "products": {"nodes": [{"title": "Robe"}]}
    }


def test_a_field_for_members_is_not_hot() -> None:
    assert asked_hot("{ products { nodes { texts { title } } } }") is None
