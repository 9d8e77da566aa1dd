"""Starts the whole platform as `make demo` does, in a data folder of its own: `Platform`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import requests

from matricia.embedded.env_file import PROJECT, read_env_file
from matricia.embedded.ports import free_port
from tests.e2e.process_table import Process, descendants, naming
from tests.prepared import copy_prepared
from tests.stripe_server import LoopbackStripe

# The pytest process exports its own services; the platform must start its own.
OF_THE_TESTS = ("DATABASE_URL", "REDIS_URL", "MEDIA_ROOT", "DJANGO_SETTINGS_MODULE")
ROOMS = ("matricia", "shops", "orders", "payments", "markets", "programme")
# What the data of a demo are made from; its markets are as many days away every day.
TODAY = datetime.now(UTC).date().isoformat()
FILLED_FROM = (*(f"{room}/**/*.*" for room in ROOMS), "requirements*.txt", TODAY)
START_SECONDS = 420
STOP_SECONDS = 60
READY = "MATRICIA is ready:"


def fill(folder: Path) -> None:
    """A demo, filled and stopped, its pictures at their lightest: half a minute of work for the
    worker of each copy else."""
    with Platform(folder, is_copy=False) as platform:
        assert wait_until(lambda: not _to_lighten(platform), START_SECONDS, every=1)


def _to_lighten(platform: Platform) -> int:
    found: int = platform.ask("tests.e2e.backstage", do="pictures_to_lighten")["pictures"]
    return found


class Platform:
    """One running demo. `data` is its folder (a new one starts as a copy of a demo that was filled
    once), `catalogue` an export that it imports first,
    `variables` what its processes find in their environment besides."""

    def __init__(
        self,
        data: Path,
        *,
        catalogue: Path | None = None,
        variables: Mapping[str, str] | None = None,
        is_copy: bool = True,
    ) -> None:
        self.data = data
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.output = data.with_name(f"{data.name}.output.txt")
        self.catalogue = catalogue
        self._variables = dict(variables or {})
        self._is_copy = is_copy
        self._supervisor: subprocess.Popen[bytes] | None = None
        self._beside: subprocess.Popen[str] | None = None
        self._asking = Lock()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        left = self.stop()
        assert left == [], f"The platform left processes behind: {left}"

    def start(self) -> Self:
        """Start it; returns once it says that it is ready. RuntimeError with its output if not."""
        if self._is_copy and not self.data.exists():
            copy_prepared("demo", FILLED_FROM, fill, self.data)
        command = [sys.executable, "-m", "matricia.embedded", "demo"]
        command += ["--data", str(self.data), "--port", str(self.port)]
        command += ["--catalogue", str(self.catalogue)] if self.catalogue else []
        with self.output.open("wb") as output:
            self._supervisor = subprocess.Popen(
                command,
                cwd=PROJECT,
                env=_clean() | self._variables,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        if not wait_until(lambda: self._is_ready() or self._has_ended(), START_SECONDS):
            self.stop()
            raise RuntimeError(f"Not ready after {START_SECONDS} s:\n{self.said()}")
        if self._has_ended():
            raise RuntimeError(f"The platform did not start:\n{self.said()}")
        return self

    def stop(self) -> list[Process]:
        """Press Ctrl-C and wait; returns what it left running (and kills that)."""
        if self._supervisor is None:
            return []
        self._close_beside()
        ours = self.processes()
        self._supervisor.send_signal(signal.SIGINT)
        try:
            self._supervisor.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._supervisor.kill()
            self._supervisor.wait()
        self._supervisor = None
        # Postgres's own children come and go: those are found by the folder they name.
        left = [process for process in [*ours, *naming(str(self.data))] if process.is_alive]
        for process in left:
            _kill(process)
        return left

    def processes(self) -> list[Process]:
        """Everything that runs for the platform, but the supervisor itself."""
        return descendants(self._supervisor.pid) if self._supervisor else []

    def part(self, words: str) -> list[Process]:
        """The processes of one part, its main process first; `words` are of its command."""
        return [process for process in self.processes() if words in process.command]

    def kill(self, process: Process) -> None:
        """End a process of the platform at once, as a crash would."""
        assert process in self.processes()
        _kill(process)

    def said(self) -> str:
        """What the supervisor printed so far."""
        return self.output.read_text(errors="replace")

    def health(self) -> requests.Response:
        """`GET /healthz`."""
        return requests.get(f"{self.url}/healthz", timeout=10)

    def manage(self, *arguments: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Run a management command against this platform."""
        return self._python("manage.py", *arguments, timeout=timeout)

    def ask(self, module: str, **given: Any) -> Any:
        """Run a module of ours beside the platform, `given` as JSON in, JSON out. All run in one
        process, which starts with the first."""
        with self._asking:
            if self._beside is None:
                self._beside = self._open_beside()
            assert self._beside.stdin
            assert self._beside.stdout
            self._beside.stdin.write(f"{json.dumps([module, given])}\n")
            self._beside.stdin.flush()
            line = self._beside.stdout.readline()
        assert line, f"{module} ended the process beside the platform."
        is_done, said = json.loads(line)
        assert is_done, said
        return json.loads(said)

    def run(self, module: str, **given: Any) -> Any:
        """The same in a process of its own, which knows nothing of what died before."""
        done = self._python("-m", module, json.dumps(given), timeout=300)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    @property
    def stripe(self) -> LoopbackStripe:
        """The loopback Stripe of this platform."""
        variables = self.environment()
        port = urlsplit(variables["STRIPE_API_BASE"]).port
        return LoopbackStripe(port=port, secret_key=variables["STRIPE_SECRET_KEY"])

    def environment(self) -> dict[str, str]:
        """The variables that the platform wrote for commands beside it."""
        return read_env_file(self.data / "demo.env")

    def _open_beside(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.beside"],
            cwd=PROJECT,
            env=self._environment_beside(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def _close_beside(self) -> None:
        if self._beside is not None:
            self._beside.communicate()
            self._beside = None

    def _environment_beside(self) -> dict[str, str]:
        return _clean() | {
            "DATA_DIR": str(self.data),
            "DJANGO_SETTINGS_MODULE": "matricia.settings.dev",
        }

    def _python(self, *arguments: str, timeout: float) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=PROJECT,
            env=self._environment_beside(),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def _is_ready(self) -> bool:
        return READY in self.said()

    def _has_ended(self) -> bool:
        return self._supervisor is None or self._supervisor.poll() is not None


def wait_until(is_true: Callable[[], bool], seconds: float, *, every: float = 0.1) -> bool:
    """Ask until the answer is yes; False when the time is over."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_true():
            return True
        time.sleep(every)
    return False


def _clean() -> dict[str, str]:
    """Without quiet hours: mails come at every hour of the day."""
    kept = {name: value for name, value in os.environ.items() if name not in OF_THE_TESTS}
    return kept | {"QUIET_HOURS": "off"}


def _kill(process: Process) -> None:
    if process.is_alive:
        os.kill(process.pid, signal.SIGKILL)
