"""Small programs that the tests start, and looks at the machine's processes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from matricia.embedded.processes import Program

PROJECT = Path(__file__).resolve().parents[3]
# Says on its output that it runs, and starts a child of its own, as granian and celery do.
WITH_CHILD = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print("child", child.pid, flush=True)
time.sleep(60)
"""


def python_program(name: str, code: str, folder: Path) -> Program:
    """Return a program that runs `code`, with its log in `folder`."""
    return Program(
        name=name,
        command=(sys.executable, "-c", code),
        environment=os.environ,
        folder=folder,
        log=folder / f"{name}.log",
    )


def start_python(code: str, *arguments: str) -> "subprocess.Popen[str]":
    """Start a Python of our own whose output can be read line by line."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def becomes_true(question: Callable[[], bool], seconds: float = 10) -> bool:
    """Ask until the answer is yes."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if question():
            return True
        time.sleep(0.05)
    return False


def is_running(pid: int) -> bool:
    """Return whether the process exists and is no zombie."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def processes_naming(text: str) -> list[str]:
    """Return the command lines that contain `text`, our own left out."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        if text in command and int(process.name) != os.getpid():
            found.append(command)
    return found


def listening_socket() -> socket.socket:
    """Return a socket that holds a port of 127.0.0.1."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    return taken
