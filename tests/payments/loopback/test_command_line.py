"""Starting it: options, refusals, the ready line."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import requests

from payments.loopback.config import OptionError, parse_options
from tests.stripe_server import PROJECT, LoopbackStripe

KEY = ("--secret-key", "sk_test_abc")
ENDPOINT = {"url": "http://localhost:8000/hook", "secret": "whsec_1", "kind": "platform"}


def test_options_are_read_from_the_environment() -> None:
    environment = {
        "STRIPE_SECRET_KEY": "sk_test_env",
        "LOOPBACK_STRIPE_ENDPOINTS": json.dumps([ENDPOINT]),
    }
    options = parse_options(["--port", "1234"], environment)
    assert (options.port, options.secret_key, options.data) == (1234, "sk_test_env", ":memory:")
    assert options.page_path == "/loopback-stripe"
    assert [e["id"] for e in options.endpoints] == ["we_config_platform_0"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--secret-key", "sk_live_abc"], "live key"),
        (["--secret-key", "rk_live_abc"], "live key"),
        (["--secret-key", ""], "Give a test key"),
        (["--secret-key", "pk_test_abc"], "Give a test key"),
        ([*KEY, "--public-url", "http://localhost:8000"], "an origin and a path"),
        ([*KEY, "--public-url", "ftp://localhost/x"], "an origin and a path"),
        ([*KEY, "--endpoints", "{"], "not valid JSON"),
        ([*KEY, "--endpoints", "{}"], "must be a JSON list"),
        ([*KEY, "--endpoints", json.dumps([{"url": "x"}])], "exactly url, secret and kind"),
        ([*KEY, "--endpoints", json.dumps([ENDPOINT | {"kind": "fat"}])], "kind must be one of"),
        ([*KEY, "--endpoints", json.dumps([ENDPOINT | {"url": "file:///x"}])], "http://"),
        ([*KEY, "--endpoints", json.dumps([ENDPOINT | {"secret": "x"}])], "whsec_"),
    ],
)
def test_option_that_cannot_be_used_is_explained(arguments: list[str], words: str) -> None:
    with pytest.raises(OptionError, match=words):
        parse_options(arguments, {})


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "payments.loopback", *arguments]
    return subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, timeout=30, check=False
    )


def test_live_key_stops_the_start_in_one_sentence() -> None:
    ended = start("--secret-key", "sk_live_abc")
    assert ended.returncode == 2
    assert ended.stderr == (
        "loopback Stripe: This is a live key. The loopback Stripe takes only sk_test_… keys.\n"
    )


def test_data_file_that_cannot_be_opened_stops_the_start() -> None:
    ended = start(*KEY, "--data", "/nowhere/at/all.sqlite3")
    assert ended.returncode == 2
    assert ended.stderr == (
        "loopback Stripe: cannot open the data file /nowhere/at/all.sqlite3: "
        "unable to open database file\n"
    )


def test_taken_port_stops_the_start(loopback: LoopbackStripe) -> None:
    ended = start(*KEY, "--port", str(loopback.port))
    assert ended.returncode == 2
    assert ended.stderr == (
        f"loopback Stripe: port {loopback.port} is taken; choose another with --port.\n"
    )


def test_ready_line_names_the_address() -> None:
    command = [sys.executable, "-m", "payments.loopback", *KEY, "--port", "0"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.terminate()
    assert line.startswith("loopback Stripe ready on http://127.0.0.1:")


def test_health_is_open_to_all(loopback: LoopbackStripe) -> None:
    answer = requests.get(f"{loopback.url}/healthz", timeout=5).json()
    assert (answer["status"], answer["api_version"]) == ("ok", "2026-10-28.endive")
