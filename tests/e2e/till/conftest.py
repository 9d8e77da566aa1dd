"""Tills for browser tests: each in a window, with a drawer and a device of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.e2e.conftest import Enter
from tests.e2e.platform import Platform
from tests.e2e.till.hall import Hall
from tests.e2e.till.screen import MANAGER, TillScreen

OpenTill = Callable[..., TillScreen]


@pytest.fixture(scope="session")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """One for the tills, which sell the demo's pieces."""
    with Platform(tmp_path_factory.mktemp("platform") / "data") as running:
        yield running


@pytest.fixture(scope="session")
def hall(platform: Platform) -> Hall:
    """The demo's market, organised."""
    return Hall(platform)


@pytest.fixture
def open_till(enter: Enter, hall: Hall) -> OpenTill:
    """`open_till()`: a paired till whose shift is open, the manager at it. `with_reader`: with a
    card reader. `clock`: a script that runs before any of the page's. Other keywords are a browser
    context's."""

    def start(*, with_reader: bool = False, clock: str = "", **options: Any) -> TillScreen:
        till = hall.new_till(with_reader=with_reader)
        page = enter(**options).page
        page.add_init_script(clock or "null")
        screen = TillScreen(page, till)
        screen.pair(hall.pairing_code(till))
        screen.sign_in_by_pin(*MANAGER)
        screen.open_shift()
        screen.is_synced()
        return screen

    return start


@pytest.fixture(scope="session")
def pieces(platform: Platform) -> list[dict[str, Any]]:
    """One piece of each of twelve designers, plenty of it, dearest last; prices in cents."""
    given = {"do": "stall", "count": 12, "on_hand": 200}
    found: list[dict[str, Any]] = platform.ask("tests.e2e.backstage", **given)
    return sorted(found, key=lambda piece: int(piece["price"]))


@pytest.fixture(scope="session")
def tags(pieces: list[dict[str, Any]]) -> list[str]:
    """What the tags of these pieces say."""
    return [piece["tag"] for piece in pieces]
