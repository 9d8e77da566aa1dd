"""Named steps at which a test may kill the process, as a power cut would."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from django.conf import settings


def fault_point(name: str) -> None:
    """Die here, once, if a test has put a file called `name` into FAULT_POINTS.

    The setting is empty everywhere but in the tests that kill processes. The name says what has
    just happened, e.g. `transfer.asked`: Stripe has answered, and we have not noted it yet.
    """
    if not settings.FAULT_POINTS:
        return
    try:
        (Path(settings.FAULT_POINTS) / name).unlink()
    except FileNotFoundError:
        return
    os.kill(os.getpid(), signal.SIGKILL)
