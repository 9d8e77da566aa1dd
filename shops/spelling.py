"""Slips of the finger: words of our products that are one or two letters away from what was asked.

Symmetric deletes (the idea of SymSpell): two words within two edits of one another share a rest
after at most two letters have been left out of each, so an index of rests finds the candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from django.db import connection

from shops.languages import STEMS
from shops.models import SearchWord
from shops.states import ProductState, ShopState

#: Rests are made of the first letters only: enough to find the word, and few to keep.
PREFIX = 8
SHORTEST = 3
#: From this length on two slips are forgiven, before one.
LONG = 6
MOST_ALTERNATIVES = 6

_COUNTS = """
SELECT asked.word, count(product.id)
FROM unnest(%s::text[]) AS asked(word)
JOIN shops_product product ON product.search @@ ({meant})
JOIN shops_shop shop ON shop.id = product.shop_id
WHERE product.state = %s AND shop.state = %s
GROUP BY asked.word
"""
COUNTS = _COUNTS.format(
    meant=" || ".join(f"plainto_tsquery('{stems}', asked.word)" for stems in STEMS.values())
)


def slips_forgiven(word: str) -> int:
    """How many edits away a word may be."""
    if len(word) < SHORTEST or word.isdigit():
        return 0
    return 2 if len(word) >= LONG else 1


def deletes_of(word: str, depth: int | None = None) -> list[str]:
    """The beginning of `word`, and what is left of it without one or two letters."""
    start = word[:PREFIX]
    most = slips_forgiven(word) if depth is None else depth
    rests = {
        "".join(letter for at, letter in enumerate(start) if at not in left_out)
        for count in range(most + 1)
        for left_out in combinations(range(len(start)), count)
    }
    return sorted(rests - {""})


def distance(one: str, other: str) -> int:
    """Letters added, left out, replaced or swapped with their neighbour, at least."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def alternatives(words: Sequence[str]) -> list[list[str]]:
    """For each word what may have been meant, likeliest first.

    A word that no piece for sale has: the nearest that one has, or itself if there are none. Where
    every word is known and still no piece has them all, each may be a slip for its neighbours too.
    """
    known = _pieces_with(words)
    unknown = [word for word in words if word not in known and slips_forgiven(word)]
    doubtful = unknown or list(words)
    near = {word: _nearest(word) for word in dict.fromkeys(doubtful)}
    counts = _pieces_with({candidate for found in near.values() for candidate in found})
    return [
        list(dict.fromkeys([*([word] if word in known else []), *_likely(word, near, counts)]))
        or [word]
        for word in words
    ]


def _nearest(word: str) -> list[str]:
    slips = slips_forgiven(word)
    if not slips:
        return []
    found = SearchWord.objects.filter(deletes__overlap=deletes_of(word, slips))
    near = found.values_list("word", flat=True)
    return [candidate for candidate in near if 0 < distance(word, candidate) <= slips]


def _likely(word: str, near: dict[str, list[str]], counts: dict[str, int]) -> list[str]:
    """The nearest of those that are for sale: same beginning first, then the most frequent."""
    sold = [candidate for candidate in near.get(word, []) if candidate in counts]
    least = min((distance(word, candidate) for candidate in sold), default=0)
    closest = [candidate for candidate in sold if distance(word, candidate) == least]
    closest.sort(key=lambda other: (other[0] != word[0], -counts[other], other))
    return closest[:MOST_ALTERNATIVES]


def _pieces_with(words: Iterable[str]) -> dict[str, int]:
    """Word → how many pieces for sale have it; words that none has are left out."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, [list(words), ProductState.ACTIVE, ShopState.OPEN])
        return dict(cursor.fetchall())
