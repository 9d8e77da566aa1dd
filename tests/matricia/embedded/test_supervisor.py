"""The supervisor: parts come up, come back, and say what is wrong."""

import os
import signal
from pathlib import Path

import pytest

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.parts import Part
from matricia.embedded.processes import Processes
from matricia.embedded.supervisor import Supervisor, Tail
from tests.matricia.embedded.programs import becomes_true, is_running, python_program

SAYS_IT_IS_UP = "import time; print('up', flush=True); time.sleep(60)"


def part_in(folder: Path, code: str = SAYS_IT_IS_UP) -> Part:
    program = python_program("web", code, folder)
    return Part(program, lambda: program.log.exists() and "up" in program.log.read_text())


def test_a_part_that_was_killed_is_started_again_and_said(tmp_path: Path) -> None:
    said: list[str] = []
    with Processes() as processes:
        supervisor = Supervisor(processes, said.append)
        supervisor.start([part_in(tmp_path)])
        first = processes.running[0].pid
        os.kill(first, signal.SIGKILL)

        def is_back() -> bool:
            supervisor.look()
            return [running.pid for running in processes.running] not in ([], [first])

        assert becomes_true(is_back)
        assert is_running(processes.running[0].pid)
    assert said == [
        f"web has ended (signal 9), starting it again in 1 s; its log: {tmp_path / 'web.log'}"
    ]


def test_a_part_that_keeps_ending_waits_longer_each_time(tmp_path: Path) -> None:
    said: list[str] = []
    with Processes() as processes:
        supervisor = Supervisor(processes, said.append)
        processes.start(python_program("web", "raise SystemExit(3)", tmp_path))

        def has_ended_twice() -> bool:
            supervisor.look()
            return len(said) == 2

        assert becomes_true(has_ended_twice)
    log = tmp_path / "web.log"
    assert said == [
        f"web has ended (exit code 3), starting it again in 1 s; its log: {log}",
        f"web has ended (exit code 3), starting it again in 2 s; its log: {log}",
    ]


def test_a_part_that_ends_while_starting_gives_its_last_words(tmp_path: Path) -> None:
    part = part_in(tmp_path, "raise SystemExit('no module named shops')")
    with Processes() as processes, pytest.raises(EmbeddedError) as caught:
        Supervisor(processes, print).start([part])
    assert str(caught.value) == (
        f"web ended while starting (no module named shops): its log is {tmp_path / 'web.log'}."
    )


def test_the_log_of_the_last_start_is_kept_beside(tmp_path: Path) -> None:
    (tmp_path / "web.log").write_text("before\n")
    with Processes() as processes:
        Supervisor(processes, print).start([part_in(tmp_path)])
    assert (tmp_path / "web.previous.log").read_text() == "before\n"
    assert (tmp_path / "web.log").read_text() == "up\n"


def test_only_new_whole_lines_that_report_an_error_are_shown(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    tail = Tail("web", log)
    assert tail.new_errors() == []
    log.write_text("INFO fine\nERROR django.request broken\nERROR cut o")
    assert tail.new_errors() == ["ERROR django.request broken"]
    with log.open("a") as more:
        more.write("ff\n")
    assert tail.new_errors() == ["ERROR cut off"]
