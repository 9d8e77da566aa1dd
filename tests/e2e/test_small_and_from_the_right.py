"""Arabic on the smallest phone: written from the right, and nothing sticks out sideways."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.e2e.browser import Person
from tests.e2e.conftest import Enter
from tests.e2e.customer import Customer
from tests.e2e.pieces import piece_of, pieces_of_different_shops
from tests.e2e.platform import Platform, wait_until

PHONE: dict[str, Any] = {
    "locale": "ar",
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}
DESIGNER = ("lynda@demo.example", "demo-creatrice-perle", "tamgout")
MARKET = "noel-issy-2026"
ORGANISER = ("brigitte@demo.example", "demo-marche-sapin")
ADD = "mutation ($variant: ID!) { addToCart(variant: $variant) { problems { code } } }"
WIDTHS = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"


def fits(person: Person) -> None:
    """The page runs from the right and scrolls down only."""
    expect(person.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(person.page.locator("html")).to_have_attribute("lang", "ar")
    person.page.wait_for_load_state("networkidle")
    assert person.page.evaluate(WIDTHS) == [360, 360], person.page.url


def test_shopping_fits(platform: Platform, enter: Enter) -> None:
    [piece] = pieces_of_different_shops(platform.url, 1)
    guest = enter(**PHONE)
    added = guest.page.request.post(
        "/graphql",
        data={"query": ADD, "variables": {"variant": piece.variant}},
        headers={"X-Matricia-Client": "tests"},
    )
    assert added.json() == {"data": {"addToCart": {"problems": []}}}
    for path in ("/ar", f"/ar{piece.path}", "/ar/basket", "/ar/checkout"):
        guest.go(path)
        fits(guest)


def test_a_designers_order_fits(platform: Platform, enter: Enter) -> None:
    email, password, shop = DESIGNER
    piece = piece_of(platform.url, shop)
    customer = Customer(platform.url, platform.stripe, "arabic", hesitates=False)
    order = customer.buy([int(piece.variant)]).order

    def parts() -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = platform.ask(
            "tests.e2e.backstage", do="parts_of", order=order
        )
        return found

    assert wait_until(lambda: bool(parts()), 30, every=1), "The order was not paid within 30 s."
    designer = enter(**PHONE)
    designer.sign_in(email, password, next_page=f"/dashboard/{shop}")
    for path in (f"/ar/dashboard/{shop}/orders", f"/ar/dashboard/{shop}/orders/{parts()[0]['id']}"):
        designer.go(path)
        fits(designer)


def test_the_till_fits(platform: Platform, enter: Enter) -> None:
    cashier = enter(**PHONE)
    cashier.go("/ar/till")
    expect(cashier.page.locator("main input").first).to_be_visible()
    fits(cashier)
    cashier.sign_in(*ORGANISER, next_page="/organise")
    cashier.go(f"/ar/organise/{MARKET}/live")
    expect(cashier.page.get_by_role("heading").first).to_be_visible()
    fits(cashier)
