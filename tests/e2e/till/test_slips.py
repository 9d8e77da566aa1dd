"""Hands that are too fast, pages that go back or are loaded again: nothing lost or doubled."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.platform import wait_until
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import Hall
from tests.e2e.till.screen import TillScreen

SOON = 20.0  # seconds
CONFIRM_AND_RELOAD = """(after) => {
  const confirm = [...document.querySelectorAll('main button')].find((one) =>
    one.textContent.trim().startsWith('Confirm '));
  confirm.click();
  if (after < 0) location.reload();
  else setTimeout(() => location.reload(), after);
}"""


@pytest.fixture
def cashier(open_till: OpenTill, tags: list[str]) -> TillScreen:
    """With two pieces in the basket."""
    screen = open_till()
    screen.put(*tags[:2])
    return screen


def test_a_double_click_confirms_once(hall: Hall, cashier: TillScreen) -> None:
    cashier.take_payment()
    cashier.press("Exact")
    cashier.confirm.dblclick()

    number = cashier.receipt_number()
    cashier.is_synced()
    hall.has_booked(cashier.serial(), [number])


def test_three_line_breaks_of_a_nervous_hand_sell_once(cashier: TillScreen) -> None:
    cashier.take_payment()
    cashier.press("Exact")
    cashier.confirm.focus()
    for _ in range(3):
        cashier.page.keyboard.press("Enter")

    expect(cashier.receipt.or_(cashier.search).first).to_be_visible()
    assert len(cashier.events("ticket")) == 1


def test_a_page_that_goes_back_in_the_middle_of_paying_keeps_everything(
    cashier: TillScreen,
) -> None:
    cashier.take_payment()
    cashier.page.get_by_label("Received").fill("1")
    cashier.page.get_by_role("button", name=re.compile("^Take €1.00 in cash")).click()
    cashier.sees("Left to pay")
    cashier.page.go_back()
    cashier.page.go_forward()
    cashier.open_till()

    cashier.sees("Left to pay")
    cashier.receive()
    cashier.receipt_number()
    [ticket] = cashier.events("ticket")
    tenders = ticket["data"]["tenders"]
    assert [part["kind"] for part in tenders] == ["cash", "cash"]
    assert tenders[0]["amount"] == 100
    assert sum(part["amount"] for part in tenders) == ticket["data"]["total"]


def test_a_page_loaded_again_in_the_middle_of_a_sale_keeps_its_basket(
    cashier: TillScreen, tags: list[str]
) -> None:
    cashier.page.reload()
    expect(cashier.lines).to_have_count(2)
    cashier.sell(tags[2])
    cashier.page.reload()

    expect(cashier.search).to_be_visible()
    expect(cashier.lines).to_have_count(0)
    [ticket] = cashier.events("ticket")
    assert len(ticket["data"]["lines"]) == 3


@pytest.mark.parametrize("after", [-1, 0, 15, 60], ids=lambda after: f"{after} ms")
def test_a_page_that_dies_while_it_sells_has_either_sold_or_kept_its_basket(
    cashier: TillScreen, after: int
) -> None:
    cashier.take_payment()
    cashier.press("Exact")
    with cashier.page.expect_navigation():
        cashier.page.evaluate(CONFIRM_AND_RELOAD, after)

    basket = cashier.page.get_by_role("region", name="Basket")
    paying = cashier.page.get_by_role("heading", name="Take payment")
    finish = cashier.page.get_by_role("button", name="Finish the sale")
    expect(cashier.receipt.or_(basket).or_(paying).first).to_be_visible()
    if finish.count():
        finish.click()
    elif paying.count():
        cashier.receive()
    elif basket.count() and cashier.lines.count():
        cashier.take_payment()
        cashier.receive()
    assert wait_until(lambda: len(cashier.events("ticket")) == 1, SOON)
    cashier.is_synced()
    expect(cashier.receipt.or_(cashier.search).first).to_be_visible()
    if cashier.receipt.count():
        cashier.next_customer()
    assert len(cashier.events("ticket")) == 1
    expect(cashier.lines).to_have_count(0)
