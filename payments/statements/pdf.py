"""A statement as PDF, set by typst from files of ours only: the same content, the same bytes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from payments.statements.content import StatementContent
from payments.statements.periods import midnight
from payments.statements.sheet import sheet_of

FOLDER: Final = Path(__file__).parent
TEMPLATE: Final = FOLDER / "statement.typ"


def statement_pdf(content: StatementContent, language: str, *, number: str | None) -> bytes:
    """The PDF in that language, tagged for screen readers. `number` is None for a month that is
    not closed. Texts of people reach the template as strings: it never reads them as markup."""
    return _set(sheet_of(content, language, number), content, format="pdf")[0]


def _set(sheet: dict[str, Any], content: StatementContent, **how: Any) -> list[bytes]:
    compiler = typst.Compiler(root=FOLDER, font_paths=_fonts(), ignore_system_fonts=True)
    made = compiler.compile(
        input=TEMPLATE,
        sys_inputs={"sheet": json.dumps(sheet, ensure_ascii=False)},
        timestamp=int(midnight(content.ends_on).timestamp()),
        **how,
    )
    assert made is not None
    return made if isinstance(made, list) else [made]


@cache
def _fonts() -> typst.Fonts:
    """Read once: Instrument Sans, Bricolage Grotesque and IBM Plex Sans Arabic (OFL)."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FOLDER / "fonts")],
    )
