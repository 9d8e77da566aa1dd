"""matricia/app_role.py, tried as that role on a connection of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from markets.models import JournalEvent
from markets.services.journal.house import note
from matricia.app_role import APP_ROLE, grant_app_role

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "only a test's ' password"
APPEND_ONLY = [
    "markets_journalconflict",
    "markets_journalevent",
    "markets_mandate",
    "payments_commission",
    "payments_entry",
    "payments_posting",
]


@pytest.fixture
def app() -> Iterator[psycopg.Connection[Any]]:
    """A connection as the role, after an event was noted."""
    grant_app_role("another one")
    assert set(APPEND_ONLY) <= set(grant_app_role(PASSWORD))
    with transaction.atomic():
        note("log", "start", {"note": ""})
    given = connection.get_connection_params()
    with psycopg.connect(
        host=given["host"],
        port=given["port"],
        dbname=given["dbname"],
        user=APP_ROLE,
        password=PASSWORD,
        autocommit=True,
    ) as opened:
        yield opened


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize(
    "statement", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"]
)
def test_the_role_cannot_rewrite_what_is_append_only(
    app: psycopg.Connection[Any], table: str, statement: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(statement.format(table))

    assert JournalEvent.objects.count() == 1


def test_the_role_can_add_to_the_journal_and_work_elsewhere(app: psycopg.Connection[Any]) -> None:
    app.execute(
        "INSERT INTO markets_journalconflict (problem, stream, body, signature, hash, received_at)"
        " VALUES ('SIGNATURE', 'log', '{}', '', 'x', now())"
    )
    app.execute("UPDATE markets_device SET waiting = 3")
    app.execute("DELETE FROM markets_booking")

    assert app.execute("SELECT waiting FROM markets_device").fetchall() == [(3,)]
    assert app.execute("SELECT hash FROM markets_journalconflict").fetchall() == [("x",)]


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE markets_journalevent DISABLE TRIGGER ALL",
        "DROP TRIGGER append_only ON markets_journalevent",
        "CREATE TABLE mine (id int)",
        "SET session_replication_role = replica",
        "SET ROLE matricia",
        "DELETE FROM django_migrations",
        "CREATE ROLE another",
    ],
)
def test_the_role_cannot_take_its_limits_away(app: psycopg.Connection[Any], statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(statement)


@pytest.mark.parametrize("statement", ["UPDATE {} SET kind = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_even_the_owner_has_to_take_the_triggers_off_first(
    app: psycopg.Connection[Any], statement: str
) -> None:
    table = "markets_journalevent"
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER never_emptied")
        try:
            with pytest.raises(DatabaseError, match=f"{table} is append-only"):
                cursor.execute(statement.format(table))
        finally:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER never_emptied")

    assert JournalEvent.objects.count() == 1


def test_the_command_wants_a_password(settings: Any) -> None:
    settings.APP_DATABASE_PASSWORD = ""

    with pytest.raises(CommandError, match="Set APP_DATABASE_PASSWORD"):
        call_command("grant_app_role")
