"""Kills processes at named steps: `Wreck`, `Point`."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from matricia.kit.faults import WITH_PARENT
from tests.e2e.platform import wait_until
from tests.faults.cast import Cast
from tests.faults.story import Step

REACH_SECONDS, SETTLE_SECONDS = 90, 60
#: Their message is never sent, and the next step waits for what it asks.
LEFT_LYING: Final = (
    "committed.payments.open_session",
    "committed.payments.handle_event",
    "committed.payments.make_transfer",
    "committed.payments.send_refund",
)
#: Stripe's news would record what was asked before it is asked again: here they come later.
ASKED: Final = ("transfer.asked", "reversal.asked", "refund.asked")


@dataclass(frozen=True)
class Point:
    """Where to die, and who: the process alone, or with its parent (the worker with all its
    children; then the broker keeps the message to itself for ten minutes)."""

    name: str
    with_parent: bool = False

    @property
    def is_swept(self) -> bool:
        """Only the sweeper takes up what is left."""
        return self.with_parent or self.name in LEFT_LYING


class Wreck:
    """Does steps of stories while processes die at points."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def during(self, step: Step, points: Sequence[Point]) -> None:
        """The step, killed at each point on its way, and over all the same."""
        stripe = self._cast.platform.stripe
        stripe.wait_delivered(SETTLE_SECONDS)
        stripe.deliveries(paused=any(point.name in ASKED for point in points))
        files = {point: self._armed(point) for point in points}
        with ThreadPoolExecutor(1) as hand:
            acting = hand.submit(step.act)
            for point, file in files.items():
                assert _is_taken(file), f"{step.name}: {point} was not reached"
                if point.is_swept:
                    self.sweep()
            acting.result()
        assert wait_until(step.is_over, SETTLE_SECONDS), f"{step.name}: lost at one of {points}"
        stripe.deliveries()

    def sweep(self) -> None:
        """As beat does some minutes later."""
        self._cast.platform.run("tests.faults.sweeper")

    def _armed(self, point: Point) -> Path:
        file = self._cast.faults / point.name
        file.write_text(WITH_PARENT if point.with_parent else "")
        return file


def _is_taken(file: Path) -> bool:
    return wait_until(lambda: not file.exists(), REACH_SECONDS)
