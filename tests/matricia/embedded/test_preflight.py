"""What is refused before the demo starts, each in one sentence."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.preflight import check_disk, check_port, only_demo
from tests.matricia.embedded.programs import listening_socket


def test_a_taken_port_names_who_has_it_and_the_way_out() -> None:
    with listening_socket() as taken:
        port = taken.getsockname()[1]
        name = Path("/proc/self/comm").read_text().strip()
        with pytest.raises(EmbeddedError) as caught:
            check_port("127.0.0.1", port)
    assert str(caught.value) == (
        f"Port {port} is taken by {name} (process {os.getpid()}): "
        f"stop it, or choose another with `make demo PORT={port + 1}`."
    )


def test_a_port_that_was_given_up_is_accepted() -> None:
    with listening_socket() as taken:
        port = taken.getsockname()[1]
    check_port("127.0.0.1", port)


def test_an_almost_full_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = SimpleNamespace(free=700 * 2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(EmbeddedError) as caught:
        check_disk(tmp_path)
    assert str(caught.value) == (
        f"The disk of {tmp_path} is almost full (0.7 GiB free): "
        "free at least 1 GiB, then run this again."
    )


def test_a_second_demo_of_the_clone_is_refused_and_names_the_first(tmp_path: Path) -> None:
    with only_demo(tmp_path):
        with pytest.raises(EmbeddedError) as caught, only_demo(tmp_path):
            pass
        assert str(caught.value) == (
            f"A demo of this clone is running already (process {os.getpid()}): "
            "stop it with Ctrl-C in its terminal, then run this again."
        )


def test_the_lock_is_free_after_the_first_demo(tmp_path: Path) -> None:
    with only_demo(tmp_path):
        pass
    with only_demo(tmp_path):
        assert (tmp_path / "demo.lock").read_text() == str(os.getpid())
