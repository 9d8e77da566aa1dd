"""The pictures of docs/market-day.md: a phone becomes a till and sells, in French."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import Person

MARKET: Final = "noel-issy-2026"
ORGANISER: Final = ("brigitte@demo.example", "demo-marche-sapin")
CASHIER: Final = ("Noémie", "1357")
FLOAT: Final[Mapping[str, int]] = {"50,00": 1, "20,00": 3, "10,00": 2, "5,00": 2, "2,00": 5}
FOLDER: Final = "market"

Save = Callable[[Page, str], None]
"""Keeps what a page shows under a name."""


def take_guide(organiser: Person, cashier: Person, tags: Sequence[str], save: Save) -> None:
    """From the code on the organiser's screen to a sale without network, and what she sees of it.
    The last of the `tags` is sold without network, the others before. The till is open afterwards,
    with nothing in its basket."""
    organiser.sign_in(*ORGANISER, next_page="/organise")
    address = show_code(organiser, "Caisse 1")
    save(organiser.page, f"{FOLDER}/pair")
    pair(cashier, address)
    count_float(cashier)
    save(cashier.page, f"{FOLDER}/float")
    open_shift(cashier)
    put(cashier, tags[:-1])
    save(cashier.page, f"{FOLDER}/basket")
    _receive_cash(cashier)
    save(cashier.page, f"{FOLDER}/cash")
    _confirm(cashier)
    _next_customer(cashier)
    _sell_offline(cashier, tags[-1])
    save(cashier.page, f"{FOLDER}/offline")
    cashier.page.context.set_offline(False)
    _next_customer(cashier)
    organiser.go(f"/organise/{MARKET}/live")
    organiser.sees("Meilleures ventes")
    save(organiser.page, f"{FOLDER}/live")


def show_code(organiser: Person, till: str) -> str:
    """The organiser, signed in, lets a device become this till; the address that her code holds."""
    organiser.go(f"/organise/{MARKET}/tills")
    page = organiser.page
    card = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=till))
    card.get_by_role("button", name="Relier un appareil").click()
    code = card.get_by_role("figure")
    expect(code).to_be_visible()
    code.evaluate("(figure) => figure.scrollIntoView({ block: 'center' })")
    return str(card.get_by_role("link", name="Faire une caisse de").get_attribute("href"))


def pair(cashier: Person, address: str) -> None:
    """The cashier's device reads the code, and she says who she is."""
    name, pin = CASHIER
    cashier.page.goto(address)
    cashier.press("Relier cet appareil")
    cashier.page.get_by_role("button", name=name).click()
    cashier.page.get_by_label(f"Code de {name}").fill(pin)
    cashier.press("Commencer")
    # This browser keeps what is stored without being asked to, but does not say so.
    cashier.press("J’ai vu")


def count_float(cashier: Person) -> None:
    """By notes and coins: 150 €."""
    cashier.press("Par pièces et billets")
    for value, many in FLOAT.items():
        cashier.page.get_by_label(re.compile(rf"^Nombre de {value}\s€$")).fill(str(many))
    expect(_opening(cashier)).to_be_enabled()


def open_shift(cashier: Person) -> None:
    """With what was counted."""
    _opening(cashier).click()
    expect(cashier.page.get_by_role("searchbox")).to_be_visible()


def put(cashier: Person, tags: Sequence[str]) -> None:
    """Into the basket, in whichever language the page is."""
    search = cashier.page.get_by_role("searchbox")
    for number, tag in enumerate(tags, 1):
        expect(search).to_have_value("")
        search.fill(tag)
        search.press("Enter")
        expect(cashier.page.locator(".basket .lines > li")).to_have_count(number)


def _opening(cashier: Person) -> Locator:
    return cashier.page.get_by_role("button", name=re.compile(r"^Ouvrir avec 150,00\s€$"))


def _receive_cash(cashier: Person) -> None:
    cashier.page.get_by_role("button", name=re.compile("^Encaisser .*€$")).click()
    notes = cashier.page.get_by_role("group", name="Sommes probables")
    notes.get_by_role("button").last.click()


def _confirm(cashier: Person) -> None:
    cashier.page.get_by_role("button", name=re.compile("^Valider .* reçus$")).click()
    expect(cashier.page.get_by_role("button", name="Client suivant")).to_be_visible()


def _next_customer(cashier: Person) -> None:
    cashier.press("Client suivant")
    expect(cashier.page.get_by_role("searchbox")).to_be_visible()


def _sell_offline(cashier: Person, tag: str) -> None:
    cashier.page.context.set_offline(True)
    cashier.sees("Hors ligne")
    put(cashier, [tag])
    _receive_cash(cashier)
    _confirm(cashier)
    expect(cashier.page.get_by_role("img", name=re.compile("^Code QR du ticket"))).to_be_visible()
