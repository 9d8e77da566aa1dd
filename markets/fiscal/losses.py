"""Numbers that are missing for good, as a person has acknowledged in the server's own log.

An event `log/lost` of the server names a stream of a device, the numbers, who says that nobody can
bring them any more, and why. It makes nothing whole: whoever verifies is told of it each time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from markets.fiscal.chain import Chain
from markets.fiscal.events import Event


@dataclass(frozen=True, slots=True)
class Loss:
    """What one such event says. `at` is its moment, `by` the name of whoever acknowledged it."""

    serial: int
    stream: str
    numbers: frozenset[int]
    at: str
    by: str
    why: str

    def words(self, numbers: Collection[int]) -> str:
        """One sentence about those of its numbers that are missing."""
        return (
            f"device {self.serial}, {self.stream} {spans(numbers)}: lost, as {self.by} acknowledged"
            f" on {self.at[:10]} ({self.why})"
        )


def losses_of(events: Iterable[Event]) -> list[Loss]:
    """What these events of the server acknowledge; other kinds are passed over."""
    return [
        Loss(
            event.data["serial"],
            event.data["stream"],
            frozenset(event.data["numbers"]),
            event.at,
            event.data["by"]["name"],
            event.data["note"],
        )
        for event in events
        if (event.stream, event.kind) == ("log", "lost")
    ]


def lost_in(losses: Iterable[Loss], chain: Chain) -> frozenset[int]:
    """All numbers of one stream that were acknowledged as lost."""
    mine = [loss for loss in losses if (loss.serial, loss.stream) == (chain.serial, chain.stream)]
    return frozenset().union(*(loss.numbers for loss in mine))


def spans(numbers: Collection[int]) -> str:
    """`3 to 5, 9`."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(f"{one}" if one == last else f"{one} to {last}" for one, last in found)
