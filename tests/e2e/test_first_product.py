"""From the mail of acceptance to a piece on sale with three photographs and four sizes, by phone.

The numbers of screens and of fields that must be filled in are held here."""

from __future__ import annotations

import quopri
import re
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.browser import Person
from tests.e2e.conftest import Enter
from tests.e2e.platform import Platform, wait_until
from tests.shops.picture_files import picture_file

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}
AWA: Final = {
    "email": "awa@designers.example",
    "name": "Awa Diop",
    "shop_name": "Atelier Awa",
    "language": "en",
}
MOST_SCREENS: Final = 9
MOST_FIELDS: Final = 14
SIZES: Final = ("S", "M", "L", "XL")
BUSINESS: Final = {
    "SIRET": "732 829 320 00074",
    "Street and number": "1 rue des Tests",
    "Postcode": "75011",
    "City": "Paris",
    "Phone": "+33 6 12 34 56 78",
    "Name of the mediator": "Médiation des métiers",
    "Address of the mediator": "2 rue du Calme, 75002 Paris",
    "Site of the mediator": "https://mediation.example",
}


class Beginner:
    """Awa at her phone: what she sees is counted, and every field that she fills in."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.page = person.page
        self.screens: list[str] = []
        self.filled = 0

    def sees_screen(self, path: str) -> None:
        """Another screen is there, no wider than the phone."""
        expect(self.page).to_have_url(re.compile(path + r"$"))
        self.page.locator("html[data-runs]").wait_for(state="attached")
        self.screens.append(self.page.url)
        width = self.page.evaluate("document.documentElement.scrollWidth")
        assert width == PHONE["viewport"]["width"], self.page.url

    def types(self, field: Locator, text: str) -> None:
        """Into a field that the piece or its sale needs."""
        self.filled += 1
        field.fill(text)

    def chooses(self, field: Locator, label: str) -> None:
        """One of a list."""
        self.filled += 1
        field.select_option(label=label)

    def labelled(self, label: str) -> Locator:
        """The field that is called so."""
        return self.page.get_by_label(label).first


@pytest.fixture
def link(platform: Platform) -> str:
    """Of the mail that Awa gets when programme staff have accepted her."""
    platform.ask("tests.e2e.backstage", do="accept", **AWA)
    assert wait_until(lambda: _links(platform.data / "mail") != [], 30)
    return _links(platform.data / "mail")[0]


def _links(folder: Path) -> list[str]:
    mails = [quopri.decodestring(file.read_bytes()) for file in folder.glob("*")]
    texts = [mail.decode(errors="replace") for mail in mails]  # some carry papers
    return [
        found[0] for text in texts if (found := re.search(r"/en/account/welcome/[\w:.-]+", text))
    ]


def test_from_the_mail_of_acceptance_to_a_piece_on_sale(
    link: str, enter: Enter, tmp_path: Path
) -> None:
    awa = Beginner(enter(**PHONE))
    page = awa.page

    awa.person.go(link)
    awa.sees_screen("/en/account/welcome/.+")
    awa.types(awa.labelled("Your name"), AWA["name"])
    awa.person.press("Enter my shop")
    awa.sees_screen("/en/dashboard/atelier-awa")
    expect(awa.person.button("Open the shop")).to_be_disabled()

    page.get_by_role("link", name=re.compile("Say who sells")).click()
    awa.sees_screen("/start/identity")
    for label, text in BUSINESS.items():
        awa.types(awa.labelled(label), text)
    awa.person.press("Save who sells")
    awa.sees_screen("/en/dashboard/atelier-awa")

    page.get_by_role("link", name=re.compile("Put a first piece on sale")).click()
    awa.sees_screen("/products/new")
    awa.types(awa.labelled("Title"), "Robe Teranga")
    awa.types(awa.labelled("Price"), "120")
    awa.person.press("Continue with pictures")
    awa.sees_screen(r"/products/\d+")
    _sends_photographs(awa, tmp_path)
    _adds_sizes(awa)
    _says_how_many_there_are(awa)
    awa.person.press("Put on sale")
    expect(page.get_by_role("link", name="See online")).to_be_visible()

    page.get_by_role("link", name="Today").first.click()
    awa.sees_screen("/en/dashboard/atelier-awa")
    awa.person.press("Open the shop")
    awa.person.sees("Your shop is open!")
    _is_seen_by_everybody(enter())
    assert len(awa.screens) <= MOST_SCREENS, awa.screens
    assert awa.filled <= MOST_FIELDS
    assert (len(awa.screens), awa.filled) == (7, 14)


def _sends_photographs(awa: Beginner, folder: Path) -> None:
    """Three at once; the line breaks after the first parts, and the rest goes on by itself."""
    cuts = iter((True,))
    awa.page.route(
        "**/uploads/picture-parts/**",
        lambda route: route.abort() if next(cuts, False) else route.continue_(),
    )
    files = []
    for number in range(3):
        file = folder / f"photo-{number}.jpg"
        file.write_bytes(picture_file((1600 + number, 2000)))
        files.append(str(file))
    awa.page.locator("input[type=file][multiple]").set_input_files(files)
    expect(awa.page.get_by_text("Pictures arrived: 3")).to_be_visible()
    expect(awa.page.locator("ol > li").get_by_role("img")).to_have_count(3)


def _adds_sizes(awa: Beginner) -> None:
    awa.page.get_by_text("Give it sizes or colours").click()
    awa.types(awa.labelled("Size"), ", ".join(SIZES))
    awa.person.press("Add")
    for size in SIZES:
        row = awa.page.locator("fieldset legend", has_text=re.compile(rf"^\s*{size}\b"))
        expect(row).to_be_visible()


def _says_how_many_there_are(awa: Beginner) -> None:
    awa.page.get_by_text("Change several at once").click()
    awa.chooses(awa.labelled("What to change"), "Set the stock to")
    awa.types(awa.page.get_by_label(re.compile(r"^\s*Value\b")), "3")
    awa.person.press("Apply and save")
    expect(awa.page.locator("input[name^=stock]").last).to_have_value("3")


def _is_seen_by_everybody(guest: Person) -> None:
    guest.go("/en/shops/atelier-awa/robe-teranga")
    expect(guest.page.get_by_role("heading", name="Robe Teranga")).to_be_visible()
    expect(guest.page.locator("form fieldset label")).to_have_count(len(SIZES))
    expect(guest.button("Add to basket")).to_be_enabled()
