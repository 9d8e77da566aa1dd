"""What `make bench` measures, without the clock: the same catalogue and documents, and what they
cost in statements, resolver calls and bytes. Seconds are the machine's, these are ours."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matricia.kit.graphql.execution import BatchingExecution
from shops.models import Product, StockLevel, Variant
from tests.bench.checks import CHECKS
from tests.bench.plan import plan
from tests.bench.reading import DOCUMENTS, WALK_DOCUMENT
from tests.bench.seeding import seed

PRODUCTS = 600
#: Of an answer as it leaves Django, before it is compressed.
MOST_BYTES = {"R1": 9_000, "R2": 2_500, "R3": 13_000, "R4": 9_000}
Json = dict[str, Any]


@pytest.mark.django_db
def test_reads_of_the_benchmark_take_few_statements_and_no_resolver(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed(PRODUCTS)
    asked = plan()
    [deep] = asked["R4"]
    deep["variables"]["after"] = _cursor(client, deep["expected"]["rows_before"])
    asked["R4"] = [deep, deep]
    resolved = _count_resolver_calls(monkeypatch)
    costs, sizes = {}, {}

    for item, (first, *_rest, last) in asked.items():
        _asked(client, item, first)
        resolved.clear()
        with CaptureQueriesContext(connection) as statements:
            body = _asked(client, item, last)
        costs[item] = (len(statements), len(resolved))
        sizes[item] = len(body)

    assert Product.objects.count() == PRODUCTS
    assert Variant.objects.count() == StockLevel.objects.count() == 4 * PRODUCTS
    assert costs == {"R1": (1, 0), "R2": (1, 0), "R3": (2, 0), "R4": (1, 0)}
    assert {item: size for item, size in sizes.items() if size > MOST_BYTES[item]} == {}


def _asked(client: Client, item: str, question: Json) -> bytes:
    """The answer, checked."""
    [document] = DOCUMENTS.glob(f"{item.lower()}_*.gql")
    body = _post(client, document.read_text("utf-8"), question["variables"])
    CHECKS[item](json.loads(body)["data"], question["expected"])
    return body


def _cursor(client: Client, rows: int) -> str | None:
    after = None
    while rows > 0:
        first = min(96, rows)
        answer = json.loads(_post(client, WALK_DOCUMENT, {"first": first, "after": after}))
        after = answer["data"]["products"]["pageInfo"]["endCursor"]
        rows -= first
    return after


def _post(client: Client, query: str, variables: Json) -> bytes:
    answer = client.post(
        "/graphql",
        json.dumps({"query": query, "variables": variables}),
        content_type="application/json",
        headers={"X-Matricia-Client": "tests"},
    )
    assert answer.status_code == 200
    return answer.content


def _count_resolver_calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The fields that graphql-core resolves, from now on."""
    calls: list[str] = []
    resolve = BatchingExecution.execute_field

    def counted(self: BatchingExecution, parent: Any, source: Any, nodes: Any, path: Any) -> Any:
        calls.append(nodes[0].name.value)
        return resolve(self, parent, source, nodes, path)

    monkeypatch.setattr(BatchingExecution, "execute_field", counted)
    return calls
