"""The storefront's own documents, hot in part: the whole of an answer is the same."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from matricia.kit.graphql.hot import HotPlans
from matricia.kit.graphql.view import GraphQLView
from matricia.loaders import Loaders
from matricia.schema import schema
from tests.shops.hot_reads.asking import PLANS, hang_catalogue

pytestmark = pytest.mark.django_db

DOCUMENTS = {
    re.findall(r"(?:query|mutation) (\w+)", text)[0]: text
    for text in json.loads(settings.GRAPHQL_DOCUMENTS.read_text("utf-8")).values()
}


def _answer(document: str, variables: dict[str, Any], hot: HotPlans | None) -> str:
    view = GraphQLView.as_view(schema=schema.graphql_schema, loaders=Loaders, hot=hot)
    request = RequestFactory().post(
        "/graphql",
        json.dumps({"query": document, "variables": variables}),
        content_type="application/json",
        headers={"X-Matricia-Client": "tests"},
    )
    request.user = AnonymousUser()
    response: Any = view(request)
    return str(response.content, "utf-8")


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("HomePage", {}),
        ("ThemePage", {"slug": "mode-ethique", "filter": {"inTheme": "mode-ethique"}}),
        ("SearchPage", {"filter": {"query": "robe"}, "sort": "RELEVANCE"}),
        ("SearchPage", {"filter": {"query": "robbe"}, "sort": "RELEVANCE"}),
        ("ProductPage", {"shop": "koumba", "slug": "piece-6"}),
        ("ProductVariants", {"shop": "koumba", "slug": "piece-6"}),
    ],
)
def test_a_page_is_the_same(page: str, asked: dict[str, Any]) -> None:
    hang_catalogue()

    answer = _answer(DOCUMENTS[page], asked, PLANS)

    assert "errors" not in json.loads(answer)
    assert answer == _answer(DOCUMENTS[page], asked, None)


def test_an_error_is_the_same() -> None:
    asked = {"filter": {"query": "robe"}, "after": "nonsense"}

    answer = _answer(DOCUMENTS["SearchPage"], asked, PLANS)

    assert json.loads(answer)["errors"][0]["extensions"] == {"code": "NOT_FOUND"}
    assert answer == _answer(DOCUMENTS["SearchPage"], asked, None)
