"""Leaves the database empty behind a test that committed: `empty_tables`.

Django's own way truncates every table there is and fills in content types and permissions again,
which costs more than most such tests. Here the rows that are there go, but not those two.
"""

from __future__ import annotations

from django.db import connection, transaction
from django.test import TransactionTestCase
from psycopg import sql

KEPT = frozenset({"auth_permission", "django_content_type", "django_migrations", "django_site"})


def empty_tables() -> None:
    """Delete all rows of all other tables."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        tables = [sql.Identifier(name) for (name,) in cursor.fetchall() if name not in KEPT]
        each = [
            sql.SQL("SELECT {} WHERE EXISTS (TABLE {})").format(table.as_string(), table)
            for table in tables
        ]
        cursor.execute(sql.SQL(" UNION ALL ").join(each))
        filled = cursor.fetchall()
        if not filled:
            return
        # As a replica neither foreign keys nor the triggers of append-only tables stand in the way.
        delete = [sql.SQL("DELETE FROM {}").format(sql.SQL(name)) for (name,) in filled]
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql.SQL("; ").join(delete))


def _leave_empty(_: TransactionTestCase) -> None:
    empty_tables()


def install() -> None:
    """Instead of Django's `flush`."""
    TransactionTestCase._fixture_teardown = _leave_empty  # type: ignore[attr-defined]
