"""Querysets as the text of a statement: compiled once for every way of asking, so that rules stay
where they are (`for_sale`, `product_filter`, `theme_pieces`) and a request does not pay for them.

A queryset is made with stand-ins for what differs from request to request; in its text they become
named parameters. Everything else it holds (states, a day) becomes a literal.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler
from psycopg import sql

#: What stands in a queryset → the name of the parameter it becomes.
StandIns = dict[Hashable, str]


def text_of(rows: QuerySet[Any], stand_ins: StandIns) -> str:
    """The statement of `rows`; a parameter that is a key of `stand_ins` becomes the named one."""
    return statement_of(rows.query.get_compiler(connection=connection), stand_ins)


def statement_of(compiler: SQLCompiler, stand_ins: StandIns) -> str:
    """As `text_of`, of a queryset's compiler, which knows afterwards what each column is."""
    text, values = compiler.as_sql()
    return text % tuple(_placed(value, stand_ins) for value in values)


def _placed(value: Any, stand_ins: StandIns) -> str:
    name = stand_ins.get(value) if isinstance(value, Hashable) else None
    if name:
        return f"%({name})s"
    connection.ensure_connection()
    return sql.Literal(value).as_string(connection.connection).replace("%", "%%")
