"""Work that becomes due on the movable clock: expiry, settlement, late refund results."""

from __future__ import annotations

import heapq
from collections.abc import Callable

from payments.loopback.ids import new_id
from payments.loopback.world import World

Job = Callable[[World, str], None]


class Jobs:
    """A heap of due jobs beside their stored records, so that they survive a restart."""

    def __init__(self, world: World, handlers: dict[str, Job]) -> None:
        self._world = world
        self._handlers = handlers
        self._heap: list[tuple[float, str]] = []
        self.reload()

    def reload(self) -> None:
        """Read the heap from the store again (start, reset)."""
        self._heap = [(job["due"], job["id"]) for job in self._world.store.all("_job")]
        heapq.heapify(self._heap)

    def note(self, due: float, identifier: str) -> None:
        """A job was committed."""
        heapq.heappush(self._heap, (due, identifier))

    def next_due(self) -> float | None:
        """Clock time of the next job."""
        return self._heap[0][0] if self._heap else None

    def run_due(self, ahead: float = 0.0) -> int:
        """Run what is due now, or within `ahead` seconds; returns how many ran."""
        ran = 0
        while self._heap and self._heap[0][0] <= self._world.time() + ahead:
            _, identifier = heapq.heappop(self._heap)
            self._run(identifier)
            ran += 1
        return ran

    def advance(self, seconds: float) -> int:
        """Move the clock ahead, stopping at each job so that it runs at its own time."""
        target, ran = self._world.time() + seconds, 0
        while self._heap and self._heap[0][0] <= target:
            self._move_to(self._heap[0][0])
            ran += self.run_due()
        self._move_to(target)
        return ran

    def _move_to(self, moment: float) -> None:
        ahead = moment - self._world.time()
        if ahead > 0:
            with self._world.store.transaction():
                self._world.move_clock(ahead)

    def _run(self, identifier: str) -> None:
        store = self._world.store
        job = store.get("_job", identifier)
        if job is None:
            return
        with store.transaction():
            store.remove("_job", identifier)
            self._handlers[job["name"]](self._world, job["target"])


def unschedule(world: World, target: str) -> None:
    """Forget the jobs that wait for `target`."""
    for job in world.store.matching("_job", "target", target):
        world.store.remove("_job", job["id"])


def schedule(world: World, name: str, target: str, due: float) -> None:
    """Run the handler `name` on `target` once the clock reaches `due`."""
    job = world.store.put("_job", {"id": new_id("job"), "name": name, "target": target, "due": due})
    world.store.after_commit(lambda: world.note_job(job["due"], job["id"]))
