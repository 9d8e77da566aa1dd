"""What search engines show of a piece or a shop: words for them alone, or else the page's own.

Kept as {language: {"title": …, "description": …}}, each part of it optional.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.texts import active_language
from shops.green_words import demand_precise
from shops.languages import Language
from shops.titles import one_line

#: Search engines cut what is longer than about 60 and 155 letters; some room is left.
LONGEST: Final = {"title": 70, "description": 200}

SeoTexts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Seo:
    """In one language; an empty part is the page's own."""

    language: str
    title: str
    description: str


def seo_now(texts: SeoTexts) -> Seo:
    """In the language of whoever reads, and in no other: the page is in that language too."""
    return _in(texts, active_language())


def all_seo(texts: SeoTexts) -> Iterator[Seo]:
    """In every language of ours."""
    return (_in(texts, language.value) for language in Language)


def with_seo(
    texts: SeoTexts, language: Language, *, title: str, description: str
) -> dict[str, dict[str, str]]:
    """The same with what is said in `language`; empty parts are left out.

    Raises RuleBroken TOO_LONG, GREEN_WORD.
    """
    given = {"title": title, "description": description}
    said = {part: _demand(part, text) for part, text in given.items() if one_line(text)}
    others = {other: dict(parts) for other, parts in texts.items() if other != language}
    return {**others, str(language): said} if said else others


def tidied(texts: Any) -> dict[str, dict[str, str]]:
    """What of `texts`, which come from a file, can be kept: a line each, not longer than it may."""
    if not isinstance(texts, dict):
        return {}
    kept: dict[str, dict[str, str]] = {}
    for language in Language.values:
        parts = texts.get(language)
        if not isinstance(parts, dict):
            continue
        said = {
            part: one_line(parts[part])[:longest]
            for part, longest in LONGEST.items()
            if isinstance(parts.get(part), str)
        }
        if any(said.values()):
            kept[language] = {part: text for part, text in said.items() if text}
    return kept


def _in(texts: SeoTexts, language: str) -> Seo:
    said = texts.get(language, {})
    return Seo(language, said.get("title", ""), said.get("description", ""))


def _demand(part: str, text: str) -> str:
    line = one_line(text)
    if len(line) > LONGEST[part]:
        message = _("At most %(count)d characters. Shorten it.") % {"count": LONGEST[part]}
        raise RuleBroken("TOO_LONG", message, part)
    return demand_precise(line, field=part)
