"""The files of the project, as git would commit them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("matricia", "shops", "orders", "payments", "markets", "programme")


@cache
def files() -> tuple[Path, ...]:
    """Tracked files, and new ones that are not ignored, as they stand in the work tree."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return tuple(path for name in sorted(set(listed)) if (path := ROOT / name).is_file())


def relative(path: Path) -> str:
    """As people name it."""
    return path.relative_to(ROOT).as_posix()
