"""Where answers are kept: `Shelf`, within a number of bytes, the longest unasked go first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

from matricia.kit.answers.marks import Marked

Headers = tuple[tuple[str, str], ...]
OVERHEAD = 1000  # bytes of an entry's own objects, about


@dataclass(frozen=True, slots=True)
class Answer:
    """`basis`: table → mark, of what it was made from; `until`: when it speaks differently by
    itself; `visitor`: what was looked at of whoever asked."""

    body: bytes
    headers: Headers
    basis: Marked
    until: datetime | None
    visitor: frozenset[str]

    def holds(self, marks: Marked, now: datetime) -> bool:
        """Whether computing it anew would give the same."""
        if self.until is not None and now >= self.until:
            return False
        return all(marks.get(table, 0) == mark for table, mark in self.basis.items())


class Shelf:
    """Answers by their question; safe to use from several threads."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._bytes = 0
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: bytes) -> Answer | None:
        """What was put there, whether it still holds or not."""
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def put(self, key: bytes, answer: Answer) -> None:
        """Keep it in place of what was there; nothing that alone would take a tenth of the room."""
        size = _size(answer)
        if size > self._most // 10:
            return
        with self._lock:
            self._remove(key)
            self._answers[key] = answer
            self._bytes += size
            while self._bytes > self._most:
                self._remove(next(iter(self._answers)))

    def _remove(self, key: bytes) -> None:
        former = self._answers.pop(key, None)
        if former is not None:
            self._bytes -= _size(former)


def _size(answer: Answer) -> int:
    return len(answer.body) + OVERHEAD
