"""The database role that the platform runs as: it cannot rewrite what is append-only.

Tables belong to the owner, who migrates. The role `matricia_app` may read and write them, but of
append-only tables it may only read and add rows: neither UPDATE nor DELETE nor TRUNCATE. Which they
are says the database itself: those with a trigger `append_only` against UPDATE and DELETE.
"""

from __future__ import annotations

from typing import Final

from django.db import connection, transaction
from psycopg import sql

APP_ROLE: Final = "matricia_app"
LOCK: Final = 0x6D61747269636961  # "matricia" in ASCII

APPEND_ONLY: Final = """
SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE t.tgname = 'append_only' AND t.tgqual IS NULL
  AND t.tgtype & 8 <> 0 AND t.tgtype & 16 <> 0  -- DELETE, UPDATE (catalog/pg_trigger.h)
  AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname
"""


@transaction.atomic
def grant_app_role(password: str) -> list[str]:
    """Make the role if need be, set its password and its rights; as the owner, after migrating.

    Returns the tables that it may only add to. Harmless when repeated.
    """
    role, secret = sql.Identifier(APP_ROLE), sql.Literal(password)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
        verb = sql.SQL("ALTER" if cursor.fetchone() else "CREATE")
        limits = sql.SQL("LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS")
        _run(sql.SQL("{} ROLE {} {} PASSWORD {}").format(verb, role, limits, secret))
        cursor.execute("SELECT current_database(), current_schema()")
        database, schema = (sql.Identifier(name) for name in cursor.fetchone())
        for grant in (
            "GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {role}",
            "REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC, {role}",
            "GRANT USAGE ON SCHEMA {schema} TO {role}",
            "REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {role}",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role}",
            "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {role}",
            "REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role}",
        ):
            _run(sql.SQL(grant).format(database=database, schema=schema, role=role))
        cursor.execute(APPEND_ONLY)
        tables = [row[0] for row in cursor.fetchall()]
        for table in tables:
            revoke = sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}")
            _run(revoke.format(sql.Identifier(table), role))
    return tables


def _run(statement: sql.Composable) -> None:
    """Names and passwords are quoted by psycopg: these statements take no parameters."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
