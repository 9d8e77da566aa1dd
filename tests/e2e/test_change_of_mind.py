"""From a word in the search box to money back for one piece of three, without an account."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.browser import PAYS, Address, Person
from tests.e2e.conftest import Enter
from tests.e2e.hands import Hands, Keyboard, Pointer, Words
from tests.e2e.pieces import Piece, pieces_of_different_shops
from tests.e2e.platform import Platform, wait_until

# Where other tests buy, ask for measurements or count what is left.
SOLD_ELSEWHERE = ("tamgout", "vyshyta", "siguida", "selva", "dokuma")
REFUNDED_WITHIN = 60  # seconds


class Shopper:
    """A guest at the pages of one language."""

    def __init__(self, person: Person, language: str, hands: Hands) -> None:
        self.page = person.page
        self.words = Words(language)
        self._person = person
        self._hands = hands
        self._home = f"/{language}"

    def find(self, piece: Piece) -> None:
        """By its title in the search box, then by a facet, to its page."""
        self._person.go(self._home)
        search = self.page.get_by_role("combobox", name=self.words["site_search_label"])
        self._hands.write(search.first, piece.title)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(re.compile(r"/search\?"))
        euros = piece.price // 100
        self._hands.tick(self._band_of(euros))
        self.page.wait_for_url(re.compile(r"[?&]price="))
        cards = self.page.get_by_role("main").locator(f'a[href$="{piece.path}"]')
        self._hands.press(cards.first)
        self.page.wait_for_url(re.compile(re.escape(piece.path) + "$"))

    def open(self, piece: Piece) -> None:
        """Its page by its address."""
        self._person.go(f"{self._home}{piece.path}")

    def put_in_basket(self, piece: Piece) -> None:
        """Choose and add; with JavaScript one stays on the page, else the basket opens."""
        for index, value in enumerate(piece.options):
            group = self.page.locator("main form fieldset").nth(index)
            self._hands.tick(group.locator(f'input[value="{value}"]'))
        self._hands.press(self._button(self.words["product_add"]))
        said = self.page.get_by_role("main").get_by_text(self.words.like("product_added"))
        expect(said.or_(self._link(self.words["basket_check_out"])).first).to_be_visible()

    def check_out(self, address: Address) -> None:
        """From the basket to the payment page."""
        self._person.go(f"{self._home}/basket")
        self._hands.press(self._link(self.words["basket_check_out"]))
        self.page.wait_for_url(re.compile("/checkout$"))
        for name, text in (
            ("checkout_email", address.email),
            ("checkout_name", address.name),
            ("checkout_street", address.street),
            ("checkout_postcode", address.postcode),
            ("checkout_city", address.city),
        ):
            field = self.page.get_by_label(self.words[name], exact=True)
            self._hands.write(field, text)
        self._hands.press(self._button(self.words.like("checkout_order")))
        expect(self.page.locator("#pay")).to_be_visible()

    def pay(self, card: str) -> str:
        """On Stripe's page; the order's id."""
        self._hands.write(self.page.locator("#card_number"), card)
        self._hands.press(self.page.locator("#pay"))
        expect(self.page.get_by_text(self.words["order_thanks"])).to_be_visible()
        found = re.search(r"/orders/([0-9a-f-]{36})", self.page.url)
        assert found is not None
        return found[1]

    def renounce(self, piece: Piece) -> None:
        """On three screens: the order, what, and the confirmation."""
        self._hands.press(self._link(self.words["withdraw_here"]).first)
        self.page.wait_for_url(re.compile("/withdraw/"))
        heading = self.words["withdraw_part"].replace("{shop}", piece.shop)
        titled = self.page.get_by_role("heading", name=heading, exact=True)
        form = self.page.locator("section").filter(has=titled).locator("form")
        self._hands.tick(form.locator('input[type="checkbox"]').first)
        self._hands.press(form.get_by_role("button", name=self.words["withdraw_here"]))
        self._hands.press(self._button(self.words["withdraw_confirm"]))
        expect(self.page.get_by_text(self.words.like("withdraw_done")).first).to_be_visible()

    def is_paid_back(self) -> bool:
        """The order's page, read again, says so with the amount."""
        self.page.reload()
        return self.page.get_by_text(self.words.like("withdrawal_paid")).first.is_visible()

    def follow_order(self) -> None:
        """Back from the withdrawal."""
        self._hands.press(self._link(self.words["withdraw_to_order"]))
        self.page.wait_for_url(re.compile("/orders/"))

    def _band_of(self, euros: int) -> Locator:
        """The box of the price band that holds this many euros."""
        boxes = self.page.locator('input[type="checkbox"][name="price"]')
        expect(boxes.first).to_be_attached()
        for box in boxes.all():
            least, _, most = (box.get_attribute("value") or "").partition("-")
            if int(least) <= euros < (int(most) if most else 10**9):
                return box
        raise AssertionError(f"No band for {euros} €")

    def _button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("main").get_by_role("button", name=name)

    def _link(self, name: str) -> Locator:
        return self.page.get_by_role("main").get_by_role("link", name=name)


@pytest.fixture
def pieces(platform: Platform) -> list[Piece]:
    """Of other shops than those whose orders another test counts."""
    return pieces_of_different_shops(platform.url, 6, skip=SOLD_ELSEWHERE)[3:]


def keyboard(person: Person) -> Hands:
    return Keyboard(person.page)


def pointer(person: Person) -> Hands:
    return Pointer()


@pytest.mark.parametrize(
    ("language", "hands"),
    [("fr", pointer), ("ar", pointer), ("fr", keyboard)],
    ids=["fr", "ar", "by keyboard"],
)
def test_a_guest_finds_buys_of_three_designers_and_renounces_one_piece(
    platform: Platform,
    enter: Enter,
    pieces: list[Piece],
    language: str,
    hands: Callable[[Person], Hands],
) -> None:
    person = enter(locale=language)
    shopper = Shopper(person, language, hands(person))
    shopper.find(pieces[0])
    shopper.put_in_basket(pieces[0])
    for piece in pieces[1:]:
        shopper.open(piece)
        shopper.put_in_basket(piece)
    shopper.check_out(Address())
    order = shopper.pay(PAYS)

    shopper.renounce(pieces[0])
    shopper.follow_order()

    assert wait_until(shopper.is_paid_back, REFUNDED_WITHIN, every=1)
    [part] = [
        part
        for part in platform.ask("tests.e2e.backstage", do="parts_of", order=order)
        if part["shop"] == pieces[0].shop_slug
    ]
    assert refunds_of(platform, order) == [part["gross"]]


def refunds_of(platform: Platform, order: str) -> list[int]:
    """What Stripe gave back, in cents."""
    charges = {
        charge["id"]
        for charge in platform.stripe.objects("charge")
        if charge["metadata"].get("order") == order
    }
    refunds: list[dict[str, Any]] = platform.stripe.objects("refund")
    return [refund["amount"] for refund in refunds if refund["charge"] in charges]


def test_without_javascript_one_comes_as_far_as_the_payment_page(
    enter: Enter, pieces: list[Piece]
) -> None:
    person = enter(locale="fr", java_script_enabled=False)
    page, words = person.page, Words("fr")
    person.go("/fr")
    page.get_by_role("combobox", name=words["site_search_label"]).first.fill(pieces[0].title)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search\?q="))
    page.locator('input[name="price"]').first.check()
    page.get_by_role("button", name=words["find_show"]).click()
    page.wait_for_url(re.compile(r"[?&]price="))

    shopper = Shopper(person, "fr", Pointer())
    for piece in pieces:
        shopper.open(piece)
        shopper.put_in_basket(piece)
    shopper.check_out(Address())
