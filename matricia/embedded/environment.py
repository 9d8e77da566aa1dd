"""`.venv`: made, and brought up to the locked requirements. Standard library only."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from matricia.embedded.env_file import DATA_DIR, PROJECT
from matricia.embedded.errors import EmbeddedError
from matricia.embedded.processes import Processes, Program
from matricia.embedded.steps import run_step

VENV = PROJECT / ".venv"
PYTHON = VENV / "bin" / "python"
# What `make demo` and `make test` install. The second holds the first.
DEMO_REQUIREMENTS = "requirements-embedded.txt"
TEST_REQUIREMENTS = "requirements-dev.txt"
NO_NETWORK_SIGNS = (
    "NewConnectionError",
    "Name or service not known",
    "Temporary failure in name resolution",
    "Network is unreachable",
    "ConnectTimeoutError",
    "ProxyError",
    "(from versions: none)",  # the index gave nothing at all
)


def is_active() -> bool:
    """Return whether this Python is that of `.venv`."""
    return Path(sys.prefix) == VENV


def prepare_environment(processes: Processes, requirements: str) -> None:
    """Make `.venv` when absent or broken, and install `requirements` when they have changed."""
    if not _works(PYTHON):
        _make_venv(processes)
    stamp = VENV / f"installed-{requirements}"
    wanted = _fingerprint(requirements)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    _install(processes, requirements)
    stamp.write_text(wanted)
    if requirements == TEST_REQUIREMENTS:
        (VENV / f"installed-{DEMO_REQUIREMENTS}").write_text(_fingerprint(DEMO_REQUIREMENTS))


def _works(python: Path) -> bool:
    """Return whether this Python runs and is new enough: a clone may have been moved."""
    if not python.exists():
        return False
    question = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    asked = subprocess.run(  # noqa: S603 — our own venv
        [str(python), "-c", question], check=False, capture_output=True
    )
    return asked.returncode == 0


def _make_venv(processes: Processes) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        raise EmbeddedError(
            "Python's venv module is incomplete on this machine: install it with "
            f"`apt-get install python3.{sys.version_info.minor}-venv`, then run this again."
        )
    shutil.rmtree(VENV, ignore_errors=True)
    run_step(
        processes,
        "Make the Python environment",
        _program("venv", [sys.executable, "-m", "venv", str(VENV)]),
        lambda output: f"Python could not make {VENV}: {_last(output)}",
    )


def _install(processes: Processes, requirements: str) -> None:
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    run_step(
        processes,
        "Install the Python packages",
        _program("pip", [*pip, "--progress-bar", "off", "-r", requirements]),
        explain_pip,
    )


def explain_pip(output: str) -> str:
    """Return what pip's failure means for the person who waits for it."""
    log = DATA_DIR / "logs" / "pip.log"
    if "No space left on device" in output:
        return "The disk is full: free about 2 GiB, then run this again."
    if any(sign in output for sign in NO_NETWORK_SIGNS):
        return (
            "The Python packages cannot be fetched, there is no network: connect it (or set pip's "
            "index or proxy in pip.conf), then run this again."
        )
    return f"The Python packages could not be installed (log: {log}): {_last(output)}"


def _last(output: str) -> str:
    errors = [line for line in output.splitlines() if line.lower().startswith("error")]
    lines = errors or [line for line in output.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "it gave no reason"


def _program(name: str, command: list[str]) -> Program:
    log = DATA_DIR / "logs" / f"{name}.log"
    return Program(name, command, environment=os.environ, folder=PROJECT, log=log)


def _fingerprint(requirements: str) -> str:
    content = (PROJECT / requirements).read_bytes()
    return hashlib.sha256(content + sys.version.encode()).hexdigest()
