"""Stops what a supervisor started, when the supervisor itself was killed.

Run by path with `python -I -S`. It reads lines on standard input, `+GROUP SIGNAL` for a process
group to look after and `-GROUP` for one that has ended. The end of the input means that the
supervisor is gone: every group left gets its signal, and SIGKILL when it is still there after
`GRACE_SECONDS`.
"""

import os
import signal
import sys
import time
from contextlib import suppress

GRACE_SECONDS = 6


def is_alive(group: int) -> bool:
    """Return whether the process group still has a member."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def end_groups(groups: dict[int, int]) -> None:
    """Send each group its own stop signal, the newest group first; kill what stays."""
    for group, stop_signal in reversed(groups.items()):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, stop_signal)
    deadline = time.monotonic() + GRACE_SECONDS
    left = list(groups)
    while left and time.monotonic() < deadline:
        time.sleep(0.05)
        left = [group for group in left if is_alive(group)]
    for group in left:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)


def main() -> None:
    groups: dict[int, int] = {}
    for line in sys.stdin:
        group, _, stop_signal = line[1:].partition(" ")
        if line.startswith("+"):
            groups[int(group)] = int(stop_signal)
        else:
            groups.pop(int(group), None)
    end_groups(groups)


if __name__ == "__main__":
    main()
