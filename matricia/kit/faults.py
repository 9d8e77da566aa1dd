"""Named steps at which a test may kill the process, as a power cut would."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Final

from django.conf import settings

#: What a file says when the process's parent (the worker with all its children) is to die too.
WITH_PARENT: Final = "with its parent"


def fault_point(name: str) -> None:
    """Die here, once, if a test has put a file called `name` into FAULT_POINTS.

    The setting is empty everywhere but in the tests that kill processes. The name says what has
    just happened, e.g. `transfer.asked`: Stripe has answered, and we have not noted it yet.
    """
    if not settings.FAULT_POINTS:
        return
    file = Path(settings.FAULT_POINTS) / name
    try:
        victims = file.read_text()
        file.unlink()
    except FileNotFoundError:
        return
    if victims == WITH_PARENT:
        os.kill(os.getppid(), signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)
