"""What many tests start from is made once, kept, and copied from then on: `copy_prepared`.

`make prepared` makes it all at once, see `tests/prepare.py`.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from matricia.embedded.env_file import PROJECT

KEPT_IN = PROJECT / ".pytest_cache" / "prepared"


def copy_prepared(
    name: str, depends_on: Iterable[str], make: Callable[[Path], None], target: Path
) -> None:
    """Fill `target` with what `make` puts into an empty folder.

    `make` runs when nothing of this name is kept, or it was made from something else: `depends_on`
    are facts (a day) and globs of files below the project, of which the contents count. Processes
    that ask at the same time wait for the first.
    """
    with _kept(name, depends_on, make) as kept:
        target.mkdir(parents=True, exist_ok=True)
        # `cp` keeps owners: PostgreSQL's files are another user's when we are root.
        subprocess.run(["cp", "-a", f"{kept}/.", str(target)], check=True)


def prepare(name: str, depends_on: Iterable[str], make: Callable[[Path], None]) -> None:
    """Make it, if it is not there, for those who will ask for a copy."""
    with _kept(name, depends_on, make):
        pass


@contextmanager
def _kept(name: str, depends_on: Iterable[str], make: Callable[[Path], None]) -> Iterator[Path]:
    KEPT_IN.mkdir(parents=True, exist_ok=True)
    kept = KEPT_IN / f"{name}-{_fingerprint(depends_on)}"
    with _lock(KEPT_IN / f"{name}.lock"):
        if not kept.exists():
            _make_anew(name, make, kept)
        yield kept


def _make_anew(name: str, make: Callable[[Path], None], kept: Path) -> None:
    for old in KEPT_IN.glob(f"{name}-*"):
        shutil.rmtree(old)
    draft = KEPT_IN / f"{name}.new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    make(draft)
    draft.rename(kept)


def _fingerprint(depends_on: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for fact in depends_on:
        digest.update(fact.encode())
        for path in sorted(PROJECT.glob(fact)):
            if "__pycache__" in path.parts:
                continue
            digest.update(str(path.relative_to(PROJECT)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
