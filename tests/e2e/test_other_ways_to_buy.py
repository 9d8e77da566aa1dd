"""The way to the payment page is open without a mouse, and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.e2e.browser import Address, Person
from tests.e2e.conftest import Enter
from tests.e2e.pieces import Piece, piece_of
from tests.e2e.platform import Platform

MOST_TABS = 150
# What the element that has the keyboard is, as an accessible name would begin.
FOCUSED = """() => { const at = document.activeElement; if (!at) return '';
  const words = at.labels?.length ? at.labels[0].innerText : at.getAttribute('aria-label') ||
  at.innerText; return (words || '').trim(); }"""
VALUE = "() => document.activeElement?.value ?? ''"


def tab_until(page: Page, is_there: Callable[[], bool], what: str) -> None:
    """Press Tab until the keyboard is where it should be."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if is_there():
            return
    raise AssertionError(f"{what} cannot be reached with Tab on {page.url}")


def tab_to(page: Page, words: str) -> None:
    """Until the focused control's words begin so."""
    tab_until(page, lambda: str(page.evaluate(FOCUSED)).startswith(words), words)


def choose_with_arrows(page: Page, value: str) -> None:
    """Go into the next group of radio buttons and on to the value."""
    radio = "() => document.activeElement?.type === 'radio'"
    if not page.evaluate(radio):
        tab_until(page, lambda: bool(page.evaluate(radio)), "A choice")
    page.keyboard.press("Space")
    for _ in range(MOST_TABS):
        if page.evaluate(VALUE) == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{value} cannot be chosen with the arrow keys.")


def add_by_keyboard(person: Person, piece: Piece) -> None:
    """Choose and add the piece."""
    person.go(f"/en{piece.path}")
    page = person.page
    for index, value in enumerate(piece.options):
        group = f"() => document.activeElement?.name === 'option-{index}'"
        tab_until(page, lambda group=group: bool(page.evaluate(group)), value)  # type: ignore[misc]
        choose_with_arrows(page, value)
    tab_to(page, "Add to basket")
    page.keyboard.press("Enter")
    person.sees(f"{piece.title} is in your basket.")


def test_the_payment_page_is_reached_by_keyboard_alone(platform: Platform, enter: Enter) -> None:
    piece = piece_of(platform.url, "selva")
    guest, address = enter(), Address(email="keys@example.org")
    page = guest.page
    add_by_keyboard(guest, piece)
    tab_to(page, "See the basket")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/basket")
    tab_to(page, "Check out: address and payment")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/checkout")
    for label, text in (
        ("E-mail address", address.email),
        ("First and last name", address.name),
        ("Street and number", address.street),
        ("Postcode", address.postcode),
        ("City", address.city),
    ):
        tab_to(page, label)
        page.keyboard.type(text)
    tab_to(page, "Order with obligation to pay")
    page.keyboard.press("Enter")
    expect(page.locator("#pay")).to_be_visible()


def test_the_payment_page_is_reached_without_javascript(platform: Platform, enter: Enter) -> None:
    piece = piece_of(platform.url, "dokuma")
    guest = enter(java_script_enabled=False)
    page = guest.page
    guest.go(f"/en{piece.path}")
    for index, value in enumerate(piece.options):
        field = f'input[name="option-{index}"][value="{value}"]'
        page.locator("label").filter(has=page.locator(field)).click()
    guest.press("Add to basket")
    page.wait_for_url("**/en/basket")
    expect(page.locator("main li h3")).to_have_text([piece.title])
    guest.check_out(Address(email="no-script@example.org"))
