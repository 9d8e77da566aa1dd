"""matricia/kit/statements.py: statements with a plan of their own."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit.statements import rows_of

pytestmark = pytest.mark.django_db


def test_values_go_in_by_name_and_rows_come_out() -> None:
    assert rows_of("SELECT %(word)s::text, %(number)s + 1", {"word": "l'été", "number": 2}) == [
        ("l'été", 3)
    ]


def test_what_is_asked_again_is_prepared() -> None:
    statement = "SELECT %(number)s * 7 AS sevenfold"
    for number in range(3):
        rows_of(statement, {"number": number})

    prepared = rows_of("SELECT statement FROM pg_prepared_statements", {})
    assert [text for (text,) in prepared if "sevenfold" in text] == ["SELECT $1 * 7 AS sevenfold"]


def test_statements_are_counted_as_djangos_are() -> None:
    with CaptureQueriesContext(connection) as captured:
        rows_of("SELECT 1", {})

    assert len(captured) == 1
