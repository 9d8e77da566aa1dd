"""Stopping and starting again: nothing stays running, nothing is lost, and it is quick."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from matricia.embedded.env_file import PROJECT
from tests.e2e.pieces import piece_of
from tests.e2e.platform import Platform
from tests.e2e.visitor import Visitor

SECOND_START_SECONDS = 15
COUNT = "query { products(first: 1) { totalCount } }"
ADD = "mutation ($variant: ID!) { addToCart(variant: $variant) { problems { code } } }"
CART = "query { cart { groups { lines { variant { id } } } } }"


def test_health_names_each_part(platform: Platform) -> None:
    answer = platform.health()

    parts = ["database", "broker", "workers", "files", "jobs", "money"]
    assert answer.json() == {"status": "ok", "parts": dict.fromkeys(parts, "ok")}
    assert answer.status_code == 200


def test_a_taken_port_is_one_sentence(platform: Platform) -> None:
    command = [sys.executable, "-m", "matricia.embedded", "demo", "--port", str(platform.port)]
    command += ["--data", str(platform.data.with_name("second"))]
    second = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )

    assert second.returncode == 1
    [sentence] = second.stderr.strip().splitlines()
    assert str(platform.port) in sentence
    assert "PORT=" in sentence


@pytest.mark.alone
def test_a_second_start_is_quick_and_keeps_everything(platform: Platform) -> None:
    visitor = Visitor(platform.url)
    piece = piece_of(platform.url, "tamgout")
    assert visitor.ask(ADD, variant=piece.variant)["addToCart"]["problems"] == []
    count = visitor.ask(COUNT)
    running = platform.processes()

    assert platform.stop() == []
    assert [process for process in running if process.is_alive] == []
    platform.catalogue = None  # imported already, as `make demo` without CATALOGUE does
    started = time.monotonic()
    platform.start()

    assert time.monotonic() - started < SECOND_START_SECONDS
    assert platform.health().status_code == 200
    assert visitor.ask(COUNT) == count
    [group] = visitor.ask(CART)["cart"]["groups"]
    assert group["lines"] == [{"variant": {"id": piece.variant}}]
