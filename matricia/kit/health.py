"""What rooms add to `GET /healthz`: each registers its checks when it is loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

#: None when all is well, else one plain sentence: no person's data, no addresses, no secrets.
Check = Callable[[], str | None]
CHECKS: Final[dict[str, Check]] = {}


def register(name: str, check: Check) -> None:
    """Have `check` asked at each request for /healthz, under `name`."""
    CHECKS[name] = check
