"""Selling at the Christmas market: two designers, one cash drawer, one receipt."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, expect

from tests.e2e.browser import euros
from tests.e2e.conftest import Enter
from tests.e2e.till.camera import Camera
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import Hall


def test_two_designers_pieces_for_cash_move_stock_and_books(
    hall: Hall,
    enter: Enter,
    browser: Browser,
    open_till: OpenTill,
    pieces: list[dict[str, Any]],
) -> None:
    sold = pieces[-2:]
    variants = [piece["variant"] for piece in sold]
    due = sum(piece["price"] for piece in sold)
    given = (due // 1000 + 1) * 1000
    cashier = open_till()
    accounts = [f"till:{cashier.till}:drawer", "house:market-commission"]
    accounts += [f"shop:{piece['shop']}:market" for piece in sold]
    before = hall.ask("stand", variants=variants, accounts=accounts)
    cashier.put(sold[0]["tag"])
    cashier.search.press_sequentially(sold[1]["title"], delay=80)
    hits = cashier.page.get_by_role("list", name="Pieces found").get_by_role("button")
    hits.filter(has_text=sold[1]["title"]).first.click()
    expect(cashier.lines).to_have_count(2)
    cashier.take_payment()
    cashier.receive(str(given // 100))

    change = cashier.page.get_by_role("status").filter(has_text="Give back")
    expect(change).to_contain_text(euros(given - due))
    number = cashier.receipt_number()
    customer = enter()
    customer.page.goto(Camera(browser).read(cashier.code))
    customer.sees(number)
    for piece in sold:
        customer.sees(piece["title"])
    cashier.is_synced()
    hall.has_booked(cashier.serial(), [number])

    after = hall.ask("stand", variants=variants, accounts=accounts)
    assert after["at_stall"] == [count - 1 for count in before["at_stall"]]
    drawer, commission, *nets = [
        now - was for now, was in zip(after["accounts"], before["accounts"], strict=True)
    ]
    assert drawer == -due
    assert commission + sum(nets) == due
    assert commission > 0
    assert all(0 < net < piece["price"] for net, piece in zip(nets, sold, strict=True))
    hall.check()
