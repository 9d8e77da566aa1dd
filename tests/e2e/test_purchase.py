"""From three pages to one payment and on to each designer: what the platform exists for."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import expect

from programme.demo.content import designers
from tests.e2e.browser import SECURE, Address, Person, euros
from tests.e2e.conftest import Enter
from tests.e2e.pieces import Piece, left_of, pieces_of_different_shops
from tests.e2e.platform import Platform, wait_until

# Other tests buy there; without an import, three others of the demo's are taken.
SOLD_ELSEWHERE = ("tamgout", "vyshyta", "siguida", "selva", "dokuma")


def buy_as_guest(guest: Person, pieces: list[Piece]) -> str:
    """Three pieces, one 3-D Secure payment; returns the order's id."""
    for piece in pieces:
        guest.put_in_basket(piece)
    guest.go("/en/basket")
    for piece in pieces:
        expect(guest.page.get_by_role("heading", name=piece.shop, exact=True)).to_be_visible()
    guest.sees(euros(sum(piece.price for piece in pieces)))
    guest.check_out(Address())
    guest.pay(SECURE)
    guest.page.locator("#authorise").click()
    guest.sees("Thank you, it is paid!")
    for piece in pieces:
        name = f"Parcel from {piece.shop}"
        expect(guest.page.get_by_role("heading", name=name, exact=True)).to_be_visible()
    found = re.search(r"/orders/([0-9a-f-]{36})", guest.page.url)
    assert found is not None
    return found[1]


def see_only_her_part(designer: Person, own: dict[str, Any], parts: list[dict[str, Any]]) -> None:
    """Her list has her part alone, and another's address opens nothing."""
    orders = f"/en/dashboard/{own['shop']}/orders"
    numbers = designer.page.locator("main table tbody tr a bdi")
    expect(numbers).to_have_text([own["number"]])
    for part in parts:
        answer = designer.page.goto(f"{orders}/{part['id']}")
        assert answer is not None
        assert answer.status == (200 if part == own else 404), part
    designer.go(f"{orders}/{own['id']}")


def set_up_payouts(designer: Person, shop: str) -> None:
    """Through Stripe's hosted form, whose test data is filled in; the demo's own shops have it."""
    designer.go(f"/en/dashboard/{shop}/money")
    if designer.button("Complete my bank details").is_visible():
        designer.press("Complete my bank details")
        designer.page.locator("#submit-onboarding").click()
        designer.page.wait_for_url(lambda url: "/dashboard" in urlsplit(url).path)

    def is_active() -> bool:
        designer.go(f"/en/dashboard/{shop}/money")
        return designer.page.get_by_text("Active", exact=True).is_visible()

    assert wait_until(is_active, 30, every=0.5), "Stripe's yes did not arrive within 30 s."


def ship(designer: Person, part: dict[str, Any]) -> None:
    """With a tracking number."""
    designer.go(f"/en/dashboard/{part['shop']}/orders/{part['id']}")
    designer.fill("Tracking number", "6A12345678901")
    designer.press("Mark as shipped")
    expect(designer.page.get_by_text("Shipped", exact=True).first).to_be_visible()


def test_one_basket_of_three_designers_is_paid_once_and_each_gets_her_share(
    platform: Platform, enter: Enter
) -> None:
    demo = tuple(designer.slug for designer in designers())
    imported = platform.catalogue is not None
    skip = demo if imported else SOLD_ELSEWHERE
    pieces = pieces_of_different_shops(platform.url, 3, skip=skip)
    stock = [left_of(platform.url, piece) for piece in pieces]
    owners = platform.ask(
        "tests.e2e.backstage", do="give_owners", shops=[piece.shop_slug for piece in pieces]
    )
    order = buy_as_guest(enter(), pieces)

    parts = platform.ask("tests.e2e.backstage", do="parts_of", order=order)
    assert {part["shop"] for part in parts} == {piece.shop_slug for piece in pieces}
    [charge] = [
        charge
        for charge in platform.stripe.objects("charge")
        if charge["metadata"].get("order") == order
    ]
    assert charge["amount"] == sum(part["gross"] for part in parts)
    assert [left_of(platform.url, piece) for piece in pieces] == [left - 1 for left in stock]

    for part in parts:
        designer = enter()
        email = owners["emails"][part["shop"]]
        orders = f"/dashboard/{part['shop']}/orders"
        designer.sign_in(email, owners["password"], next_page=orders)
        see_only_her_part(designer, part, parts)
        if part == parts[0]:
            set_up_payouts(designer, part["shop"])
            ship(designer, part)

    def transfers() -> list[Any]:
        group = f"order_{order}"
        found = platform.stripe.objects("transfer")
        return [transfer for transfer in found if transfer["transfer_group"] == group]

    assert wait_until(lambda: bool(transfers()), 30), "No transfer within 30 s of shipping."
    [transfer] = transfers()
    assert transfer["amount"] == parts[0]["amount"]
    assert transfer["source_transaction"] == charge["id"]

    def states() -> list[str]:
        now = platform.ask("tests.e2e.backstage", do="parts_of", order=order)
        return [part["state"] for part in now]

    assert wait_until(lambda: states() == ["transferred", "held", "held"], 30, every=1), states()
    books = platform.manage("verify_books")
    assert (books.returncode, books.stdout.splitlines()[-1]) == (0, "0 drift"), books
