"""A statement as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from matricia.kit.typesetting import typeset
from payments.statements.content import StatementContent
from payments.statements.periods import midnight
from payments.statements.sheet import sheet_of

TEMPLATE: Final = Path(__file__).with_name("statement.typ")


def statement_pdf(content: StatementContent, language: str, *, number: str | None) -> bytes:
    """The PDF in that language; the same content gives the same bytes. `number` is None for a month
    that is not closed."""
    sheet = sheet_of(content, language, number)
    return typeset(TEMPLATE, sheet, at=midnight(content.ends_on))[0]
