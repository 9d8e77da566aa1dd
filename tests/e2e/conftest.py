"""One platform and one browser for all browser tests; a picture of the page when a test fails."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from matricia.embedded.env_file import PROJECT
from tests.e2e.browser import Person, open_browser
from tests.e2e.platform import Platform

# A real export of a hundred shops, where there is one beside the project; else the demo's pieces.
EXPORT = Path(os.environ.get("CATALOGUE") or PROJECT.parent / "shared/data/shopify/fashion.csv")
PICTURES = PROJECT / "test-results"
FAILED = pytest.StashKey[bool]()
Enter = Callable[..., Person]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All drive a browser; their own work is bounded here, the platform's start bounds itself."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.timeout(180, func_only=True))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """Note a failure, so that `enter` can take pictures."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """Running, with the export imported; asked at the end to leave nothing behind."""
    data = tmp_path_factory.mktemp("platform") / "data"
    with Platform(data, catalogue=EXPORT if EXPORT.is_file() else None) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        yield browser
        browser.close()


@pytest.fixture
def enter(browser: Browser, platform: Platform, request: pytest.FixtureRequest) -> Iterator[Enter]:
    """`enter()`: a person with a browser window of her own; keywords are a context's options."""
    contexts: list[BrowserContext] = []

    def open_window(**options: Any) -> Person:
        context = browser.new_context(base_url=platform.url, **({"locale": "en-GB"} | options))
        contexts.append(context)
        runs_programs = options.get("java_script_enabled", True)
        return Person(context.new_page(), runs_programs=runs_programs)

    yield open_window
    if request.node.stash.get(FAILED, False):
        _keep_pictures(request.node.name, contexts)
    for context in contexts:
        context.close()


def _keep_pictures(test: str, contexts: list[BrowserContext]) -> None:
    PICTURES.mkdir(exist_ok=True)
    name = re.sub(r"\W+", "-", test)
    pages = [page for context in contexts for page in context.pages]
    for number, page in enumerate(pages):
        page.screenshot(path=PICTURES / f"{name}-{number}.png", full_page=True)
        (PICTURES / f"{name}-{number}.html").write_text(f"<!-- {page.url} -->\n{page.content()}")


@pytest.fixture(scope="session", autouse=True)
def _no_old_pictures() -> None:
    shutil.rmtree(PICTURES, ignore_errors=True)
