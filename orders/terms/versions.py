"""Which terms hold on a day, and what they say."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parent
LANGUAGES: Final = ("fr", "en", "ar")
#: Regulation (EU) 2019/1150, art. 3 (2).
NOTICE: Final = timedelta(days=15)


class TooShortNoticeError(Exception):
    """A version would take effect less than fifteen days after it was published."""


@dataclass(frozen=True, slots=True)
class TermsVersion:
    """A version; its text is in `FOLDER`."""

    version: str
    published_on: date
    effective_on: date


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    title: str
    paragraphs: tuple[str, ...]


def terms_on(day: date) -> TermsVersion:
    """What holds on a day; before the first version, that one."""
    known = versions()
    return next((row for row in known if row.effective_on <= day), known[-1])


def coming(day: date) -> TermsVersion | None:
    """What is published and does not hold yet, if anything."""
    ahead = [row for row in versions() if row.published_on <= day < row.effective_on]
    return ahead[-1] if ahead else None


def find_version(version: str) -> TermsVersion | None:
    """By its name; None when there is no such version."""
    return next((row for row in versions() if row.version == version), None)


def sections_of(terms: TermsVersion, language: str) -> list[Section]:
    """The text; in French where `language` is none of ours."""
    language = language if language in LANGUAGES else "fr"
    text = (FOLDER / f"{terms.version}.{language}.md").read_text("utf-8")
    parts = [part.strip().splitlines() for part in text.split("## ") if part.strip()]
    return [
        Section(title=title, paragraphs=tuple(line for line in rest if line))
        for title, *rest in parts
    ]


@cache
def versions() -> tuple[TermsVersion, ...]:
    """All of them, the newest first."""
    rows = tomllib.loads((FOLDER / "versions.toml").read_text("utf-8"))["versions"]
    return in_order(rows)


def in_order(rows: Sequence[dict[str, Any]]) -> tuple[TermsVersion, ...]:
    """Versions, the newest first. Raises TooShortNoticeError for one that gives less than fifteen
    days' notice."""
    found = [TermsVersion(**row) for row in rows]
    for row in found:
        if row.effective_on - row.published_on < NOTICE:
            raise TooShortNoticeError(
                f"Terms {row.version} need fifteen days between publication and effect."
            )
    return tuple(sorted(found, key=lambda row: row.effective_on, reverse=True))
