"""matricia/kit/graphql/hot.py: which documents are hot, and what a hot read is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.http import HttpRequest
from graphql import parse, validate

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
    return plans.answer(document, HttpRequest(), variables or {})


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
        '{ theme(slug: "a") { slug } ranking { paid } }',
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
