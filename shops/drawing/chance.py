"""Chance that can be repeated: the same words always give the same numbers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Random numbers from words; only `Random.random` is used, which Python keeps stable."""

    def __init__(self, *words: str) -> None:
        self._random = random.Random("\x1f".join(words))  # noqa: S311 - pictures, not secrets

    def span(self, low: float, high: float) -> float:
        return low + (high - low) * self._random.random()

    def pick(self, choices: Sequence[T]) -> T:
        return choices[int(self._random.random() * len(choices))]

    def whole(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both possible."""
        return low + int(self._random.random() * (high - low + 1))

    def hit(self, share: float) -> bool:
        return self._random.random() < share
