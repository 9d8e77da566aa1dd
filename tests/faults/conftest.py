"""A platform of its own for the tests that kill its processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.platform import Platform


@pytest.fixture
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """Running, and asked at the end to leave nothing behind."""
    with Platform(tmp_path_factory.mktemp("faults") / "data") as running:
        yield running
