"""Ten items sold by somebody who has only the screen: by keyboard and scanner, or by fingers."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.browser import euros
from tests.e2e.conftest import Enter
from tests.e2e.till.hall import Hall
from tests.e2e.till.screen import CASHIER, TillScreen

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}
WIDTHS = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
HUMAN_MS = 80


def at_the_door(enter: Enter, hall: Hall, **options: Any) -> TillScreen:
    """Paired; nobody has signed in."""
    till = hall.new_till()
    screen = TillScreen(enter(**options).page, till)
    screen.pair(hall.pairing_code(till))
    return screen


def test_ten_items_by_keyboard_and_scanner_alone(
    enter: Enter, hall: Hall, pieces: list[dict[str, Any]]
) -> None:
    screen = at_the_door(enter, hall)
    keys, page = screen.page.keyboard, screen.page
    name, pin = CASHIER

    choice = page.get_by_role("button", name=name)
    for _ in range(10):
        keys.press("Tab")
        if choice.evaluate("(button) => button === document.activeElement"):
            break
    keys.press("Enter")
    expect(page.get_by_label(f"PIN of {name}")).to_be_focused()
    keys.type(f"{pin}\n", delay=HUMAN_MS)
    keys.press("Tab")
    counted = page.get_by_label("Counted in the drawer")
    for _ in range(10):
        if counted.evaluate("(field) => field === document.activeElement"):
            break
        keys.press("Tab")
    keys.press("Control+A")
    keys.type("100\n", delay=HUMAN_MS)
    expect(screen.search).to_be_focused()
    screen.is_ready_to_sell()

    screen.put(*[piece["tag"] for piece in pieces[:7]])
    for number, piece in enumerate(pieces[7:10], 8):
        keys.type(piece["title"], delay=HUMAN_MS)
        hit = page.get_by_role("list", name="Pieces found").get_by_role("button").first
        expect(hit).to_contain_text(piece["title"])
        keys.press("Enter")
        expect(screen.lines).to_have_count(number)
    keys.press("Enter")
    expect(page.get_by_label("Received")).to_be_focused()
    due = sum(int(piece["price"]) for piece in pieces[:10])
    keys.type(f"{due // 100 + 1}\n", delay=HUMAN_MS)
    screen.receipt_number()
    change = page.get_by_role("status").filter(has_text="Give back")
    expect(change).to_contain_text(euros(100 - due % 100))
    expect(page.get_by_role("button", name="Next customer")).to_be_focused()
    keys.press("Enter")

    expect(screen.search).to_be_focused()
    [ticket] = screen.events("ticket")
    assert len(ticket["data"]["lines"]) == 10
    assert ticket["data"]["total"] == due
    assert ticket["cashier"]["name"] == name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ten_items_by_touch_on_a_small_phone(
    enter: Enter, hall: Hall, pieces: list[dict[str, Any]], scheme: str
) -> None:
    screen = at_the_door(enter, hall, color_scheme=scheme, **PHONE)
    page = screen.page

    def tap(name: str | re.Pattern[str], within: Locator | None = None) -> None:
        button = (within or page.get_by_role("main")).get_by_role("button", name=name)
        button.first.tap()
        assert page.evaluate(WIDTHS) == [360, 360]

    name, pin = CASHIER
    tap(name)
    for digit in pin:
        tap(digit)
    tap("Start")
    tap(re.compile("^Open with "))
    screen.is_ready_to_sell()

    hits = page.get_by_role("list", name="Pieces found")
    for number, piece in enumerate(pieces[:10], 1):
        screen.search.tap()
        page.keyboard.type(piece["title"], delay=HUMAN_MS / 4)
        of_fewer_keys = hits.get_by_role("button").filter(has_not_text=piece["title"])
        expect(of_fewer_keys).to_have_count(0)
        tap(re.compile(re.escape(piece["title"])), hits)
        expect(screen.lines).to_have_count(number)
    tap(re.compile("^Take €"))
    tap("Exact")
    tap(re.compile("^Confirm "))
    screen.receipt_number()
    tap("Next customer")

    expect(screen.lines).to_have_count(0)
    [ticket] = screen.events("ticket")
    assert len(ticket["data"]["lines"]) == 10
