"""Search by words: French stems, accents and capitals aside, the last word may be a beginning.

The embedded PostgreSQL has no `unaccent`, so accents are taken off in Python, in what is stored and
in what is asked alike (`shops.services.refresh_listing` stores).
"""

from __future__ import annotations

import re
import unicodedata

import nh3
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

from shops.models import Product

CONFIGURATION = "french"
MAX_WORDS = 12
MAX_LETTERS = 60
# ts_rank is a float of four bytes, which a page's cursor could not compare exactly.
RANK_STEPS = 1_000_000
# Letters that Unicode does not take apart, as people type them on a plain keyboard.
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def words_of(text: str) -> list[str]:
    """ "L'été, T-shirts" → ["l", "ete", "t", "shirts"]."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(LIGATURES))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", bare)


def searchable(text: str) -> str:
    """`text` as it is stored for searching."""
    return " ".join(words_of(text))


def searchable_html(html: str) -> str:
    """The words of a sanitised description."""
    return searchable(nh3.clean(html.replace("<", " <"), tags=set()))


def matching(products: QuerySet[Product], asked: str) -> QuerySet[Product]:
    """Those that have all the words of `asked`, with `rank` (whole, higher is closer).

    Blank text matches everything; text without a single letter or digit matches nothing.
    """
    words = [word[:MAX_LETTERS] for word in words_of(asked)[:MAX_WORDS]]
    if not words:
        return products if not asked.strip() else products.none()
    query = _query(words)
    rank = Cast(SearchRank(F("search"), query) * Value(RANK_STEPS), IntegerField())
    return products.filter(search=query).annotate(rank=rank)


def _query(words: list[str]) -> SearchQuery:
    """All words by their stems; the last one also as the beginning of a word still being typed."""
    *whole, last = words
    query = SearchQuery(last, config=CONFIGURATION) | SearchQuery(
        f"{last}:*", config="simple", search_type="raw"
    )
    for word in whole:
        query = SearchQuery(word, config=CONFIGURATION) & query
    return query
