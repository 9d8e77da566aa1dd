"""Selling at the Christmas market: two designers, one cash drawer."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.browser import euros
from tests.e2e.conftest import Enter
from tests.e2e.platform import Platform

ORGANISER = ("brigitte@demo.example", "demo-marche-sapin")


def test_two_designers_pieces_for_cash_move_stock_and_books(
    platform: Platform, enter: Enter
) -> None:
    pieces = platform.ask("tests.e2e.backstage", do="stall", count=2)
    variants = [piece["variant"] for piece in pieces]
    on_hand = platform.ask("tests.e2e.backstage", do="at_stall", variants=variants)
    due = sum(piece["price"] for piece in pieces)
    given = (due // 1000 + 1) * 1000

    cashier = enter()
    cashier.sign_in(*ORGANISER, next_page="/till")
    cashier.press("Open the till")
    cashier.fill("Counted float", "100")
    cashier.press("Open with €100.00")
    search = cashier.page.get_by_label("Scan or search", exact=True)
    search.fill(pieces[0]["tag"])
    search.press("Enter")
    expect(cashier.button(f"Take {euros(pieces[0]['price'])}")).to_be_enabled()
    search.fill(pieces[1]["title"])
    cashier.page.get_by_role("list", name="Pieces found").get_by_role("button").filter(
        has_text=pieces[1]["title"]
    ).first.click()
    cashier.press(f"Take {euros(due)}")
    cashier.page.get_by_label("Received").fill(f"{given // 100}")
    cashier.press(f"Confirm {euros(given)} received")

    cashier.sees("Give back")
    expect(cashier.page.get_by_role("status").filter(has_text="Give back")).to_contain_text(
        euros(given - due)
    )
    receipt = cashier.page.get_by_role("heading", name=re.compile(r"^Receipt "))
    number = receipt.inner_text().removeprefix("Receipt ")
    address = cashier.page.get_by_role("link", name=f"QR code of receipt {number}")
    customer = enter()
    customer.go(str(address.get_attribute("href")))
    customer.sees(number)
    for piece in pieces:
        customer.sees(piece["title"])
        customer.sees(piece["shop_name"])

    left = platform.ask("tests.e2e.backstage", do="at_stall", variants=variants)
    assert left == [count - 1 for count in on_hand]
    tills = platform.ask("tests.e2e.backstage", do="balances", prefix="till:")
    assert list(tills.values()) == [-due]
    commission = platform.ask(
        "tests.e2e.backstage", do="balances", prefix="house:market-commission"
    )
    shares = [
        platform.ask("tests.e2e.backstage", do="balances", prefix=f"shop:{piece['shop']}:market")
        for piece in pieces
    ]
    nets = [cents for balance in shares for cents in balance.values()]
    assert all(0 < net < piece["price"] for net, piece in zip(nets, pieces, strict=True))
    assert sum(nets) + sum(commission.values()) == due
    verified = platform.manage("verify_tills")
    assert verified.returncode == 0, verified.stderr
