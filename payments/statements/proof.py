"""Closed statements say what the books still say."""

from __future__ import annotations

from collections.abc import Iterator

from payments.models import Statement
from payments.statements.content import Heading, digest_of, statement_content


def broken_statements() -> Iterator[str]:
    """What is wrong with each closed statement that is not what the books give again today."""
    for statement in Statement.objects.select_related("shop").order_by("pk").iterator(100):
        if cause := _cause(statement):
            yield f"Statement {statement.number} {cause}."


def _cause(statement: Statement) -> str:
    if digest_of(statement.content) != statement.digest:
        return "was changed after it was closed"
    heading = Heading(**statement.content["heading"])
    try:
        again = statement_content(
            statement.shop, statement.starts_on, statement.ends_on, heading=heading
        )
    except ArithmeticError:
        return "has lines that do not add up"
    return "" if digest_of(again.as_json()) == statement.digest else "differs from the books"
