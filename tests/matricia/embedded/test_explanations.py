"""Failures of pip and npm, in one sentence that says what to do."""

import pytest

from matricia.embedded.environment import explain_pip
from matricia.embedded.node import explain_npm

NO_NETWORK_PIP = (
    "The Python packages cannot be fetched, there is no network: connect it (or set pip's index or "
    "proxy in pip.conf), then run this again."
)
NO_NETWORK_NPM = (
    "The frontend's packages cannot be fetched, there is no network: connect it (or set npm's "
    "registry or proxy in .npmrc), then run this again."
)
DISK_FULL = "The disk is full: free about 2 GiB, then run this again."


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "WARNING: Retrying … NewConnectionError('…')\nERROR: No matching distribution",
            NO_NETWORK_PIP,
        ),
        ("Temporary failure in name resolution", NO_NETWORK_PIP),
        ("ERROR: Could not install: [Errno 28] No space left on device", DISK_FULL),
    ],
)
def test_pip_failure_is_explained(output: str, sentence: str) -> None:
    assert explain_pip(output) == sentence


def test_any_other_pip_failure_gives_its_error_and_the_log() -> None:
    sentence = explain_pip("Collecting x\nERROR: Cannot install x==1 and x==2\nnotice")
    assert sentence.startswith("The Python packages could not be installed (log: ")
    assert sentence.endswith("pip.log): ERROR: Cannot install x==1 and x==2")


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("npm error code ENOTFOUND", NO_NETWORK_NPM),
        ("npm error code EAI_AGAIN", NO_NETWORK_NPM),
        ("npm error code ENOSPC", DISK_FULL),
    ],
)
def test_npm_failure_is_explained(output: str, sentence: str) -> None:
    assert explain_npm(output) == sentence
