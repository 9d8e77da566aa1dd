"""matricia/kit/graphql/view.py and limits.py, over HTTP."""

from __future__ import annotations

import json

import pytest

HEADERS = {"X-Matricia-Client": "tests"}


def post(client, body, headers=HEADERS, content_type="application/json"):
    return client.post(
        "/graphql",
        body if isinstance(body, str) else json.dumps(body),
        content_type=content_type,
        headers=headers,
    )


@pytest.mark.django_db
def test_a_query_is_answered(client):
    answer = post(client, {"query": "{ viewer { id } }"})

    assert answer.status_code == 200
    assert answer.json() == {"data": {"viewer": None}}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("not json", "Send a JSON object"),
        ("[]", "Send a JSON object"),
        ({}, "Send `query` or `documentId`."),
        ({"query": 7}, "Send `query` or `documentId`."),
        ({"query": "{ viewer { id } }", "variables": []}, "`variables` is an object."),
        ({"query": "{ nothing }"}, "Cannot query field 'nothing' on type 'Query'."),
        ({"query": "{ viewer { id }"}, "Syntax Error"),
        ({"documentId": "unknown"}, "Reload it"),
        ({"query": "{" + " viewer { id }" * 2000 + "}"}, "Syntax Error: Document contains more"),
    ],
)
def test_what_is_no_request_is_refused_in_words(client, body, says):
    answer = post(client, body, headers={**HEADERS, "Accept-Language": "en"})

    assert answer.status_code == 400
    assert says in answer.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    ("headers", "content_type"),
    [({}, "application/json"), (HEADERS, "text/plain"), (HEADERS, "multipart/form-data")],
)
def test_a_request_that_a_foreign_page_could_send_is_refused(client, headers, content_type):
    answer = post(client, '{"query": "{ viewer { id } }"}', headers, content_type)

    assert answer.status_code == 400


def test_only_post_is_answered(client):
    assert client.get("/graphql?query={viewer{id}}").status_code == 405


@pytest.mark.django_db
def test_a_page_of_pages_is_too_dear(client):
    query = """query ($n: Int) { shops(first: $n) { nodes { name } }
        products(first: $n) { nodes { variants { title } pictures { url } shop { name }
            themes { name } title slug } } }"""

    assert post(client, {"query": query, "variables": {"n": 20}}).status_code == 200
    refused = post(client, {"query": query, "variables": {"n": 5000}})

    assert refused.status_code == 400
    assert "smaller pages" in refused.json()["errors"][0]["message"]


def test_deep_nesting_is_refused(client):
    query = "{ products { nodes" + " { variants { product" * 6 + " { id }" + " } }" * 6 + " } }"

    refused = post(client, {"query": query})

    assert refused.status_code == 400
    assert "deeper than 12" in refused.json()["errors"][0]["message"]


def test_circular_fragments_are_refused(client):
    query = "{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }"

    assert post(client, {"query": query}).status_code == 400
