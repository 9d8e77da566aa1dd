"""Each page of the dashboard, found by its links: nothing serious for axe, nothing beside the
smallest phone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.budgets.axe import serious_faults
from tests.e2e.conftest import Enter

DESIGNER = ("lynda@demo.example", "demo-creatrice-perle")
DESK = "/dashboard/tamgout"
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "reduced_motion": "reduce",
    "has_touch": True,
    "is_mobile": True,
}
#: What tells two pages of a kind apart.
NAMES = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+|[a-z-]+-20\d\d")
LINKS = "() => [...document.querySelectorAll('a[href]')].map((a) => a.pathname)"
TOO_WIDE = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : [];
}"""


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_page_of_the_dashboard_is_accessible_and_fits_a_phone(
    enter: Enter, language: str
) -> None:
    designer = enter(**PHONE)
    designer.sign_in(*DESIGNER, next_page=DESK)
    desk = DESK if language == "fr" else f"/{language}{DESK}"
    faults: dict[str, list[str]] = {}
    waiting, known = [desk], {desk}
    while waiting:
        path = waiting.pop(0)
        designer.go(path)
        if found := faults_of(designer.page):
            faults[path] = found
        for link in designer.page.evaluate(LINKS):
            kind = NAMES.sub("*", link)
            if link.startswith(f"{desk}/") and kind not in known:
                known.add(kind)
                waiting.append(link)

    assert len(known) >= PAGES
    assert faults == {}


def faults_of(page: Page) -> list[str]:
    """By axe, and sideways."""
    too_wide: list[str] = page.evaluate(TOO_WIDE)
    return serious_faults(page) + too_wide


#: As many kinds of pages are linked today, at least.
PAGES = 30
