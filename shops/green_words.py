"""General green and social claims, found in what people type (C. env. L541-9-1, dir. 2024/825).

They are not shown at all: what is true and can be proved becomes a `Claim` with its proof. The
words stand in `green_words.toml`; texts are read without accents, capitals and invisible letters.
"""

from __future__ import annotations

import html
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import nh3
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.search import plain, words_of

FILE: Final = Path(__file__).with_suffix(".toml")
SOCIAL: Final = "social"
# With the marks on its letters, of which Arabic vowels are never one with them.
_WORD: Final = re.compile(r"(?:[^\W_][\u0300-\u036f\u064b-\u065f\u0670]*)+")


@dataclass(frozen=True)
class GreenWord:
    """`text` as it was typed, and the group of `green_words.toml` that it belongs to."""

    text: str
    group: str

    @property
    def advice(self) -> str:
        """What to write instead, in the active language."""
        return _ADVICE[self.group]()


def green_word_in(text: str) -> GreenWord | None:
    """The first general claim in plain text."""
    tokens = _tokens(text)
    line = " ".join(word for word, _found in tokens)
    for group, pattern in _patterns().items():
        if match := pattern.search(line):
            first = line.count(" ", 0, match.start())
            last = line.count(" ", 0, match.end())
            start, end = tokens[first][1].start(), tokens[last][1].end()
            return GreenWord(_readable(text)[start:end], group)
    return None


def green_word_in_html(description: str) -> GreenWord | None:
    """The same in sanitised HTML, also where a tag stands within a word."""
    for version in (description, description.replace("<", " <")):
        plain = html.unescape(nh3.clean(version, tags=set()))
        if found := green_word_in(plain):
            return found
    return None


def demand_precise(text: str, *, field: str) -> str:
    """`text`, or RuleBroken GREEN_WORD naming the word and what to write instead."""
    return _precise(text, green_word_in(text), field)


def demand_precise_html(description: str, *, field: str) -> str:
    """As `demand_precise`, for sanitised HTML."""
    return _precise(description, green_word_in_html(description), field)


def refusal_of(found: GreenWord) -> str:
    """One or two sentences for who typed it."""
    message = _("“%(word)s” says much and proves nothing: leave it out. %(advice)s")
    return message % {"word": found.text, "advice": found.advice}


def _precise(text: str, found: GreenWord | None, field: str) -> str:
    if found:
        raise RuleBroken("GREEN_WORD", refusal_of(found), field)
    return text


def _readable(text: str) -> str:
    """Composed letters, without those that cannot be seen."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")


def _tokens(text: str) -> list[tuple[str, re.Match[str]]]:
    """Plain words, each with where it stands in the readable text."""
    found = ((words_of(match[0]), match) for match in _WORD.finditer(_readable(text)))
    return [("".join(words), match) for words, match in found if words]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    groups: dict[str, list[str]] = tomllib.loads(FILE.read_text("utf-8"))
    return {group: _pattern(phrases) for group, phrases in groups.items()}


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    plain_words = (plain(phrase).split() for phrase in phrases)
    written = (" ?".join(_alternatives(word) for word in words) for words in plain_words)
    return re.compile(rf"\b(?:{'|'.join(written)})\b")


def _alternatives(word: str) -> str:
    return "(?:" + word.replace("*", r"[^\W\d_]*") + ")"


def _end_of_life() -> str:
    return _(
        "The law forbids this word on products. Write what the piece is made of instead:"
        " “linen, horn buttons”."
    )


def _climate() -> str:
    return _(
        "Nobody may claim a neutrality that rests on offsetting. Write what you did instead:"
        " “sent by train”, “woven 12 km from my workshop”."
    )


def _general() -> str:
    return _(
        "Write what can be checked instead: the fibre with its percentage, the certificate with"
        " its number, the workshop with its town. Proofs go with a claim."
    )


def _social() -> str:
    return _(
        "Write who made the piece, where, and how she was paid instead; a claim with its proof"
        " lets it carry the theme."
    )


_ADVICE: Final[dict[str, Callable[[], str]]] = {
    "end_of_life": _end_of_life,
    "climate": _climate,
    "general": _general,
    SOCIAL: _social,
}
