"""Papers set by typst from files of ours only: the same sheet, the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

FOLDER: Final = Path(__file__).parent
#: Templates of all rooms lie below it, so that they can share `look.typ`.
ROOT: Final = FOLDER.parents[2]


def typeset(template: Path, sheet: Mapping[str, Any], *, at: datetime, **how: Any) -> list[bytes]:
    """What `template` makes of `sheet`: the PDF, tagged for screen readers, or with `format="png"`
    a picture per page. `at` is the moment the file says it is of.

    Texts of people reach the template as strings: it never reads them as markup.
    """
    compiler = typst.Compiler(root=ROOT, font_paths=_fonts(), ignore_system_fonts=True)
    made = compiler.compile(
        input=template,
        sys_inputs={"sheet": json.dumps(sheet, ensure_ascii=False)},
        timestamp=int(at.timestamp()),
        **{"format": "pdf", **how},
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
