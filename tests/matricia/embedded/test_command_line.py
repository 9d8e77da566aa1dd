"""`python -m matricia.embedded`: wrong options and signals, from outside."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from matricia.embedded.__main__ import main
from matricia.embedded.node import node
from tests.matricia.embedded.programs import PROJECT, processes_naming


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["demo", "--port", "abc"], "PORT=abc is no port: choose one from 1024 to 65535."),
        (["demo", "--port", "65536"], "PORT=65536 is no port: choose one from 1024 to 65535."),
        (["demo", "--catalogue", "/no/such.csv"], "CATALOGUE=/no/such.csv: there is no such file."),
    ],
)
def test_a_wrong_option_is_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        assert main(arguments) == 1
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert capsys.readouterr().err == f"\n{sentence}\n"


@pytest.mark.parametrize("stop_signal", [signal.SIGINT, signal.SIGTERM])
def test_services_end_tidily_on_a_signal(tmp_path: Path, stop_signal: signal.Signals) -> None:
    command = [sys.executable, "-m", "matricia.embedded", "services", "--ephemeral", "--data"]
    with subprocess.Popen(
        [*command, str(tmp_path)], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("DATABASE_URL=postgresql://matricia:")
        assert process.stdout.readline().startswith("REDIS_URL=redis://:")
        process.send_signal(stop_signal)
        assert process.wait(timeout=20) == 0
    assert processes_naming(str(tmp_path)) == []
    log = (tmp_path / "logs" / "postgres.log").read_text()
    assert "database system is shut down" in log


def test_reset_deletes_the_data_without_a_question_when_nobody_can_answer(tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "media").mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-m", "matricia.embedded", "reset", "--data", str(data)],
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, data.exists()) == (0, False)
    assert done.stdout == f"Deleted {data}. `make demo` starts afresh.\n"


def test_node_is_new_enough_for_the_frontend() -> None:
    version = subprocess.run([node(), "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("v24.")
