"""What the law makes us write: dated texts of legal_texts.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).with_name("legal_texts.toml")
LANGUAGES: Final = ("fr", "en", "ar")

FRANCHISE_MENTION: Final = "franchise_mention"
ON_BEHALF: Final = "on_behalf"
BILLING_MANDATE: Final = "billing_mandate"
GUARANTEES: Final = "guarantees"
WITHDRAWAL: Final = "withdrawal"
WITHDRAWAL_FORM: Final = "withdrawal_form"


@dataclass(frozen=True, slots=True)
class LegalText:
    """A text as it holds from a day on; `text` has its places filled in."""

    version: str
    language: str
    text: str


def legal_text(key: str, language: str, on: date, **values: str) -> LegalText:
    """The text that holds on a day; in French where `language` is none of ours.

    Raises LookupError for an unknown key, and for a day before the first text.
    """
    language = language if language in LANGUAGES else "fr"
    for row in _texts()[key]:
        if row["since"] <= on:
            text = str(row[language]).strip().format(**values)
            return LegalText(version=row["version"], language=language, text=text)
    raise LookupError(f"No text “{key}” is noted for {on}.")


@cache
def _texts() -> dict[str, list[dict[str, Any]]]:
    """By key, the newest first as they stand in the file."""
    return tomllib.loads(FILE.read_text("utf-8"))
