"""axe finds nothing serious on the till, on the organiser's pages, and on the designer's."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from programme.demo.content import people
from tests.e2e.conftest import Enter
from tests.e2e.till.accessibility import serious_faults
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import MARKET, Hall
from tests.e2e.till.screen import TillScreen

LOOKS: list[dict[str, Any]] = [
    {"color_scheme": "light"},
    {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}},
]
PLACES = ("receipts", "cash", "collect", "shift", "closing", "copies", "settings")
ORGANISED = (
    "",
    "/plan",
    "/checklist",
    "/tills",
    "/live",
    "/close",
    "/settlements",
    "/missing",
    "/returns",
)
DESIGNED = ("", "/bring", "/home", "/tags")
DESIGNER, SHOP = "lynda@demo.example", "tamgout"


def password_of(email: str) -> str:
    """Of a person of the demo."""
    [found] = [person.password for person in people() if person.email == email]
    return found


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look["color_scheme"])
def test_the_tills_screens(
    hall: Hall, enter: Enter, open_till: OpenTill, tags: list[str], look: dict[str, Any]
) -> None:
    new = TillScreen(enter(bypass_csp=True, **look).page, hall.new_till())
    new.open_till()
    new.sees("Make this device a till")
    found = serious_faults(new.page)
    new.pair(hall.pairing_code(new.till))
    found += serious_faults(new.page)

    cashier = open_till(bypass_csp=True, **look)
    found += serious_faults(cashier.page)
    cashier.put(*tags[:2])
    cashier.search.press_sequentially("a", delay=80)
    found += serious_faults(cashier.page)
    cashier.search.clear()
    cashier.take_payment()
    for tender in ("Card", "Phone", "Other terminal", "Cash"):
        cashier.choose(tender)
        found += serious_faults(cashier.page)
    cashier.receive()
    cashier.receipt_number()
    expect(cashier.code).to_be_visible()
    found += serious_faults(cashier.page)
    for place in PLACES:
        cashier.page.goto(f"/en/till/{place}")
        expect(cashier.page.get_by_role("main").get_by_role("heading").first).to_be_visible()
        found += serious_faults(cashier.page)
    cashier.press("Menu")
    found += serious_faults(cashier.page)

    assert found == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look["color_scheme"])
def test_the_organisers_pages(enter: Enter, look: dict[str, Any]) -> None:
    [person] = [one for one in people() if "organiser" in one.role.lower()]
    organiser = enter(bypass_csp=True, **look)
    organiser.sign_in(person.email, person.password, next_page="/organise")
    found = serious_faults(organiser.page)
    for place in ORGANISED:
        organiser.go(f"/en/organise/{MARKET}{place}")
        found += serious_faults(organiser.page)

    assert found == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look["color_scheme"])
def test_a_designers_market_pages(enter: Enter, look: dict[str, Any]) -> None:
    home = f"/dashboard/{SHOP}/markets"
    designer = enter(bypass_csp=True, **look)
    designer.sign_in(DESIGNER, password_of(DESIGNER), next_page=home)
    found = serious_faults(designer.page)
    for place in DESIGNED:
        designer.go(f"/en{home}/{MARKET}{place}")
        found += serious_faults(designer.page)

    assert found == []
