"""What is checked before the demo starts: the disk, the port, and that no other demo runs."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.ports import can_bind, holder, is_open

NEEDED_GIB = 1
# How long the guard of a killed demo may need to end what that one had started.
LOCK_SECONDS = 15


def check_disk(folder: Path) -> None:
    """Raise `EmbeddedError` when less than 1 GiB is free where `folder` is."""
    free = shutil.disk_usage(folder).free / 2**30
    if free < NEEDED_GIB:
        raise EmbeddedError(
            f"The disk of {folder} is almost full ({free:.1f} GiB free): "
            f"free at least {NEEDED_GIB} GiB, then run this again."
        )


def check_port(host: str, port: int) -> None:
    """Raise `EmbeddedError` when the demo cannot listen on `port`."""
    if can_bind(port, host) and not is_open(port):
        return
    if port < 1024 and os.geteuid() != 0:
        raise EmbeddedError(
            f"Only root may use port {port}: choose another with `make demo PORT=8001`."
        )
    taken = " ".join(filter(None, [f"Port {port} is taken", holder(port)]))
    raise EmbeddedError(f"{taken}: stop it, or choose another with `make demo PORT={port + 1}`.")


@contextmanager
def only_demo(data_dir: Path) -> Iterator[int]:
    """Hold the lock of this clone's demo during the block; yields its file descriptor.

    Raises `EmbeddedError` when another demo of this clone runs.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    lock = os.open(data_dir / "demo.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _take(lock)
        os.truncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode(), 0)
        yield lock
    finally:
        os.close(lock)


def _take(lock: int) -> None:
    deadline = time.monotonic() + LOCK_SECONDS
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pid = int(os.pread(lock, 20, 0) or b"0")
            if _is_alive(pid) or time.monotonic() > deadline:
                raise EmbeddedError(
                    f"A demo of this clone is running already (process {pid}): "
                    "stop it with Ctrl-C in its terminal, then run this again."
                ) from None
            time.sleep(0.1)
        else:
            return


def _is_alive(pid: int) -> bool:
    return pid > 0 and Path(f"/proc/{pid}").exists()
