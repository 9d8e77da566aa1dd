"""Texts that exist in several languages, kept as {"fr": …, "en": …, "ar": …}."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language

BASE_LANGUAGE = "fr"


def in_language(texts: Mapping[str, str], language: str | None = None) -> str:
    """The text in `language` (default: the active one), else in French, else any, else empty."""
    wanted = (language or get_language() or BASE_LANGUAGE).split("-")[0]
    for candidate in (wanted, BASE_LANGUAGE):
        if texts.get(candidate):
            return texts[candidate]
    return next((text for text in texts.values() if text), "")
