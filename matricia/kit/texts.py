"""Texts that exist in several languages, kept as {"fr": …, "en": …, "ar": …}."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import get_language

BASE_LANGUAGE = "fr"


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the language it is in, which may not be the one that was asked for."""

    text: str
    language: str


def active_language() -> str:
    """The language of whoever reads: "fr", never "fr-fr"."""
    return (get_language() or BASE_LANGUAGE).split("-")[0]


def written(
    texts: Mapping[str, str], language: str | None = None, *, main: str = BASE_LANGUAGE
) -> Written:
    """The text in `language` (default: the active one), else in the language `main` of who wrote
    it, else in French, else any; empty in `language` where there is none at all."""
    wanted = (language or active_language()).split("-")[0]
    for candidate in (wanted, main, BASE_LANGUAGE, *texts):
        if text := texts.get(candidate):
            return Written(text, candidate)
    return Written("", wanted)


def in_language(texts: Mapping[str, str], language: str | None = None) -> str:
    """As `written`, the text alone."""
    return written(texts, language).text
