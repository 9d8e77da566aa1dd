"""Addresses of our pages, for mails, papers and other sites."""

from __future__ import annotations

from django.conf import settings

from matricia.kit.texts import BASE_LANGUAGE, active_language


def page_path(path: str, language: str | None = None) -> str:
    """Our page `path` (from its first slash) in `language`, the active one unless told: a link
    leads to a page in the language of the words around it."""
    language = language or active_language()
    return path if language == BASE_LANGUAGE else f"/{language}{path}"


def page_address(path: str, language: str | None = None) -> str:
    """As `page_path`, with our host."""
    return f"{settings.PUBLIC_URL}{page_path(path, language)}"
