"""Errors of resolvers, in front of a loader and behind one."""

from __future__ import annotations

import graphene
import pytest
from django.test import RequestFactory
from graphql import GraphQLError
from graphql_sync_dataloaders import SyncDataLoader

from matricia.kit.graphql.view import GraphQLView


class Loaders:
    """One loader that knows every row."""

    def __init__(self) -> None:
        self.row = SyncDataLoader(lambda ids: [f"row {pk}" for pk in ids])


class Row(graphene.ObjectType):
    """A row behind a loader."""

    name = graphene.String(required=True)
    broken = graphene.String(required=True)

    @staticmethod
    def resolve_name(row, info):
        return row

    @staticmethod
    def resolve_broken(row, info):
        raise GraphQLError("It broke.")


class Query(graphene.ObjectType):
    """Rows, allowed to be missing or not, and a field that breaks."""

    row = graphene.Field(Row)
    required_row = graphene.Field(Row, required=True)
    broken = graphene.String()

    @staticmethod
    def resolve_row(root, info):
        return info.context.loaders.row.load(1)

    resolve_required_row = resolve_row
    resolve_broken = Row.resolve_broken


def answer_to(query):
    view = GraphQLView.as_view(
        schema=graphene.Schema(query=Query).graphql_schema, documents_file=None, loaders=Loaders
    )
    request = RequestFactory().post(
        "/graphql",
        {"query": query},
        content_type="application/json",
        headers={"X-Matricia-Client": "tests"},
    )
    return view(request)


def test_a_row_behind_a_loader_is_answered():
    assert answer_to("{ row { name } }").content == b'{"data": {"row": {"name": "row 1"}}}'


@pytest.mark.parametrize(
    ("query", "data", "path"),
    [
        ("{ broken }", b'"broken": null', b'["broken"]'),
        ("{ row { broken } }", b'"row": null', b'["row", "broken"]'),
    ],
)
def test_an_error_where_null_is_allowed_leaves_null_and_says_where(query, data, path):
    content = answer_to(query).content

    assert data in content
    assert b'"message": "It broke."' in content
    assert b'"path": ' + path in content


def test_an_error_where_null_is_not_allowed_behind_a_loader_still_gets_an_answer():
    answer = answer_to("{ requiredRow { broken } }")

    assert answer.status_code == 200
    assert b'"data": null' in answer.content
    assert b'"errors": [' in answer.content
