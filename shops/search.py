"""Search by words: stems of every language that pieces are written in, accents and capitals aside,
the last word may be a beginning, and what no piece has is taken for a slip of the finger.

What is asked is read in each language at once, never half in one and half in another: "de" is no
word in French and one in English, "the" the other way round.

The embedded PostgreSQL has no `unaccent`, so accents are taken off in Python, in what is stored and
in what is asked alike (`shops.services.refresh_listing` stores).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

import nh3
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

from shops import ranking, spelling
from shops.languages import STEMS, Language
from shops.models import Product

MAX_WORDS = 12
MAX_LETTERS = 60
# ts_rank is a float of four bytes, which a page's cursor could not compare exactly.
RANK_STEPS = 1_000_000
# Letters that Unicode does not take apart, as people type them on a plain keyboard.
# "t-shirt", not a dash between words.
HYPHENATED = re.compile(r"\w+(?:-\w+)+")
LIGATURES = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"}
# Ways of writing one Arabic letter: ta marbuta, alef maqsura and wasla, Persian kaf and yeh. The
# lengthening stroke and a hamza of its own are left out; one above a letter is taken apart.
ARABIC = {"ة": "ه", "ى": "ي", "ٱ": "ا", "ک": "ك", "ی": "ي", "ـ": "", "ء": ""}
PLAIN = str.maketrans(LIGATURES | ARABIC)
HAS_ARABIC = re.compile(r"[\u0620-\u064a]")


def words_of(text: str) -> list[str]:
    """ "L'été, T-shirts" → ["l", "ete", "t", "shirts"]; "فُسْتان أنيقة" → ["فستان", "انيقه"]."""
    return re.findall(r"[^\W_]+", plain(text))


def plain(text: str) -> str:
    """Without capitals, accents and vowel marks, each letter in the one way of writing it."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def searchable(text: str) -> str:
    """`text` as it is stored for searching: words with a hyphen also in one ("tshirt")."""
    joined = [word for pair in HYPHENATED.findall(text) for word in words_of(pair.replace("-", ""))]
    return " ".join([*words_of(text), *joined])


def searchable_html(html: str) -> str:
    """The words of a sanitised description."""
    return searchable(nh3.clean(html.replace("<", " <"), tags=set()))


@dataclass(frozen=True, slots=True)
class Found:
    """Products, and the words they were found by where these are not the ones that were asked."""

    products: QuerySet[Product]
    corrected: str = ""


def matching(products: QuerySet[Product], asked: str) -> QuerySet[Product]:
    """Those that have all the words of `asked`, with `rank` (whole, higher is closer).

    Blank text matches everything; text without a single letter or digit matches nothing.
    """
    words = asked_words(asked)
    if not words:
        return products if not asked.strip() else products.none()
    return _ranked(products, [[word] for word in words])


def forgiving(products: QuerySet[Product], asked: str) -> Found:
    """As `matching`; where that finds nothing, with words that are nearly what was asked.

    Takes a statement to see whether there is anything, and four more where there is not.
    """
    direct = matching(products, asked)
    words = asked_words(asked)
    if not words or direct.exists():
        return Found(direct)
    meant = spelling.alternatives(words)
    if meant == [[word] for word in words]:
        return Found(direct)
    return Found(_ranked(products, meant), " ".join(found[0] for found in meant))


def asked_words(asked: str) -> list[str]:
    """The words that are looked for: not too many, not too long."""
    return [word[:MAX_LETTERS] for word in words_of(asked)[:MAX_WORDS]]


def _ranked(products: QuerySet[Product], meant: Sequence[Sequence[str]]) -> QuerySet[Product]:
    query = _query(meant)
    closeness = SearchRank(F("search"), query, weights=ranking.word_weights())
    rank = Cast(closeness * Value(RANK_STEPS), IntegerField())
    return products.filter(search=query).annotate(rank=rank)


def _query(meant: Sequence[Sequence[str]]) -> SearchQuery:
    """All words in any one language."""
    arabic = any(HAS_ARABIC.search(word) for words in meant for word in words)
    languages = [language for language in Language if arabic or language is not Language.AR]
    return reduce(or_, [_query_in(STEMS[language], meant) for language in languages])


def _query_in(stems: str, meant: Sequence[Sequence[str]]) -> SearchQuery:
    """All words, each by any of its alternatives' stems; the last one also as the beginning of a
    word still being typed."""
    *whole, last = meant
    beginnings = [SearchQuery(f"{w}:*", config="simple", search_type="raw") for w in last]
    query: SearchQuery = reduce(or_, [*_stems(stems, last), *beginnings])
    for alternatives in whole:
        query = reduce(or_, _stems(stems, alternatives)) & query
    return query


def _stems(stems: str, words: Sequence[str]) -> list[SearchQuery]:
    return [SearchQuery(word, config=stems) for word in words]
