"""The mandate as a designer reads and signs it: dated texts, see mandate_texts.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import override

from markets.models import Stall
from matricia.kit import clock, texts
from matricia.kit.money import EUR, Money
from orders.money_text import money_text

FILE: Final = Path(__file__).with_name("mandate_texts.toml")
LANGUAGES: Final = ("fr", "en", "ar")


@dataclass(frozen=True, slots=True)
class MandateText:
    """What is shown and, if she signs, kept word by word."""

    version: str
    language: str
    text: str


def mandate_text(stall: Stall, language: str) -> MandateText:
    """Today's text for this stall; in French where `language` is none of ours."""
    language = language if language in LANGUAGES else "fr"
    row = _text_on(clock.today())
    with override(language):
        text = str(row[language]).strip().format(**_values(stall, language))
    return MandateText(version=row["version"], language=language, text=text)


def _values(stall: Stall, language: str) -> dict[str, str]:
    market = stall.market
    return {
        "designer": stall.shop.name,
        "market": texts.in_language(market.name, language),
        "place": market.place,
        "from": _day(market.starts_at.astimezone(clock.PARIS).date()),
        "until": _day(market.ends_at.astimezone(clock.PARIS).date()),
        "fee": money_text(Money(stall.fee, EUR)),
    }


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def _text_on(day: date) -> dict[str, Any]:
    for row in _texts():
        if row["since"] <= day:
            return row
    raise LookupError(f"No mandate's text is noted for {day}.")


@cache
def _texts() -> tuple[dict[str, Any], ...]:
    """Newest first, as they stand in the file."""
    return tuple(tomllib.loads(FILE.read_text("utf-8"))["texts"])
