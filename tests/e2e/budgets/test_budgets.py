"""The storefront keeps its budgets: speed on a cheap phone, one core, Lighthouse, axe."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.e2e.budgets import lighthouse
from tests.e2e.budgets.axe import serious_faults
from tests.e2e.budgets.limits import (
    BUDGETS,
    CLS,
    HTML_P95_MS,
    INP_MS,
    LCP_MS,
    LIGHTHOUSE,
    RATE,
)
from tests.e2e.budgets.serving import on_one_core, p95, waits_at_rate
from tests.e2e.budgets.visit import measure
from tests.e2e.pieces import piece_of
from tests.e2e.platform import Platform

pytestmark = pytest.mark.alone
SHOP = "tamgout"
THEME = "/themes/mode-ethique"
MENU = "header summary, header button"
TAPS = {"home": (MENU,), "theme": (MENU,), "product": ("main fieldset label", MENU)}
PAGES = tuple(BUDGETS)
ROUND_SECONDS, ROUNDS = 4.0, 3
LOOKED_AT = (
    *("/", "/search", THEME, "/shops", f"/shops/{SHOP}", "/markets", "/near", "/basket"),
    *("/account/sign-in", "/journal", "/how-results-are-ranked", "/legal/accessibility"),
)


def address(platform: Platform, page: str) -> str:
    paths = {"home": "/", "theme": THEME}
    return platform.url + (paths.get(page) or piece_of(platform.url, SHOP).path)


@pytest.mark.parametrize("page", PAGES)
def test_a_cheap_phone_on_a_slow_network_need_not_wait(
    platform: Platform, browser: Browser, page: str
) -> None:
    url = address(platform, page)
    found = measure(browser, url, TAPS[page])
    if found.lcp >= LCP_MS or found.inp >= INP_MS:  # the machine had something else to do
        found = measure(browser, url, TAPS[page])

    assert found.scripts <= BUDGETS[page].script_bytes
    assert found.cls < CLS
    assert found.inp < INP_MS
    assert found.lcp < LCP_MS


def test_product_pages_are_answered_at_once_on_one_core(platform: Platform) -> None:
    url = address(platform, "product")

    with on_one_core(platform):
        rounds = [p95(waits_at_rate(url, RATE, ROUND_SECONDS)) for _ in range(ROUNDS)]

    assert min(rounds) < HTML_P95_MS, rounds


@pytest.mark.parametrize("page", PAGES)
def test_lighthouse_is_content(platform: Platform, page: str) -> None:
    lighthouse.install()
    found = lighthouse.scores(page, address(platform, page))

    assert {name: score for name, score in found.items() if score < LIGHTHOUSE} == {}


@pytest.mark.parametrize(("language", "scheme"), [("", "light"), ("/ar", "dark")])
def test_axe_finds_nothing_serious(
    platform: Platform, browser: Browser, language: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        color_scheme=scheme, reduced_motion="reduce", viewport={"width": 412, "height": 823}
    )
    page = context.new_page()
    faults = {}
    for path in (*LOOKED_AT, piece_of(platform.url, SHOP).path):
        page.goto(f"{platform.url}{language}{path}".rstrip("/"))
        if found := serious_faults(page):
            faults[path] = found
    context.close()

    assert faults == {}
