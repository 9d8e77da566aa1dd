"""Tags as PDF, set by typst; see `matricia.kit.typesetting`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.tags.content import Tag
from markets.tags.formats import TagFormat
from matricia.kit import clock
from matricia.kit.typesetting import typeset

TEMPLATE: Final = Path(__file__).parent / "tags.typ"
RIGHT_TO_LEFT: Final = frozenset({"ar"})


def tags_pdf(tags: Sequence[Tag], paper: TagFormat, language: str, *, skip: int = 0) -> bytes:
    """The PDF; the first `skip` places of the first sheet stay empty: they are used already."""
    return typeset(TEMPLATE, _sheet(tags, paper, language, skip), at=clock.now())[0]


def tags_png(
    tags: Sequence[Tag], paper: TagFormat, language: str, *, pixels_per_inch: int = 300
) -> list[bytes]:
    """The same as one picture per page, e.g. to see what a scanner would."""
    sheet = _sheet(tags, paper, language, 0)
    return typeset(TEMPLATE, sheet, at=clock.now(), format="png", ppi=pixels_per_inch)


def _sheet(tags: Sequence[Tag], paper: TagFormat, language: str, skip: int) -> dict[str, Any]:
    distinct = {tag: at for at, tag in enumerate(dict.fromkeys(tags))}
    with override(language):
        return {
            "language": language,
            "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
            "title": _("Tags"),
            "size": _("Size"),
            "paper": asdict(paper),
            "skip": skip % paper.per_sheet,
            "tags": [asdict(tag) for tag in distinct],
            "order": [distinct[tag] for tag in tags],
        }
