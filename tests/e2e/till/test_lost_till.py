"""T4: a till whose storage is gone, rebuilt from the receipts that its customers hold."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import Enter
from tests.e2e.till.camera import Camera
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import Hall
from tests.e2e.till.screen import MANAGER, TillScreen

SALES, AT_THE_TILL = 20, 8
BOTH = slice(7, 8)  # scanned at the other till, and opened by the customer


def wipe(cashier: TillScreen) -> None:
    """The browser forgets everything about the till."""
    session = cashier.page.context.new_cdp_session(cashier.page)
    origin = cashier.page.evaluate("location.origin")
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})


@pytest.mark.scenario("T4")
def test_twenty_sales_of_a_wiped_till_come_back_from_their_receipts(
    browser: Browser, hall: Hall, enter: Enter, open_till: OpenTill, tags: list[str]
) -> None:
    lost, other = open_till(), open_till()
    camera = Camera(browser)
    serial = lost.serial()
    lost.cut_network()
    numbers, codes = [], []
    for sale in range(SALES):
        numbers.append(lost.sell(tags[sale % len(tags)]))
        codes.append(camera.read(lost.code))
        lost.next_customer()

    wipe(lost)
    lost.page.context.set_offline(False)
    lost.open_till()
    lost.sees("Make this device a till")
    assert hall.device(serial)["sales"] == []

    other.page.goto("/en/till/copies")
    title = other.page.get_by_role("heading", name="Copies of receipts")
    expect(title).to_be_visible()  # it hears the scanner from here on
    for read, code in enumerate(codes[:AT_THE_TILL], 1):
        other.scan(code)
        other.sees(f"Receipts read: {read}")
    other.scan(codes[0])
    other.sees(f"Receipt {numbers[0]} was known already.")
    other.is_synced()
    customer = enter()
    for code in [*codes[BOTH], *codes[AT_THE_TILL:]]:
        customer.page.goto(code)
        customer.page.reload()
        expect(customer.page.get_by_role("main").get_by_role("status")).to_be_visible()

    hall.has_booked(serial, numbers)
    assert len(set(numbers)) == SALES
    tickets = hall.device(serial)["tickets"]
    assert [event["number"] for event in tickets] == list(range(1, SALES + 1))
    assert hall.device(serial)["conflicts"] == 0

    lost.pair(hall.pairing_code(lost.till, replace=True))
    lost.sign_in_by_pin(*MANAGER)
    lost.open_shift()
    lost.sell(tags[0])
    lost.is_synced()
    assert lost.serial() != serial
    hall.check()
