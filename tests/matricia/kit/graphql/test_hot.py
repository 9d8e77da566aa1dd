"""matricia/kit/graphql/hot.py: which documents are hot, and what a hot read is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.http import HttpRequest
from graphql import ExecutionResult, GraphQLError, parse, print_ast, validate

from matricia.kit.graphql.hot import Answer, HotPlans
from matricia.kit.graphql.hot_trees import Asked, Columns, NotHot, One, leaf
from matricia.schema import schema

THEME = One("Theme", {"slug": leaf("theme.slug"), "name": leaf("theme.name", make=str.upper)})


@dataclass
class Themes:
    """A hot read of `theme` that knows two fields and one theme."""

    arguments: list[dict[str, Any]] = field(default_factory=list)
    compiled_times: int = 0

    def compiled(self, below: Sequence[Asked]) -> Answer:
        self.compiled_times += 1
        columns = Columns()
        make = THEME.compiled(below, columns)
        row = {"theme.slug": "ethical", "theme.name": "Mode", "NULL": None}
        values = [row[column] for column in columns.sql.split(", ")]

        def answer(request: HttpRequest, arguments: dict[str, Any]) -> Any:
            self.arguments.append(arguments)
            if arguments["slug"] == "odd":
                raise NotHot
            return make(values)

        return answer


def asked(query: str, variables: dict[str, Any] | None = None, read: Themes | None = None) -> Any:
    document = parse(query)
    assert validate(schema.graphql_schema, document) == []
    plans = HotPlans(schema.graphql_schema, {"theme": read or Themes()})
    found = plans.answer(document, HttpRequest(), variables or {})
    return found.data if found else None


def test_fragments_aliases_and_type_names_are_put_together() -> None:
    query = """query ($slug: String!) {
        here: theme(slug: $slug) { ...Names ... on Theme { slug } kind: __typename }
        theme(slug: "b") { name }
    }
    fragment Names on Theme { called: name ...More } fragment More on Theme { slug name }"""

    assert asked(query, {"slug": "a"}) == {
        "here": {"called": "MODE", "slug": "ethical", "name": "MODE", "kind": "Theme"},
        "theme": {"name": "MODE"},
    }


def test_a_read_gets_the_arguments_that_a_resolver_would_get() -> None:
    read = Themes()

    asked('query ($slug: String! = "given") { theme(slug: $slug) { slug } }', read=read)

    assert read.arguments == [{"slug": "given"}]


def test_a_document_is_compiled_once() -> None:
    read = Themes()
    plans = HotPlans(schema.graphql_schema, {"theme": read})
    document = parse('{ theme(slug: "a") { slug } }')

    for _ in range(3):
        plans.answer(document, HttpRequest(), {})

    assert (read.compiled_times, len(read.arguments)) == (1, 3)


@pytest.mark.parametrize(
    "query",
    [
        "{ ranking { paid } }",
        '{ theme(slug: "a") { slug picture { url } } }',
        '{ theme(slug: "a") { slug @include(if: true) } }',
        '{ theme(slug: "a") @skip(if: false) { slug } }',
        '{ theme(slug: "a") { ... @include(if: true) { slug } } }',
        'query A { theme(slug: "a") { slug } } query B { theme(slug: "b") { slug } }',
        'mutation { keepFavourite(product: "1") { problems { code } } }',
        "{ __typename }",
        '{ theme(slug: "odd") { slug } }',
    ],
)
def test_anything_else_is_left_to_the_ordinary_path(query: str) -> None:
    document = parse(query)
    plans = HotPlans(schema.graphql_schema, {"theme": Themes()})

    assert plans.answer(document, HttpRequest(), {}) is None


def test_a_variable_of_another_kind_is_left_to_the_ordinary_path() -> None:
    query = "query ($slug: String!) { theme(slug: $slug) { slug } }"

    assert asked(query, {"slug": 7}) is None
    assert asked(query) is None


def test_what_is_not_hot_beside_it_is_executed_and_stands_in_its_place() -> None:
    document = parse("""query ($slug: String!) {
        ...Cold
        theme(slug: $slug) { name }
        after: theme(slug: $slug) { picture { url } }
    }
    fragment Cold on Query { ranking { ...Paid } __typename }
    fragment Paid on Ranking { paid }""")
    plans = HotPlans(schema.graphql_schema, {"theme": Themes()})

    found = plans.answer(document, HttpRequest(), {"slug": "a"})

    assert found is not None
    assert found.rest is not None
    assert found.data == {"theme": {"name": "MODE"}}
    assert [*map(print_ast, found.rest.definitions)] == [
        """query ($slug: String!) {
  ranking {
    ...Paid
  }
  __typename
  after: theme(slug: $slug) {
    picture {
      url
    }
  }
}""",
        "fragment Cold on Query {\n  ranking {\n    ...Paid\n  }\n  __typename\n}",
        "fragment Paid on Ranking {\n  paid\n}",
    ]
    rest = {"ranking": {"paid": False}, "__typename": "Query", "after": None}
    assert list((found.with_rest(ExecutionResult(rest)).data or {}).items()) == [
        ("ranking", {"paid": False}),
        ("__typename", "Query"),
        ("theme", {"name": "MODE"}),
        ("after", None),
    ]


def test_a_failure_of_the_rest_is_one_of_the_whole() -> None:
    document = parse('{ ranking { paid } theme(slug: "a") { name } }')
    found = HotPlans(schema.graphql_schema, {"theme": Themes()}).answer(document, HttpRequest(), {})
    failed = ExecutionResult(None, [GraphQLError("Broken.")])

    assert found is not None
    assert found.with_rest(failed) == failed
