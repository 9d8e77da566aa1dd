"""Ctrl-C and SIGTERM, noticed at the next pause instead of anywhere.

An exception raised by a signal handler could fall between the start of a process and its entry in
our list, and leave it behind.
"""

import signal
import threading


class Interrupted(Exception):  # noqa: N818 — not an error: somebody asked us to stop
    """Ctrl-C, SIGTERM or a closed terminal."""


class Interruption:
    """Remembers the first request to stop."""

    def __init__(self) -> None:
        self._requested = threading.Event()

    def listen(self) -> None:
        """Take over the signals. A SIGHUP that is ignored (nohup) stays ignored."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, lambda *_: self._requested.set())

    def pause(self, seconds: float) -> None:
        """Sleep; raise `Interrupted` as soon as we were asked to stop."""
        if self._requested.wait(seconds):
            raise Interrupted
