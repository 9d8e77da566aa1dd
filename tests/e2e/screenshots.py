"""`python -m tests.e2e.screenshots`: the README's pictures, from the demo programme.

Starts a platform of its own, fills a basket and sells at the market, and writes
`docs/screenshots/{page}-{width}.png` for a phone and for a desk, and the guide's to `market/`.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from matricia.embedded.env_file import PROJECT
from tests.e2e import market_pictures
from tests.e2e.browser import Person, open_browser
from tests.e2e.customer import Customer
from tests.e2e.money_story import TEAM, MoneyStory
from tests.e2e.pieces import Piece, piece_of
from tests.e2e.platform import Platform, wait_until

FOLDER = PROJECT / "docs" / "screenshots"
LARGEST = 300_000  # bytes
HEIGHTS = {360: 740, 1440: 960}
DESIGNER = ("lynda@demo.example", "demo-creatrice-perle")
SHOWN = ("tamgout", "siguida", "vyshyta")
TOLD = ("lan-theu", "madras-doubout", "panu-mar")
#: Of the console: language and colour scheme, by the part of the picture's name.
CONSOLE_LOOKS: dict[str, tuple[str, Literal["light", "dark"]]] = {
    "": ("/en", "light"),
    "fr-dark-": ("", "dark"),
    "ar-": ("/ar", "light"),
}
#: Of the dashboard, the same.
DESK_LOOKS: dict[str, tuple[str, Literal["light", "dark"]]] = {
    "fr": ("", "light"),
    "ar-dark": ("/ar", "dark"),
}
LOADED = """() => Promise.all([...document.images].map((image) => { image.loading = 'eager';
  return image.complete ? null : new Promise((done) => { image.onload = image.onerror = done; });
}))"""


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="matricia-screenshots-") as folder,
        Platform(Path(folder) / "data") as platform,
        sync_playwright() as playwright,
    ):
        browser = open_browser(playwright)
        pieces = [piece_of(platform.url, shop) for shop in SHOWN]
        part = _sold(platform, pieces)
        number = _money_story(platform, _person(browser, platform, 1440))
        _take_market(browser, platform)
        for width in HEIGHTS:
            person = _person(browser, platform, width)
            _take_shop(person, width, pieces)
            _take_desk(person, width, part)
            for look, (language, scheme) in DESK_LOOKS.items():
                designer = _person(browser, platform, width, color_scheme=scheme)
                _take_dashboard(designer, language, f"{look}-{width}")
            for look, (language, scheme) in CONSOLE_LOOKS.items():
                colleague = _person(browser, platform, width, color_scheme=scheme)
                colleague.sign_in(*TEAM, next_page="/staff")
                _take(colleague, f"{language}/staff/orders/{number}", f"staff-order-{look}{width}")
        browser.close()


def _person(browser: Browser, platform: Platform, width: int, **options: Any) -> Person:
    context = browser.new_context(
        **options,
        base_url=platform.url,
        locale="en-GB",
        viewport={"width": width, "height": HEIGHTS[width]},
        device_scale_factor=2 if width == 360 else 1,
        is_mobile=True,  # no room is kept for a scrollbar
    )
    return Person(context.new_page())


def _sold(platform: Platform, pieces: list[Piece]) -> int:
    """A customer buys all; returns the first designer's part, paid."""
    customer = Customer(platform.url, platform.stripe, "Camille", hesitates=False)
    order = customer.buy([int(piece.variant) for piece in pieces]).order

    def parts() -> list[dict[str, int | str]]:
        found: list[dict[str, int | str]] = platform.ask(
            "tests.e2e.backstage", do="parts_of", order=order
        )
        return found

    assert wait_until(lambda: bool(parts()), 60, every=1), "The order was not paid."
    return int(next(part["id"] for part in parts() if part["shop"] == SHOWN[0]))


def _money_story(platform: Platform, colleague: Person) -> str:
    """An order with a refund that came too late and a debt; its number."""
    story = MoneyStory(platform, [piece_of(platform.url, shop) for shop in TOLD])
    account = story.open_accounts()
    sale = story.sell(*story.pieces)
    story.ship_and_be_paid(sale)
    platform.stripe.drain(account)
    colleague.sign_in(*TEAM, next_page="/staff")
    story.refund_piece(colleague, sale)
    story.until(lambda: story.owes() > 0, "the debt")
    return sale.number


def _take_market(browser: Browser, platform: Platform) -> None:
    """The guide's pictures and the README's till, on a phone and on a desk."""
    stall = platform.ask("tests.e2e.backstage", do="stall", count=7)
    tags = [str(piece["tag"]) for piece in stall]
    organiser, phone, desk = (_person(browser, platform, width) for width in (360, 360, 1440))
    market_pictures.take_guide(organiser, phone, tags[:4], _save)
    market_pictures.pair(desk, market_pictures.show_code(organiser, "Caisse 2"))
    market_pictures.count_float(desk)
    market_pictures.open_shift(desk)
    for cashier, width in ((phone, 360), (desk, 1440)):
        cashier.page.goto("/en/till")
        market_pictures.put(cashier, tags[4:])
        _save(cashier.page, f"till-{width}")


def _take_shop(person: Person, width: int, pieces: list[Piece]) -> None:
    _take(person, "/en", f"home-{width}")
    _take(person, f"/en{pieces[0].path}", f"product-{width}")
    for piece in pieces:
        person.put_in_basket(piece)
    _take(person, "/en/basket", f"basket-{width}")


def _take_desk(person: Person, width: int, part: int) -> None:
    person.sign_in(*DESIGNER, next_page=f"/dashboard/{SHOWN[0]}/orders")
    _take(person, f"/en/dashboard/{SHOWN[0]}/orders/{part}", f"dashboard-order-{width}")
    person.page.context.clear_cookies()


def _take_dashboard(person: Person, language: str, name: str) -> None:
    desk = f"/dashboard/{SHOWN[0]}"
    person.sign_in(*DESIGNER, next_page=f"{desk}/products")
    pieces = person.page.locator(f'main a[href^="/en{desk}/products/"]')
    links = [urlsplit(str(link.get_attribute("href"))).path for link in pieces.all()]
    piece = next(link for link in links if link.rsplit("/", 1)[1].isdigit())
    for page, path in {
        "today": desk,
        "piece": piece.removeprefix("/en"),
        "orders": f"{desk}/orders",
        "stock": f"{desk}/stock",
        "figures": f"{desk}/figures",
    }.items():
        _take(person, language + path, f"dashboard/{page}-{name}")


def _take(person: Person, path: str, name: str) -> None:
    person.go(path)
    person.page.wait_for_load_state("networkidle")
    person.go(path)  # by now the page's fonts are there with its text
    _save(person.page, name)


def _save(page: Page, name: str) -> None:
    """As a PNG of few colours: drawings and words need no more."""
    # A till asks all the time whether there is a network.
    if "/till" not in page.url:
        page.wait_for_load_state("networkidle")
    page.evaluate(LOADED)
    shot = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide")))
    path = FOLDER / f"{name}.png"
    path.parent.mkdir(exist_ok=True)
    for colours in (256, 128, 64):
        shot.convert("RGB").quantize(colours).save(path, optimize=True)
        if path.stat().st_size < LARGEST:
            break
    assert path.stat().st_size < LARGEST, f"{path.name} is larger than {LARGEST} bytes."
    sys.stdout.write(f"{path.relative_to(PROJECT)}\n")


if __name__ == "__main__":
    main()
