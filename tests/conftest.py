"""Fixtures of the whole suite."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from matricia.celery import app
from tests import emptying

Ask = Callable[..., dict[str, Any]]
emptying.install()


@pytest.fixture
def ask() -> Ask:
    """`ask(client, query, **variables)` → `data`; fails on GraphQL errors (not on `problems`)."""

    def _ask(client: Client, query: str, /, **variables: Any) -> dict[str, Any]:
        answer = client.post(
            "/graphql",
            json.dumps({"query": query, "variables": variables}),
            content_type="application/json",
            headers={"X-Matricia-Client": "tests"},
        )
        body: dict[str, Any] = answer.json()
        assert "errors" not in body, body["errors"]
        data: dict[str, Any] = body["data"]
        return data

    return _ask


@pytest.fixture
def tasks_at_once() -> Iterator[None]:
    """Tasks run where they are enqueued, for tests that are not about delivery."""
    app.conf.task_always_eager = True
    yield
    app.conf.task_always_eager = False


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """No name of its own for each worker's database: each has a cluster of its own."""


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    yield
    cache.clear()
