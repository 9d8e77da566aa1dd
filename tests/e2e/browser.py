"""A real browser, and what a person does in it: `Person`."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, Playwright, expect

from tests.e2e.pieces import Piece

# Nothing but the platform is asked for anything: no updates, no field trials, no reports.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--metrics-recording-only",
)
PATIENCE_MS = 20_000
PAYS, SECURE, DECLINED = "4242424242424242", "4000002760003184", "4000000000000002"


def open_browser(playwright: Playwright) -> Browser:
    """Debian's Chromium without the window: what is not there to be seen takes no time."""
    expect.set_options(timeout=PATIENCE_MS)
    path = shutil.which("chromium-headless-shell")
    assert path, "The browser tests need Chromium: `make test` installs it."
    return playwright.chromium.launch(executable_path=path, args=list(QUIET))


@dataclass(frozen=True)
class Address:
    """Who buys."""

    email: str = "iris@example.org"
    name: str = "Iris Guest"
    street: str = "1 rue des Tests"
    postcode: str = "92130"
    city: str = "Issy-les-Moulineaux"


def euros(cents: int) -> str:
    """As the English pages write it."""
    return f"€{cents // 100:,}.{cents % 100:02d}"


class Person:
    """Somebody with a browser window, who reads English."""

    def __init__(self, page: Page, *, runs_programs: bool = True) -> None:
        page.set_default_timeout(PATIENCE_MS)
        self.page = page
        self.runs_programs = runs_programs

    def go(self, path: str) -> None:
        """Open a page of the site, which must be there and lead nowhere else; it comes alive."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"
        assert self.page.url.endswith(path), f"{path} led to {self.page.url}"
        if self.runs_programs:
            self.page.locator("html[data-runs]").wait_for(state="attached")

    def sees(self, text: str) -> None:
        """A heading, or a sentence, is on the page."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def press(self, name: str) -> None:
        """A button or a link of exactly this name."""
        self.button(name).click()

    def button(self, name: str) -> Locator:
        """The button or link of exactly this name."""
        either = self.page.get_by_role("button", name=name, exact=True)
        return either.or_(self.page.get_by_role("link", name=name, exact=True)).first

    def fill(self, label: str, text: str) -> None:
        """Type into the field of this label."""
        self.page.get_by_label(label, exact=True).fill(text)

    def put_in_basket(self, piece: Piece) -> None:
        """Choose the piece on its page and add it."""
        self.go(f"/en{piece.path}")
        self.choose_options(piece)
        self.press("Add to basket")
        self.sees(f"{piece.title} is in your basket.")

    def choose_options(self, piece: Piece) -> None:
        """On its page: the colour and size that it is about."""
        for index, value in enumerate(piece.options):
            group = self.page.locator("form fieldset").nth(index)
            group.locator("label").filter(has=self.page.locator(f'input[value="{value}"]')).click()

    def check_out(self, address: Address) -> None:
        """From the basket to the payment page."""
        self.go("/en/basket")
        self.press("Check out: address and payment")
        self.write_address(address)
        self.page.get_by_role("button", name="Order with obligation to pay").click()
        expect(self.page.locator("#pay")).to_be_visible()

    def write_address(self, address: Address) -> None:
        """Fill the form of the checkout."""
        self.fill("E-mail address", address.email)
        self.fill("First and last name", address.name)
        self.fill("Street and number", address.street)
        self.fill("Postcode", address.postcode)
        self.fill("City", address.city)

    def pay(self, card: str) -> None:
        """Send the card on the payment page."""
        self.page.locator("#card_number").fill(card)
        self.page.locator("#pay").click()

    def sign_in(self, email: str, password: str, *, next_page: str) -> None:
        """And go on to `next_page`, a path without its language."""
        self.go(f"/en/account/sign-in?next=/en{next_page}")
        self.fill("E-mail address", email)
        self.fill("Password", password)
        self.page.get_by_role("button", name="Sign in", exact=True).click()
        self.page.wait_for_url(lambda url: urlsplit(url).path == f"/en{next_page}")
